// SPDX-License-Identifier: Apache-2.0

/// How something stands. Never shown by colour alone: a sign and a word go with it.
public enum Tone: String, Sendable, Hashable {
    case good, bad, care, plain

    var sign: StaticString {
        switch self {
        case .good: "✓"
        case .bad: "✗"
        case .care: "!"
        case .plain: ""
        }
    }

    var icon: Icon {
        switch self {
        case .good: .pass
        case .bad: .stop
        case .care, .plain: .care
        }
    }
}

/// A word about a state, with its colour and sign.
public struct Chip: Part {
    private let tone: Tone
    private let word: HTML

    public init(_ tone: Tone, _ word: String) {
        self.tone = tone
        self.word = .text(word)
    }

    public init(_ tone: Tone, content: HTML) {
        self.tone = tone
        self.word = content
    }

    public func write(to html: inout HTML) {
        html.add("<span class=\"chip \(tone.rawValue)\">")
        if tone != .plain {
            html.literal("<span aria-hidden=\"true\">")
            html.literal(tone.sign)
            html.literal("</span>")
        }
        html.add("<span>\(word)</span></span>")
    }
}
