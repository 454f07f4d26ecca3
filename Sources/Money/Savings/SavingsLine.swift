// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where a savings account stands after a month was closed. Amounts are whole rupiah unless said otherwise.
public struct SavingsLine: Sendable, Hashable {
    /// The member's key.
    public let account: Int64
    /// The return that this closing credits; below zero where earlier return is taken back.
    public var returned: Int64 = 0
    /// Everything counted so far, with returns.
    public var balance: Int64 = 0
    /// All returns that closings have credited since the account began.
    public var credited: Int64 = 0
    /// Earned and not yet a whole rupiah, in `ReturnWeights.partsPerRupiah`; carried on, never lost.
    public var remainder: Int64 = 0
    /// The sum of the year's balances at the end of each day.
    public var yearDays: Int64 = 0
    /// The return of the year so far, provisional.
    public var yearReturn: Int64 = 0
    /// The remainder with which the year began.
    public var yearRemainder: Int64 = 0

    public init(account: Int64) { self.account = account }
}

extension SavingsLine {
    /// Whole rupiah out of parts, and the rest. Return is taken back no further than there is a balance: what was paid
    /// out stays paid, and the fund bears the rest.
    static func settle(_ parts: Int128, on balance: Int64) -> (rupiah: Int64, rest: Int64) {
        let settled = settle(parts)
        guard settled.rupiah < 0, balance >= 0, balance + settled.rupiah < 0 else { return settled }
        return (-balance, 0)
    }

    /// Keeps return that was credited for days of an earlier year out of what is compared with this year's final rate.
    mutating func leaveOut(_ parts: Int128) {
        let (whole, rest) = SavingsLine.settle(parts)
        yearReturn -= whole
        yearRemainder += rest
    }

    /// Whole rupiah out of parts, and the rest, which is never below zero.
    static func settle(_ parts: Int128) -> (rupiah: Int64, rest: Int64) {
        if let small = Int64(exactly: parts), small >= 0 {
            let (quotient, rest) = small.quotientAndRemainder(dividingBy: ReturnWeights.partsPerRupiah)
            return (quotient, rest)
        }
        let unit = Int128(ReturnWeights.partsPerRupiah)
        var (quotient, rest) = parts.quotientAndRemainder(dividingBy: unit)
        if rest < 0 {
            quotient -= 1
            rest += unit
        }
        return (Int64(quotient), Int64(rest))
    }
}
