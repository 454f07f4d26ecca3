// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A telephone number in the form of E.164: a plus sign and 8 to 15 digits.
public struct PhoneNumber: Sendable, Hashable {
    public let text: String

    /// Reads a number as people write it. A leading 0 stands for Indonesia (+62), a leading 00 for the plus sign; 62
    /// without plus is taken as Indonesia.
    ///
    /// Fails with `phone-form`.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> PhoneNumber {
        let failure = Failure(.invalid, "phone-form", field: "phone", details: ["found": String(text)])
        var digits: [UInt8] = []
        var plus = false
        for sign in text.utf8 {
            switch sign {
            case 0x30...0x39: digits.append(sign)
            case 0x2B where digits.isEmpty && !plus: plus = true
            case 0x20, 0x2D, 0x2E, 0x28, 0x29: continue
            default: throw failure
            }
        }
        if !plus {
            if digits.starts(with: [0x30, 0x30]) {
                digits.removeFirst(2)
            } else if digits.first == 0x30 {
                digits.replaceSubrange(0..<1, with: [0x36, 0x32])
            } else if !digits.starts(with: [0x36, 0x32]) {
                throw failure
            }
        }
        if digits.starts(with: [0x36, 0x32, 0x30]) { digits.remove(at: 2) }
        guard (8...15).contains(digits.count), digits.first != 0x30 else { throw failure }
        return PhoneNumber(text: "+" + String(decoding: digits, as: UTF8.self))
    }

    /// The first five signs and the last three, the rest hidden.
    public var masked: String { text.prefix(5) + String(repeating: "*", count: text.count - 8) + text.suffix(3) }
}

extension PhoneNumber: CustomStringConvertible {
    /// Masked, so that a number that slips into a log tells little.
    public var description: String { masked }
}
