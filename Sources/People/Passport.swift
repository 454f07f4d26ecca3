// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The number of an Indonesian passport. Its pattern is not published, so it is checked loosely: one or two letters
/// and six to eight digits, upper case, without blanks.
public struct Passport: Sendable, Hashable {
    public let text: String

    /// Fails with `passport-form`.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> Passport {
        let signs = text.uppercased().utf8.filter { $0 != 0x20 && $0 != 0x2D }
        let letters = signs.prefix { (0x41...0x5A).contains($0) }
        let digits = signs.dropFirst(letters.count)
        guard (1...2).contains(letters.count), (6...8).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            throw Failure(.invalid, "passport-form", field: "passport", details: ["found": String(text)])
        }
        return Passport(text: String(decoding: signs, as: UTF8.self))
    }

    /// The letters and the last three digits, the rest hidden.
    public var masked: String {
        let letters = text.prefix(while: \.isLetter)
        return letters + String(repeating: "*", count: text.count - letters.count - 3) + text.suffix(3)
    }
}

extension Passport: CustomStringConvertible {
    /// Masked, so that a number that slips into a log tells little.
    public var description: String { masked }
}
