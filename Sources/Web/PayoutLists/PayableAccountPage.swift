// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// To which account something due goes, and the form that changes it.
struct PayableAccountPage {
    private let view: PayableView
    private let call: Call
    private let fields: FormFields
    private let words: PayoutListWords

    init(_ view: PayableView, _ call: Call, _ fields: FormFields?) {
        self.view = view
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        words = PayoutListWords(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(call.language) }

    var page: Page {
        let title = text(PayeeAccountTexts.title)
        let payable = view.payable
        var claim = HTML.text(payable.number)
        if let id = payable.claim, call.may(.viewClaim) { claim = "<a href=\"/klaim/\(id)\">\(payable.number)</a>" }
        var html: HTML = "<h1>\(title)</h1>"
        html.add(
            Box(
                FactList([
                    (words.texts.claim, claim), (words.texts.person, .text(view.personName)),
                    (words.frame.amount, .text(Wording.rupiah(payable.amount))),
                    (
                        words.texts.account,
                        "\(words.account(view.account)) \(AccountNameChip(view.inquiry, call.language))"
                    ),
                ]).html))
        if let change = view.change {
            html.add(decision(change))
        } else if call.may(.changePayableAccount), !payable.isWithdrawn {
            html.add(form)
        }
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(words.texts.title, "/daftar-pembayaran")], html)
    }

    /// What the second officer decides about.
    private func decision(_ change: AccountChangeView) -> Box {
        var html = FactList([
            (
                text(PayeeAccountTexts.other),
                "\(words.account(change.account)) \(AccountNameChip(change.inquiry, call.language))"
            ),
            (text(PayeeAccountTexts.askedBy), .text("\(change.change.by), \(words.moment(change.change.at))")),
        ]).html
        if call.may(.decidePayableAccount), change.change.by != call.actor.name {
            for approve in [true, false] {
                html.add(
                    Form(
                        words.frame, action: "/rekening-penerima/keputusan/\(change.change.id)", csrf: call.csrf,
                        submit: text(approve ? SuspenseTexts.approve : SuspenseTexts.refuse),
                        weight: approve ? .main : .quiet, HiddenField("approve", "\(approve)").html))
            }
        }
        return Box(text(SuspenseTexts.secondLook), html)
    }

    private var form: Box {
        let texts = ClaimTexts.texts(call.language)
        let note = view.payable.claim == nil ? PayeeAccountTexts.atOnce : PayeeAccountTexts.byTwo
        var html: HTML = "<p class=\"muted\">\(text(note))</p>"
        html.add(fields(Field.text, "bankCode", texts.bank, hint: texts.bankHint).bank())
        html.add(fields(Field.text, "accountNumber", texts.accountNumber).digits(20))
        html.add(fields(Field.text, "accountHolder", texts.accountHolder, hint: texts.accountHolderHint))
        return Box(
            text(PayeeAccountTexts.change),
            Form(
                words.frame, action: "/rekening-penerima/\(view.payable.id)", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: text(PayeeAccountTexts.change), html
            ).html)
    }
}
