// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An amount of another currency than the rupiah, in its minor units: 2,500.00 dollars of Taiwan are 250,000.
public struct ForeignMoney: Sendable, Hashable {
    public let currency: Currency
    /// Minor units.
    public let minor: Int64

    /// Traps on rupiah: they are `Rupiah`.
    public init(_ currency: Currency, minor: Int64) {
        precondition(currency != .idr, "rupiah are no foreign money")
        self.currency = currency
        self.minor = minor
    }

    /// Reads `2500` or `2500.00`, with no more decimals than the currency has.
    ///
    /// - Throws: `invalid` `foreign-amount-malformed`.
    public init(_ currency: Currency, text: some StringProtocol, field: String = "amount") throws(Failure) {
        guard let number = DecimalText(text), number.decimals <= currency.digits, currency != .idr else {
            throw Failure(
                .invalid, "foreign-amount-malformed", field: field,
                details: [
                    "found": String(text), "currency": currency.rawValue, "decimals": String(currency.digits),
                ])
        }
        let missing = currency.digits - number.decimals
        let (minor, overflow) = number.digits.multipliedReportingOverflow(by: DecimalText.powerOfTen(missing))
        guard !overflow else {
            throw Failure(
                .invalid, "foreign-amount-malformed", field: field,
                details: [
                    "found": String(text), "currency": currency.rawValue, "decimals": String(currency.digits),
                ])
        }
        self.init(currency, minor: minor)
    }

    /// With a point before the decimals: `2500.00`.
    public var text: String {
        let unit = currency.minorsPerUnit
        guard unit > 1 else { return String(minor) }
        let rest = String(minor.magnitude % UInt64(unit))
        let zeros = String(repeating: "0", count: currency.digits - rest.utf8.count)
        return "\(minor < 0 ? "-" : "")\(minor.magnitude / UInt64(unit)).\(zeros)\(rest)"
    }
}

/// A number as written with decimals: its digits without the point, and how many stand behind it.
struct DecimalText {
    let digits: Int64
    let decimals: Int

    /// Nil for anything but digits with at most one point between them, and for more than eighteen digits.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let all = parts.joined()
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), all.utf8.count <= 18,
            all.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let digits = Int64(all)
        else { return nil }
        self.digits = digits
        decimals = parts.count == 2 ? parts[1].utf8.count : 0
    }

    static func powerOfTen(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}
