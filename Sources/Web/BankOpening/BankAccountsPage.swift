// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// Where a person's benefits can go, and how to have an account opened.
enum BankAccountsPage {
    static func page(_ call: Call, _ view: BankAccountsView, _ failure: Failure?) -> Page {
        let language = call.language
        func text(_ phrase: Phrase) -> String { phrase.text(language) }
        let title = text(BankOpeningTexts.title)
        var html: HTML = "<h1>\(title)</h1><p>\(text(BankOpeningTexts.intro))</p>"
        let none: HTML = "<p class=\"muted\">\(text(BankOpeningTexts.none))</p>"
        html.add(Box(view.accounts.isEmpty ? none : list(view.accounts, language)))
        if !view.ofOthers.isEmpty {
            let note: HTML = "<p class=\"muted\">\(text(BankOpeningTexts.ofOthersNote))</p>"
            html.add(Box(text(BankOpeningTexts.ofOthers), "\(list(view.ofOthers, language))\(note)"))
        }
        if !view.openings.isEmpty {
            html.add(Box(text(BankOpeningTexts.applications), view.openings.map { line($0, language) }.joined()))
        }
        if !view.openings.contains(where: \.isUnderWay) { html.add(form(call, failure)) }
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(FrameTexts.texts(language).home, "/beranda")], html)
    }

    private static func list(_ accounts: [AccountView], _ language: Language) -> HTML {
        let lines: [HTML] = accounts.map { account in
            let details = ["bank": Wording.bank(account.bank), "number": account.masked, "holder": account.holder]
            return "<li class=\"figure\">\(BankOpeningTexts.account.text(language, details))</li>"
        }
        return "<ul class=\"plain\">\(lines)</ul>"
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

    private static func form(_ call: Call, _ failure: Failure?) -> Box {
        let language = call.language
        let errors = FormErrors(failure.map { [$0] } ?? [], language)
        let consent = Field.checkbox("consent", BankOpeningTexts.consent.text(language)).required()
        return Box(
            BankOpeningTexts.open.text(language),
            Form(
                .texts(language), action: "/rekening/pembukaan", csrf: call.csrf, errors: errors,
                submit: BankOpeningTexts.open.text(language), consent.error(errors["consent"]).html
            ).html)
    }
}
