// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// The page that checks a card. A browser keeps it for when there is no network, so nothing of the reader is on it.
enum CardCheckPage {
    static func page(_ call: Call) -> Page {
        let other: Language = call.language == .indonesian ? .english : .indonesian
        let frame = Frame(
            call.language, version: call.site.assets.version, isDemonstration: call.site.isDemonstration,
            languageSwitch: .link("/v/?lang=\(other.rawValue)"))
        let texts = CardCheckTexts.texts(call.language)
        return Page(frame, title: texts.title, scripts: ["scan.js", "verify.js"], CardCheckPanel(frame).html)
    }
}
