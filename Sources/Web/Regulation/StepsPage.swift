// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Regulation
import Text

/// Every step of one computation, all open, down to values of the law and facts.
struct StepsPage {
    private let call: Call
    private let derivation: Derivation
    /// The calculator that the question came from.
    private let back: String

    init(_ call: Call, _ derivation: Derivation, back: String) {
        self.call = call
        self.derivation = derivation
        self.back = back
    }

    var page: Page {
        let texts = RegulationTexts.texts(call.language)
        let explanation = Explanation(derivation, call.language)
        var html: HTML = "<h1>\(explanation.sentence)</h1>"
        html.add("<p class=\"figure\"><b>\(explanation.value)</b></p>")
        html.add(Box(texts.steps, "\(DerivationView(explanation, openLevels: 100))"))
        html.add("<p class=\"muted\">\(texts.tree(String(call.site.door.rules.contentHash.prefix(16))))</p>")
        html.add("<p><a href=\"\(back)?\(call.request.uri.query ?? "")\">\(texts.calculate)</a></p>")
        return Page(call.frame(), title: texts.steps, html)
    }
}
