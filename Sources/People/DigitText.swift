// SPDX-License-Identifier: Apache-2.0

/// The digits of a number typed by a person: blanks, dots and hyphens between them are dropped.
enum DigitText {
    /// The number of anything but separators, and the digits themselves; digits are nil where another sign stands.
    static func read(_ text: some StringProtocol) -> (count: Int, digits: [UInt8]?) {
        var digits: [UInt8] = []
        var count = 0
        var clean = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "-" || scalar == "." { continue }
            count += 1
            if ("0"..."9").contains(scalar) { digits.append(UInt8(scalar.value - 0x30)) } else { clean = false }
        }
        return (count, clean ? digits : nil)
    }

    static func text(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
}
