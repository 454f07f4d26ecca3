// SPDX-License-Identifier: Apache-2.0
import Contact
import HTML
import Kernel
import Placement
import Text

/// The ways to be helped that need no sign-in: a call, the telephone, answers to usual questions.
struct VisitorHelpPage {
    private let call: Call
    private let language: Language

    init(_ call: Call) {
        self.call = call
        language = call.language
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(ContactTexts.title)
        let ways: HTML = """
            \(ActionRow(.phone, text(CallTexts.byPhone), detail: text(CallTexts.byPhoneNote), href: "tel:175"))\
            \(ActionRow(.help, text(ContactTexts.knowledge), detail: text(ContactTexts.knowledgeDetail),
                href: "/tanya-jawab"))\
            \(ActionRow(.person, text(CallTexts.signInFirst), detail: text(CallTexts.signInFirstDetail),
                href: "/masuk"))
            """
        return Page(
            call.frame(), title: title, scripts: ["phone.js", "call.js"],
            """
            <h1>\(title)</h1><p>\(text(CallTexts.visitorIntro))</p>\(panel)\(Box(ways))
            """)
    }

    private var panel: HTML {
        let categories = ContactWording.categories(language)
        let languages = Language.allCases.map { FieldChoice($0.rawValue, text(CallTexts.spoken($0))) }
        let words = CallPage.words(language, noMicrophone: CallTexts.visitorNoMicrophone)
        var html: HTML = """
            <section class="card stack phone" data-phone="caller" data-visitor="" data-words="\(words)">\
            <h2>\(text(CallTexts.title))</h2>
            """
        html.add("<p>\(text(CallTexts.free))</p>")
        html.add("<noscript><p>\(text(CallTexts.visitorNoScript))</p></noscript>")
        html.add("<p class=\"big\" role=\"status\" data-fill=\"status\"></p><p data-fill=\"queue\"></p>")
        html.add("<p class=\"bad\" role=\"alert\" data-fill=\"trouble\"></p>")
        html.add("<div class=\"stack\" data-when=\"idle ended\" hidden>")
        html.add(
            Field.select("category", text(ContactTexts.categoryTitle), categories)
                .value(ContactCategory.other.rawValue).required())
        let home = FieldChoice(Country.indonesia.code, Country.indonesia.name(in: language))
        html.add(
            Field.select("country", text(CallTexts.country), [home] + FieldChoice.countries(language)).required())
        html.add(
            Field.select("language", text(CallTexts.spokenTitle), languages).value(language.rawValue).required())
        html.add("<p class=\"submit\">\(PhoneButton("call", CallTexts.begin, .main, language))</p></div>")
        html.add("<p class=\"row wrap\" data-when=\"waiting offered talking held\" hidden>")
        html.add("\(PhoneButton("hang-up", CallTexts.hangUp, .bad, language))</p>")
        html.add("<p class=\"row wrap\" data-when=\"talking held\" hidden>")
        html.add("\(PhoneButton("mute", CallTexts.mute, .quiet, language, fill: "mute"))</p>")
        html.add("<audio autoplay></audio></section>")
        return html
    }
}
