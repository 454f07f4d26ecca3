// SPDX-License-Identifier: Apache-2.0

/// An amount of money in whole rupiah. Overflow traps: a ledger that wraps is worse than one that stops.
public struct Rupiah: Sendable, Hashable, Comparable {
    /// Whole rupiah; negative amounts exist only as the credit side of a posting.
    public let amount: Int64

    public init(_ amount: Int64) { self.amount = amount }

    public static let zero = Rupiah(0)

    public static func + (left: Rupiah, right: Rupiah) -> Rupiah { Rupiah(left.amount + right.amount) }
    public static func - (left: Rupiah, right: Rupiah) -> Rupiah { Rupiah(left.amount - right.amount) }
    public static func += (left: inout Rupiah, right: Rupiah) { left = left + right }
    public static prefix func - (value: Rupiah) -> Rupiah { Rupiah(-value.amount) }
    public static func * (left: Rupiah, times: Int) -> Rupiah { Rupiah(left.amount * Int64(times)) }
    public static func < (left: Rupiah, right: Rupiah) -> Bool { left.amount < right.amount }

    /// The share of this amount that `rate` names, rounded as told.
    public func share(_ rate: Rate, rounding: Rounding) -> Rupiah {
        let product = amount.multipliedFullWidth(by: rate.millionths)
        let (quotient, remainder) = Int64(1_000_000).dividingFullWidth(product)
        return Rupiah(rounding.settle(quotient: quotient, remainder: remainder, divisor: 1_000_000))
    }
}

extension Sequence where Element == Rupiah {
    /// The total of all amounts; the total of none is zero rupiah.
    public func total() -> Rupiah { reduce(.zero, +) }
}
