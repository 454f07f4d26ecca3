// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A virtual account number: the partner's service number, padded with spaces to 8, then our customer number.
public struct VirtualAccount: Sendable, Hashable {
    /// Up to 8 digits, the partner's.
    public let service: String
    /// 12 digits, ours: one for each invoice.
    public let customer: String

    public init(service: String, customer: String) {
        self.service = service
        self.customer = customer
    }

    /// As it is typed at a bank: `88080021034778`.
    public var number: String { service + customer }

    /// The customer number of the `serial`-th invoice: 11 digits and a check digit (Luhn), so that a slip of the
    /// finger meets nobody's invoice.
    public static func customerNumber(serial: Int64) -> String {
        let digits = String(serial)
        let padded = String(repeating: "0", count: max(0, 11 - digits.count)) + digits
        return padded + String(luhn(padded))
    }

    private static func luhn(_ digits: String) -> Int {
        var sum = 0
        for (index, byte) in digits.utf8.reversed().enumerated() {
            let digit = Int(byte - 0x30)
            let doubled = index % 2 == 0 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return (10 - sum % 10) % 10
    }
}
