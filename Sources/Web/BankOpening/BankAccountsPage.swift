// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// Where a person's benefits can go, and how to have an account opened.
enum BankAccountsPage {
    /// What was refused on the page: by which form it came is told by its fields.
    struct Refusal {
        var opening: Failure?
        var account: FormFields?
    }

    static func page(_ call: Call, _ view: BankAccountsView, _ refusal: Refusal = Refusal()) -> Page {
        let language = call.language
        func text(_ phrase: Phrase) -> String { phrase.text(language) }
        let title = text(BankOpeningTexts.title)
        var html: HTML = "<h1>\(title)</h1><p>\(text(BankOpeningTexts.intro))</p>"
        let none: HTML = "<p class=\"muted\">\(text(BankOpeningTexts.none))</p>"
        let own = view.accounts.map { line($0.account, $0.number, language) }
        html.add(Box(own.isEmpty ? none : "<ul class=\"plain\">\(own)</ul>"))
        html.add(adding(call, refusal.account))
        if !view.ofOthers.isEmpty {
            let lines = view.ofOthers.map { line($0, $0.masked, language) }
            let note: HTML = "<p class=\"muted\">\(text(BankOpeningTexts.ofOthersNote))</p>"
            html.add(Box(text(BankOpeningTexts.ofOthers), "<ul class=\"plain\">\(lines)</ul>\(note)"))
        }
        if !view.openings.isEmpty {
            html.add(Box(text(BankOpeningTexts.applications), view.openings.map { line($0, language) }.joined()))
        }
        if !view.openings.contains(where: \.isUnderWay) { html.add(opening(call, view, refusal.opening)) }
        let notice = call.query("pesan").map { _ in Notice(.good, text(BankOpeningTexts.added)) }
        return Page(
            call.frame(notice: notice), title: title,
            breadcrumbs: [Link(FrameTexts.texts(language).home, "/beranda")], html)
    }

    private static func line(_ account: AccountView, _ number: String, _ language: Language) -> HTML {
        let details = ["bank": Wording.bank(account.bank), "number": number, "holder": account.holder]
        return "<li class=\"figure\">\(BankOpeningTexts.account.text(language, details))</li>"
    }

    /// An account that the person has already, folded away until it is wanted.
    private static func adding(_ call: Call, _ refused: FormFields?) -> Box {
        let texts = ClaimTexts.texts(call.language)
        let fields = refused ?? FormFields(.empty, [], call.language)
        let title = BankOpeningTexts.add.text(call.language)
        var content = fields(Field.text, "bankCode", texts.bank, hint: texts.bankHint).bank().html
        content.add(fields(Field.text, "accountNumber", texts.accountNumber).digits(20))
        content.add(fields(Field.text, "accountHolder", texts.accountHolder, hint: texts.accountHolderHint))
        let form = Form(
            fields.words, action: "/rekening", csrf: call.csrf, key: call.site.door.formKey(), errors: fields.errors,
            submit: title, content)
        return Box(ClaimWording(call.language).fold(title, isOpen: !fields.errors.isEmpty, form.html))
    }

    private static func line(_ opening: AccountOpeningStore.Opening, _ language: Language) -> HTML {
        let tone: Tone =
            switch opening.state {
            case .opened: .good
            case .refused: .bad
            case .asked, .pending: .care
            }
        let chip = Chip(tone, BankOpeningTexts.state(opening.state.rawValue).text(language))
        let day = Wording.day(opening.recordedAt.jakartaDay, language)
        return "<p>\(day) \(chip)<span class=\"muted line\">\(opening.word ?? "")</span></p>"
    }

    private static func opening(_ call: Call, _ view: BankAccountsView, _ failure: Failure?) -> Box {
        let language = call.language
        let errors = FormErrors(failure.map { [$0] } ?? [], language)
        let consent = Field.checkbox("consent", BankOpeningTexts.consent(to: view.partnerBank, language)).required()
        return Box(
            BankOpeningTexts.open.text(language),
            Form(
                .texts(language), action: "/rekening/pembukaan", csrf: call.csrf, errors: errors,
                submit: BankOpeningTexts.open.text(language), consent.error(errors["consent"]).html
            ).html)
    }
}
