// SPDX-License-Identifier: Apache-2.0

/// Texts of cells on their way in and out.
public enum SpreadsheetText {
    static func trimmed(_ text: some StringProtocol) -> String {
        func isBlank(_ sign: Character) -> Bool { sign.isWhitespace || sign == "\u{FEFF}" || sign == "\u{200B}" }
        let start = text.drop(while: isBlank)
        return String(String(start.reversed()).drop(while: isBlank).reversed())
    }

    /// A cell with a text in it; the apostrophe that marks a text as one is dropped.
    static func cell(_ text: String) -> SpreadsheetCell {
        let plain = trimmed(text)
        if plain.first == "'", let next = plain.dropFirst().first, next.isNumber || dangerous.contains(next) {
            return .text(String(plain.dropFirst()))
        }
        return plain.isEmpty ? .empty : .text(plain)
    }

    private static let dangerous: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

    /// A text for a cell of a file that people open with a spreadsheet: nothing in it computes, and no digits are lost.
    public static func safe(_ text: String) -> String {
        guard let first = text.first else { return text }
        if dangerous.contains(first) || first == "'" { return "'" + text }
        let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let losesDigits = isNumber && (text.utf8.count > 11 || (first == "0" && text.utf8.count > 1))
        return losesDigits ? "'" + text : text
    }
}
