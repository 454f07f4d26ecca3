// SPDX-License-Identifier: Apache-2.0

/// The key of a recorded fact: 63 bits, ordered by the time it was made. `Subject` keeps kinds of keys apart.
///
/// Keys travel as 13 characters of Crockford's base 32, never as JSON numbers, which lose bits above 2^53.
public struct ID<Subject>: Sendable, Hashable, Comparable {
    public let number: Int64

    public init(number: Int64) { self.number = number }

    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }

    /// Reads 13 characters of Crockford's base 32, upper or lower case; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let number = Base32.number(text) else { return nil }
        self.number = number
    }
}

extension ID: CustomStringConvertible {
    public var description: String { Base32.text(number) }
}

/// Crockford's base 32 of a non-negative 64-bit number, fixed at 13 characters.
enum Base32 {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    static func text(_ number: Int64) -> String {
        precondition(number >= 0, "keys are never negative")
        var rest = UInt64(number)
        var bytes = [UInt8](repeating: 0x30, count: 13)
        for place in stride(from: 12, through: 0, by: -1) {
            bytes[place] = alphabet[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func number(_ text: some StringProtocol) -> Int64? {
        guard text.utf8.count == 13 else { return nil }
        var value: UInt64 = 0
        for byte in text.utf8 {
            let upper = (0x61...0x7A).contains(byte) ? byte - 32 : byte
            guard let digit = alphabet.firstIndex(of: upper), value < (1 << 59) else { return nil }
            value = value << 5 | UInt64(digit)
        }
        return value <= UInt64(Int64.max) ? Int64(value) : nil
    }
}
