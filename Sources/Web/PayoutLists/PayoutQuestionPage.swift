// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// The question to a payee whether the money arrived.
struct PayoutQuestionPage {
    private let call: Call
    private let view: PayoutQuestionView
    private let errors: FormErrors
    private let words: PayoutListWords

    init(_ call: Call, _ view: PayoutQuestionView, _ failure: Failure? = nil) {
        self.call = call
        self.view = view
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        words = PayoutListWords(call.language)
    }

    var page: Page {
        let texts = words.texts
        var html: HTML = "<h1>\(texts.question)</h1>"
        html.add(
            Box(
                FactList([
                    (texts.claim, .text(view.number)), (words.frame.amount, .text(Wording.rupiah(view.amount))),
                    (texts.account, .text(words.account(view.account))),
                    (words.frame.day, .text(view.settledAt.map(words.moment) ?? "–")),
                ]).html))
        switch view.question.answer {
        case .received: html.add(Notice(.good, texts.thanks))
        case .notReceived: html.add(Notice(.care, texts.thanksNo))
        case nil: break
        }
        if view.question.answer == nil || view.question.isOpenCase {
            let choices = [FieldChoice("received", texts.yes), FieldChoice("not-received", texts.no)]
            let field = Field.radios("answer", texts.question, choices).error(errors["answer"]).required()
            html.add(
                Box(
                    Form(
                        words.frame, action: "/konfirmasi/\(view.question.line)", csrf: call.csrf, errors: errors,
                        submit: texts.answer, field.html
                    ).html))
        }
        return Page(call.frame(), title: texts.question, html)
    }
}

/// Cases of money that the bank paid and the payee does not have.
struct PayoutCasesPage {
    private let call: Call
    private let cases: [PayoutQuestionView]
    private let errors: FormErrors
    private let words: PayoutListWords

    init(_ call: Call, _ cases: [PayoutQuestionView], _ failure: Failure? = nil) {
        self.call = call
        self.cases = cases
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        words = PayoutListWords(call.language)
    }

    var page: Page {
        let texts = words.texts
        var html: HTML = "<h1>\(texts.cases)</h1>\(ErrorSummary(errors, words.frame))"
        if cases.isEmpty { html.add(Notice(.good, texts.noCases)) }
        for view in cases {
            var content = FactList([
                (words.frame.amount, .text(Wording.rupiah(view.amount))),
                (texts.account, .text(words.account(view.account))),
                (words.frame.day, .text(view.settledAt.map(words.moment) ?? "–")),
            ]).html
            let key = view.question.line.description
            if call.may(.resolvePayoutCase), call.query("kasus") != key, cases.count > 1 {
                content.add(ButtonLink(texts.resolve, href: "/uang-belum-sampai?kasus=\(key)", .quiet))
            } else if call.may(.resolvePayoutCase) {
                content.add(
                    Form(
                        words.frame, action: "/uang-belum-sampai/\(view.question.line)", csrf: call.csrf,
                        submit: texts.resolve, Field.textarea("note", texts.note, rows: 2).required().html))
            }
            html.add(Box(view.number, content))
        }
        return Page(call.frame(), title: texts.cases, breadcrumbs: [Link(texts.title, "/daftar-pembayaran")], html)
    }
}
