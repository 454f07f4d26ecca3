// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing

/// A code on paper, used once: 80 bits as `abcd-efgh-ijkl-mnop`. Its first group finds it; the whole is kept as a
/// password hash only.
public struct OneTimeCode: Sendable, Hashable {
    private static let length = 16

    /// Sixteen small letters and digits.
    private let characters: String

    init(from random: RandomSource) { characters = Base32Text.text(random.bytes(10)).lowercased() }

    /// Digits that no code has, and the letters that they are taken for on paper.
    private static let mistaken: [Character: Character] = ["1": "l", "0": "o", "8": "b"]

    /// What somebody typed, with or without dashes and blanks; nil for what no code looks like.
    init?(typed text: String) {
        let kept = String(
            text.lowercased().filter { $0 != "-" && !$0.isWhitespace }.map { Self.mistaken[$0] ?? $0 })
        guard kept.utf8.count == Self.length, Base32Text.bytes(kept) != nil else { return nil }
        characters = kept
    }

    /// What it is found by; nobody can guess the rest from it.
    var selector: String { String(characters.prefix(4)) }

    /// What is hashed.
    var secret: String { characters }

    /// As it is printed.
    public var text: String {
        stride(from: 0, to: Self.length, by: 4).map { start in
            let from = characters.index(characters.startIndex, offsetBy: start)
            return String(characters[from..<characters.index(from, offsetBy: 4)])
        }.joined(separator: "-")
    }
}
