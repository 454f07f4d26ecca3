// SPDX-License-Identifier: Apache-2.0

/// A name as people look for it: by its words or their beginnings, in any order.
public struct SearchName: Sendable, Hashable {
    /// Names have few words; what comes after these is found under them.
    private static let mostWords = 8

    /// In small letters, without signs.
    public let words: [String]

    /// Anything that separates words separates them here; an apostrophe is part of its word and left out.
    public init(_ text: String) {
        var words: [String] = []
        var word = ""
        for sign in text.lowercased() {
            if sign.isLetter || sign.isNumber {
                word.append(sign)
            } else if sign != "'", sign != "’", !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = Array(words.prefix(Self.mostWords))
    }

    /// The words in their order, by single spaces.
    public var phrase: String { words.joined(separator: " ") }

    /// The name begun at each of its words in turn, the words before it at the end: `dewi ratna`, `ratna dewi`. Whoever
    /// knows any word finds it as the beginning of a line.
    public var lines: [String] {
        let all = words.indices.map { start in (words[start...] + words[..<start]).joined(separator: " ") }
        return all.reduce(into: []) { lines, line in
            if !lines.contains(line) { lines.append(line) }
        }
    }
}
