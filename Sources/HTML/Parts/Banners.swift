// SPDX-License-Identifier: Apache-2.0

/// The answer to the one question of a screen, in its largest words: covered or not, until when.
public struct StatusBanner: Part {
    private let tone: Tone
    private let kicker: String
    private let headline: String
    private let content: HTML

    /// - Parameters:
    ///   - kicker: the question in small words above the answer.
    ///   - content: sentences and chips under it; paragraphs, `ChipRow`.
    public init(_ tone: Tone, kicker: String, headline: String, content: HTML = HTML()) {
        self.tone = tone
        self.kicker = kicker
        self.headline = headline
        self.content = content
    }

    public func write(to html: inout HTML) {
        html.add("<section class=\"status \(tone.rawValue)\"><p class=\"kicker\">\(tone.icon)\(kicker)</p>")
        html.add("<h1>\(headline)</h1>\(content)</section>")
    }
}

/// The answer of a gate: may this person pass, readable from two metres.
public struct Verdict: Part {
    private let tone: Tone
    private let headline: String
    private let detail: String

    public init(_ tone: Tone, headline: String, detail: String) {
        self.tone = tone
        self.headline = headline
        self.detail = detail
    }

    public func write(to html: inout HTML) {
        html.add("<section class=\"status verdict \(tone.rawValue)\" role=\"status\">\(tone.icon)")
        html.add("<h1>\(headline)</h1><p>\(detail)</p></section>")
    }
}

/// Chips beside each other, wrapping.
public struct ChipRow: Part {
    private let chips: [Chip]

    public init(_ chips: [Chip]) { self.chips = chips }

    public func write(to html: inout HTML) { html.add("<p class=\"row wrap\">\(chips)</p>") }
}

/// A message about what just happened or what to know: `Notice(.good, "Disimpan.")`.
public struct Notice: Part {
    private let tone: Tone
    private let content: HTML

    public init(_ tone: Tone, _ text: String) {
        self.tone = tone
        self.content = .text(text)
    }

    public init(_ tone: Tone, content: HTML) {
        self.tone = tone
        self.content = content
    }

    public func write(to html: inout HTML) {
        html.add("<div class=\"notice \(tone.rawValue)\" role=\"status\">\(tone.icon)<div>\(content)</div></div>")
    }
}
