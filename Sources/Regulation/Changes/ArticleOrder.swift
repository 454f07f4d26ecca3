// SPDX-License-Identifier: Apache-2.0

/// Orders places in the law as a reader turns the pages: regulation, then article 9 before article 18, places that
/// are not known at the end.
public struct ArticleOrder: Comparable, Hashable, Sendable {
    private let regulation: String
    private let parts: [Part]
    private let isKnown: Bool

    private enum Part: Hashable {
        case number(Int)
        case word(String)
    }

    /// After every place.
    static let last = ArticleOrder(Citation(regulation: "\u{10FFFF}", article: nil))

    public init(_ citation: Citation) {
        regulation = citation.regulation
        isKnown = citation.article != nil
        var parts: [Part] = []
        var digits = ""
        var word = ""
        func close() {
            if !digits.isEmpty { parts.append(.number(Int(digits) ?? .max)) }
            if !word.isEmpty { parts.append(.word(word)) }
            digits = ""
            word = ""
        }
        for sign in citation.article ?? "" {
            if sign.isNumber {
                if !word.isEmpty { close() }
                digits.append(sign)
            } else if sign.isLetter {
                if !digits.isEmpty { close() }
                word.append(sign)
            } else {
                close()
            }
        }
        close()
        self.parts = parts
    }

    public static func < (left: ArticleOrder, right: ArticleOrder) -> Bool {
        guard left.regulation == right.regulation else { return left.regulation < right.regulation }
        guard left.isKnown == right.isKnown else { return left.isKnown }
        for (a, b) in zip(left.parts, right.parts) where a != b {
            switch (a, b) {
            case (.number(let a), .number(let b)): return a < b
            case (.word(let a), .word(let b)): return a < b
            case (.number, .word): return true
            case (.word, .number): return false
            }
        }
        return left.parts.count < right.parts.count
    }
}
