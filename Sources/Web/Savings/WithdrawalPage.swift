// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Services
import Text
import Wire

/// The form that asks for old-age savings to be paid out.
struct WithdrawalPage {
    private let call: Call
    private let preview: WithdrawalPreview
    private let address: String
    private let errors: FormErrors
    private let typed: TypedFields
    private let claims: ClaimTexts
    private let texts: WithdrawalTexts

    /// - Parameter address: Of the savings; the form stands below it.
    init(
        _ call: Call, _ preview: WithdrawalPreview, address: String, failure: Failure? = nil,
        typed: TypedFields = .empty
    ) {
        self.call = call
        self.preview = preview
        self.address = address
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        self.typed = typed
        claims = .texts(call.language)
        texts = .texts(call.language)
    }

    var page: Page {
        let frame = call.frame()
        var html: HTML = "<h1>\(texts.link)</h1><p class=\"muted\"><b>\(preview.name)</b></p><p>\(texts.intro)</p>"
        html.add(
            Form(
                frame.texts, action: "\(address)/cairkan", csrf: call.csrf, errors: errors, submit: texts.submit, fields
            ))
        let back = Link(SavingsTexts.texts(call.language).title, address)
        return Page(frame, title: texts.link, width: .reading, breadcrumbs: [back], html)
    }

    private var fields: HTML {
        let optional = FrameTexts.texts(call.language).optional
        var html = Field.radios("reason", texts.reason, reasons).value(typed["reason"]).error(errors["reason"])
            .required().html
        html.add(typed.filled("day", errors) { .day($0, texts.day) }.hint(texts.dayHint).optional(optional))
        if !preview.heirs.isEmpty { html.add(heirs.optional(optional)) }
        html.add(typed.filled("bankCode", errors) { .text($0, claims.bank) }.hint(claims.bankHint).bank().required())
        html.add(typed.filled("accountNumber", errors) { .text($0, claims.accountNumber) }.digits(20).required())
        html.add(
            typed.filled("accountHolder", errors) { .text($0, claims.accountHolder) }.hint(claims.accountHolderHint)
                .required())
        return html
    }

    private var reasons: [FieldChoice] {
        preview.reasons.map { reason, papers in
            let names = papers?.map { TermTexts.word($0.code, call.language) }.joined(separator: ", ")
            return FieldChoice(
                reason.rawValue, TermTexts.title(reason.term, call.language), hint: names.map(texts.papers))
        }
    }

    private var heirs: Field {
        let choices = preview.heirs.map {
            FieldChoice($0.id.description, $0.name.text, hint: TermTexts.word($0.relation.rawValue, call.language))
        }
        return Field.radios("heir", texts.heir, choices).value(typed["heir"]).hint(texts.heirHint)
            .error(errors["heir"])
    }
}
