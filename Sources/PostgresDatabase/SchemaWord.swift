// SPDX-License-Identifier: Apache-2.0

/// A piece of a schema's text: a word, a text in quotes, a sign, or the space between.
struct SchemaWord: Equatable {
    enum Kind {
        case word, quoted, sign, space
    }

    let kind: Kind
    let text: String

    /// Its letters in capitals, so that words are found however they are written.
    var upper: String { kind == .word ? text.uppercased() : text }

    /// All pieces, in order; comments are left out.
    static func all(in text: String) -> [SchemaWord] {
        var words: [SchemaWord] = []
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("--") {
                rest = rest.drop { $0 != "\n" }
            } else if first == "'" {
                words.append(quoted(&rest))
            } else if first.isWhitespace {
                words.append(take(.space, from: &rest) { $0.isWhitespace })
            } else if first.isLetter || first.isNumber || first == "_" {
                words.append(take(.word, from: &rest) { $0.isLetter || $0.isNumber || $0 == "_" })
            } else {
                words.append(SchemaWord(kind: .sign, text: String(first)))
                rest.removeFirst()
            }
        }
        return words
    }

    private static func take(
        _ kind: Kind, from rest: inout Substring, while belongs: (Character) -> Bool
    ) -> SchemaWord {
        let piece = rest.prefix(while: belongs)
        rest.removeFirst(piece.count)
        return SchemaWord(kind: kind, text: String(piece))
    }

    /// Through the closing quote; two in a row are one inside.
    private static func quoted(_ rest: inout Substring) -> SchemaWord {
        var text = String(rest.removeFirst())
        while let next = rest.popFirst() {
            text.append(next)
            guard next == "'" else { continue }
            guard rest.first == "'" else { break }
            text.append(rest.removeFirst())
        }
        return SchemaWord(kind: .quoted, text: text)
    }
}

extension [SchemaWord] {
    var text: String { map(\.text).joined().trimmed }
    /// Without the spaces.
    var dense: [SchemaWord] { filter { $0.kind != .space } }
}

extension String {
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
