// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The monthly return on old-age savings: a twelfth of a yearly rate on the balance, rounded down to the rupiah, and
/// added to it (PP 46/2015 art. 22(2), 27).
///
/// The law names no rate: the return of a year follows its financial report and is at least the average counter rate
/// of state banks (art. 27(3)). Whoever runs a projection states the rate assumed; it is part of the answer.
public struct SavingsReturn: Sendable, Hashable {
    /// Balances reach up to here, about 1.1 thousand billion rupiah.
    static let mostBalance: Int64 = 1 << 40

    public let yearly: Rate
    /// A twelfth of the rate as a fraction of 2^64, rounded up. A balance below 2^40 times it, without the lower 64
    /// bits, is the exact quotient: the excess is below balance / 2^64, smaller than the least distance 1 / 12,000,000
    /// of a quotient from the next whole number.
    let factor: UInt64

    /// Fails with `savings-rate-out-of-range` below 0 or above 100 percent.
    public init(yearly: Rate) throws(Failure) {
        guard Rate(millionths: 0) <= yearly, yearly <= .whole else {
            throw Failure(
                .invalid, "savings-rate-out-of-range", field: "return",
                details: ["found": yearly.percentText, "least": "0", "most": "100"])
        }
        self.yearly = yearly
        let (quotient, remainder) = SavingsReturn.divisor.dividingFullWidth((UInt64(yearly.millionths), 0))
        factor = remainder == 0 ? quotient : quotient + 1
    }

    /// The return of one month on a balance.
    public func monthly(on balance: Rupiah) -> Rupiah {
        Rupiah(balance.amount * yearly.millionths / Int64(SavingsReturn.divisor))
    }

    private static let divisor: UInt64 = 12 * 1_000_000
}
