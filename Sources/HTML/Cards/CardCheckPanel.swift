// SPDX-License-Identifier: Apache-2.0
import Text

/// The body of the page that checks a membership card offline. `verify.js` works on it: all it says is here, as data,
/// so that it says it in the reader's language.
public struct CardCheckPanel: Part {
    private let texts: CardCheckTexts
    private let frame: Frame

    public init(_ frame: Frame) {
        self.frame = frame
        self.texts = .texts(frame.language)
    }

    public func write(to html: inout HTML) {
        html.add("<div id=\"verifier\" class=\"stack\" data-version=\"\(frame.version)\"")
        for (name, words) in dictionary { html.add(" data-\(name)=\"\(words)\"") }
        html.add("><h1>\(texts.title)</h1><noscript>\(Notice(.care, texts.scriptNeeded))</noscript>")
        html.literal("<section id=\"result\" class=\"stack\" aria-live=\"assertive\"></section>")
        html.add("<section id=\"ask\" class=\"card stack\"><p>\(texts.intro)</p>")
        html.add("<button type=\"button\" class=\"button block\" id=\"scan\" hidden>\(texts.scan)</button>")
        html.literal("<video id=\"camera\" class=\"camera\" muted playsinline hidden></video>")
        html.literal("<p id=\"scan-note\" class=\"muted\" role=\"status\"></p><form id=\"paste\">")
        html.add(Field.textarea("code", texts.paste, rows: 3).hint(texts.pasteHint).autocomplete("off"))
        html.add("<div class=\"row submit\"><button class=\"button quiet\">\(texts.check)</button></div>")
        html.literal("</form></section></div>")
    }

    private var dictionary: [(String, String)] {
        [
            ("checking", texts.checking), ("valid", texts.valid), ("valid-detail", texts.validDetail),
            ("unchecked", texts.unchecked), ("unchecked-detail", texts.uncheckedDetail),
            ("expired", texts.expired), ("expired-detail", texts.expiredDetail),
            ("not-yet", texts.notYet), ("not-yet-detail", texts.notYetDetail),
            ("ended", texts.ended), ("ended-detail", texts.endedDetail),
            ("revoked", texts.revoked), ("revoked-detail", texts.revokedDetail),
            ("forged", texts.forged), ("forged-detail", texts.forgedDetail),
            ("unreadable", texts.unreadable), ("unreadable-detail", texts.unreadableDetail),
            ("unknowable", texts.unknowable), ("unknowable-detail", texts.unknowableDetail),
            ("holder", texts.holder), ("birth-year", texts.birthYear), ("kpj", texts.kpj), ("country", texts.country),
            ("phase", texts.phase),
            ("programmes", texts.programmes), ("valid-from", texts.validFrom), ("valid-until", texts.validUntil),
            ("card-until", texts.cardUntil), ("knowledge", texts.knowledge),
            ("knowledge-none", texts.knowledgeNone), ("knowledge-old", texts.knowledgeOld),
            ("another", texts.another), ("scanning", texts.scanning), ("stop-scanning", texts.stopScanning),
            ("scan", texts.scan), ("no-camera", texts.noCamera),
            ("phase-before", Wording.phase(.before, frame.language)),
            ("phase-during", Wording.phase(.during, frame.language)),
            ("phase-after", Wording.phase(.after, frame.language)),
        ]
    }
}
