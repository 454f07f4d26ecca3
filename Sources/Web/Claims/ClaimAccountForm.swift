// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Services
import Text

/// On the claimant's page, before a decision is proposed: another account for the money, in the claimant's own name.
struct ClaimAccountForm: Part {
    private let call: Call
    private let view: ClaimView
    private let fields: FormFields

    /// - Parameter fields: an account that was refused, as it was typed.
    init(_ call: Call, _ view: ClaimView, _ fields: FormFields?) {
        self.call = call
        self.view = view
        self.fields = fields ?? FormFields(.empty, [], call.language)
    }

    private var isOffered: Bool {
        call.may(.correctClaimAccount) && call.actor.person == view.claim.claimant
            && view.claimantsOwnPayee != nil && view.state.name.takesAnotherAccount
    }

    func write(to html: inout HTML) {
        guard isOffered else { return }
        let texts = ClaimTexts.texts(call.language)
        let title = ClaimAccountTexts.title.text(call.language)
        var content: HTML = "<p class=\"muted\">\(ClaimAccountTexts.intro.text(call.language))</p>"
        content.add(fields(Field.text, "bankCode", texts.bank, hint: texts.bankHint).bank())
        content.add(fields(Field.text, "accountNumber", texts.accountNumber).digits(20))
        content.add(
            fields(
                Field.text, "accountHolder", texts.accountHolder, hint: texts.accountHolderHint,
                fallback: view.claimantsOwnPayee))
        let form = Form(
            fields.words, action: "/klaim/\(view.claim.id)/rekening", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: ClaimAccountTexts.save.text(call.language), content)
        html.add(ClaimWording(call.language).fold(title, isOpen: !fields.errors.isEmpty, form.html))
    }
}
