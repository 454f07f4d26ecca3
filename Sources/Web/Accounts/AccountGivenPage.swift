// SPDX-License-Identifier: Apache-2.0
import Documents
import HTML
import Kernel
import Services
import Text

/// A sign-in just given, with its secrets: shown once, never again.
struct AccountGivenPage {
    private let given: SignInGiven
    private let call: Call
    private let language: Language
    private let texts: AccountTexts
    private let title: String

    /// - Parameter isReset: whether the sign-in stood before.
    init(_ given: SignInGiven, isReset: Bool = false, _ call: Call) {
        self.given = given
        self.call = call
        language = call.language
        texts = .texts(call.language)
        title = isReset ? texts.resetDone : texts.given
    }

    var page: Page {
        get throws {
            let facts = FactList([
                (texts.login, "<span class=\"figure\" id=\"login\">\(given.signIn.login)</span>"),
                (FrameTexts.texts(language).name, .text(given.signIn.name)),
                (texts.role, .text(TermTexts.word(given.signIn.role, language))),
                (texts.password, "<span class=\"figure\" id=\"password\">\(given.password)</span>"),
            ])
            var html: HTML = "<h1>\(title)</h1>\(Notice(.care, texts.onceOnly))\(Box(facts.html))"
            if let address = given.provisioningURI { html.add(try factor(address)) }
            html.add("\(ButtonLink(texts.backToList, href: "/akun", .quiet))")
            return Page(call.frame(), title: title, breadcrumbs: [Link(texts.title, "/akun")], html)
        }
    }

    private func factor(_ address: String) throws -> Box {
        let code = try QRCode(address, correction: .medium).svg(label: texts.scanLabel)
        return Box(
            texts.scan,
            "\(HTML.raw(code))<p class=\"hint\">\(texts.address)</p><p class=\"figure\">\(address)</p>")
    }
}
