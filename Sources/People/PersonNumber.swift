// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The public handle of a person: random, so that it tells nothing, and with a check sign, so that a slip of the pen
/// is noticed. Written as `XXXX-XXXX-XXXX` in Crockford's base 32.
public struct PersonNumber: Sendable, Hashable {
    /// Eleven random signs and one check sign, five bits each.
    public let number: UInt64

    /// Draws a new number.
    public static func make(from random: RandomSource) -> PersonNumber {
        let bits = random.bytes(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & (1 << 55 - 1)
        return PersonNumber(number: bits << 5 | UInt64(CheckSign.of(bits)))
    }

    /// Reads what a person typed: lower case, O for 0, I and L for 1, blanks and hyphens are all understood.
    ///
    /// Fails with `person-number-form`, and with `person-number-check` where a sign is wrong or two are swapped.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> PersonNumber {
        let failure = Failure(.invalid, "person-number-form", field: "personNumber", details: ["found": String(text)])
        var number: UInt64 = 0
        var count = 0
        for sign in text.uppercased().utf8 where sign != 0x2D && sign != 0x20 {
            guard let value = value(of: sign), count < 12 else { throw failure }
            number = number << 5 | UInt64(value)
            count += 1
        }
        guard count == 12 else { throw failure }
        guard CheckSign.of(number >> 5) == UInt8(number & 31) else {
            throw Failure(
                .invalid, "person-number-check", field: "personNumber", details: ["found": String(text)])
        }
        return PersonNumber(number: number)
    }

    public var text: String {
        let signs = stride(from: 55, through: 0, by: -5).map { alphabet[Int(number >> UInt64($0) & 31)] }
        let groups = stride(from: 0, to: 12, by: 4).map { String(decoding: signs[$0..<($0 + 4)], as: UTF8.self) }
        return groups.joined(separator: "-")
    }

    private static func value(of sign: UInt8) -> Int? {
        switch sign {
        case 0x4F: 0
        case 0x49, 0x4C: 1
        default: alphabet.firstIndex(of: sign)
        }
    }
}

extension PersonNumber: CustomStringConvertible {
    public var description: String { text }
}

private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

/// One five-bit sign over the others, by arithmetic in the field of 32 elements: every single wrong sign and every
/// swap of two different signs changes it.
private enum CheckSign {
    static func of(_ bits: UInt64) -> UInt8 {
        var sum: UInt8 = 0
        for place in stride(from: 50, through: 0, by: -5) { sum = doubled(sum ^ UInt8(bits >> UInt64(place) & 31)) }
        return sum
    }

    /// Multiplication by the field's generator, modulo x^5 + x^2 + 1.
    private static func doubled(_ value: UInt8) -> UInt8 {
        let shifted = value << 1
        return shifted & 32 == 0 ? shifted : (shifted ^ 0b100101)
    }
}
