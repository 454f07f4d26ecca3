// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// The form that says to which account a refund goes: for its owner, who came by a message, and for finance.
struct RefundAccountPage {
    private let view: RefundView
    private let call: Call
    private let fields: FormFields

    init(_ view: RefundView, _ call: Call, _ fields: FormFields?) {
        self.view = view
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(call.language) }

    var page: Page {
        let title = text(SuspenseTexts.refundAccount)
        let words = RefundWords(call.language)
        var rows: [(String, HTML)] = [
            (fields.words.amount, .text(Wording.rupiah(view.refund.amount))),
            (fields.words.state, words.chip(view.refund.state).html),
        ]
        rows += words.account(view)
        var html: HTML = "<h1>\(title)</h1>\(Box(FactList(rows).html))"
        if view.isToBeGivenBack, view.listNumber == nil {
            if isAnothers {
                let words = FailureTexts.text(Failure(.forbidden, "refund-is-the-members"), call.language)
                html.add(Notice(.care, "\(words.found) \(words.next)"))
            } else {
                html.add(form)
            }
        }
        let isFinance = call.may(.viewSuspense)
        return Page(
            call.frame(), title: title,
            breadcrumbs: isFinance ? [Link(text(SuspenseTexts.refunds), "/pengembalian")] : [], html)
    }

    /// A relative looks at money of the worker, who alone says where it goes.
    private var isAnothers: Bool { call.actor.role == .relative && call.actor.person != view.refund.person }

    private var form: Box {
        let texts = ClaimTexts.texts(call.language)
        var html: HTML = "<p class=\"muted\">\(text(SuspenseTexts.refundAccountIntro))</p>"
        html.add(fields(Field.text, "bankCode", texts.bank, hint: texts.bankHint).bank())
        html.add(fields(Field.text, "accountNumber", texts.accountNumber).digits(20))
        html.add(fields(Field.text, "accountHolder", texts.accountHolder, hint: texts.accountHolderHint))
        return Box(
            title,
            Form(
                fields.words, action: "/pengembalian/\(view.refund.id)/rekening", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: text(SuspenseTexts.giveAccount), html
            ).html)
    }

    private var title: String { text(SuspenseTexts.chooseAccount) }
}
