// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Rupiah as SNAP writes them: `{"value":"10000.00","currency":"IDR"}`. The value is digits without leading zeros,
/// a point and two zeros; rupiah have no fractions in law or in the ledger, so any other fraction is refused.
public struct SnapAmount: Sendable, Hashable {
    public let rupiah: Rupiah

    /// Traps on a negative amount: a debt is never asked for by a negative bill.
    public init(_ rupiah: Rupiah) {
        precondition(rupiah >= .zero, "SNAP amounts are never negative")
        self.rupiah = rupiah
    }

    /// The most that the standard's 16 digits before the point can hold.
    static let mostDigits = 16

    /// Reads the `value` text exactly; nil for signs, spaces, leading zeros, other fractions, more than 16 digits.
    public static func rupiah(value: some Sequence<UInt8>) -> Rupiah? {
        var amount: Int64 = 0
        var digits = 0
        var fraction: Int?
        for byte in value {
            if let places = fraction {
                guard byte == UInt8(ascii: "0"), places < 2 else { return nil }
                fraction = places + 1
            } else if byte == UInt8(ascii: ".") {
                guard digits > 0 else { return nil }
                fraction = 0
            } else {
                guard (0x30...0x39).contains(byte), digits < mostDigits, digits == 0 || amount > 0 else { return nil }
                amount = amount * 10 + Int64(byte - 0x30)
                digits += 1
            }
        }
        return fraction == 2 ? Rupiah(amount) : nil
    }

    /// `10000.00`.
    public var value: String { "\(rupiah.amount).00" }
    public static let currency = "IDR"

    func write(_ name: StaticString, to writer: inout JSONWriter) {
        writer.open(name)
        writer.field("value", value.utf8)
        writer.field("currency", SnapAmount.currency.utf8)
        writer.close()
    }
}

extension SnapAmount: Codable {
    private enum Key: String, CodingKey { case value, currency }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let value = try container.decode(String.self, forKey: .value)
        let currency = try container.decode(String.self, forKey: .currency)
        guard currency == SnapAmount.currency else {
            throw DecodingError.dataCorruptedError(
                forKey: .currency, in: container, debugDescription: "expected IDR, found \(currency)")
        }
        guard let rupiah = SnapAmount.rupiah(value: value.utf8) else {
            throw DecodingError.dataCorruptedError(
                forKey: .value, in: container, debugDescription: "expected digits and .00, as 10000.00")
        }
        self.rupiah = rupiah
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(value, forKey: .value)
        try container.encode(SnapAmount.currency, forKey: .currency)
    }
}
