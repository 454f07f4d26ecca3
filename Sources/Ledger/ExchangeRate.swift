// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a currency is worth, exactly: so many whole rupiah for so many of its minor units. Kept in lowest terms.
public struct ExchangeRate: Sendable, Hashable {
    public let currency: Currency
    /// The numerator: whole rupiah.
    public let rupiah: Int64
    /// The denominator: minor units of the currency.
    public let minors: Int64

    /// - Throws: `invalid` `exchange-rate-malformed` unless both are above zero and the currency is foreign.
    public init(_ currency: Currency, rupiah: Int64, perMinors minors: Int64, field: String = "rate") throws(Failure) {
        guard currency != .idr, rupiah > 0, minors > 0 else {
            throw Failure(
                .invalid, "exchange-rate-malformed", field: field,
                details: ["found": "\(rupiah)/\(minors)", "currency": currency.rawValue])
        }
        let divisor = Self.greatestDivisor(rupiah, minors)
        self.currency = currency
        self.rupiah = rupiah / divisor
        self.minors = minors / divisor
    }

    /// Reads what one unit is worth as written by a bank or partner: `512.35`.
    ///
    /// - Throws: `invalid` `exchange-rate-malformed`.
    public init(_ currency: Currency, text: some StringProtocol, field: String = "rate") throws(Failure) {
        guard let number = DecimalText(text), number.decimals <= 12 else {
            throw Failure(
                .invalid, "exchange-rate-malformed", field: field,
                details: ["found": String(text), "currency": currency.rawValue])
        }
        let minors = currency.minorsPerUnit * DecimalText.powerOfTen(number.decimals)
        try self.init(currency, rupiah: number.digits, perMinors: minors, field: field)
    }

    /// What an amount of this currency is worth. Traps on another currency.
    public func rupiah(for money: ForeignMoney, rounding: Rounding) -> Rupiah {
        precondition(money.currency == currency, "a rate is for one currency")
        return Rupiah(Self.scaled(money.minor, by: rupiah, over: minors, rounding))
    }

    /// What rupiah cost in this currency. Round up where the rupiah must be met.
    public func money(for amount: Rupiah, rounding: Rounding) -> ForeignMoney {
        ForeignMoney(currency, minor: Self.scaled(amount.amount, by: minors, over: rupiah, rounding))
    }

    /// The most that an amount can be worth more than asked because the currency has no smaller coin.
    public var coin: Rupiah { Rupiah(Self.scaled(1, by: rupiah, over: minors, .up)) }

    /// Whether one unit of the currency is worth between a hundredth of a rupiah and a million rupiah; beyond that no
    /// currency stands, and amounts would not fit.
    public var isPlausible: Bool {
        let worth = Int128(rupiah) * Int128(currency.minorsPerUnit)
        let unit = Int128(minors)
        return worth <= unit * 1_000_000 && worth * 100 >= unit
    }

    private static func scaled(_ value: Int64, by factor: Int64, over divisor: Int64, _ rounding: Rounding) -> Int64 {
        let (quotient, remainder) = divisor.dividingFullWidth(value.multipliedFullWidth(by: factor))
        return rounding.settle(quotient: quotient, remainder: remainder, divisor: divisor)
    }

    private static func greatestDivisor(_ left: Int64, _ right: Int64) -> Int64 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}
