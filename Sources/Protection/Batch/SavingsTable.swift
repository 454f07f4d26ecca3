// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What the law lets a worker save in each month of a run, and what the balance earns.
struct SavingsTable: Sendable {
    /// Months with the same limits, as bits.
    private struct Limits: Sendable {
        var months: UInt32
        let least: Int64
        let most: Int64
    }

    private let limits: [Limits]
    /// Months whose limits are not known.
    private let unknown: UInt32
    private let count: Int
    private let factor: UInt64

    init(_ tariff: ContributionTariff, _ question: PopulationLaw.Question) throws(Failure) {
        var limits: [Limits] = []
        var unknown: UInt32 = 0
        for month in 0..<question.months {
            let day = question.day(ofMonth: month)
            guard case .success(let least) = tariff.jhtMinimum.find(on: day),
                case .success(let most) = tariff.jhtMaximum.find(on: day),
                case .success = tariff.jhtPeriod.find(on: day)
            else {
                unknown |= 1 << UInt32(month)
                continue
            }
            if let last = limits.last, last.least == least.value.amount, last.most == most.value.amount {
                limits[limits.count - 1].months |= 1 << UInt32(month)
            } else {
                limits.append(
                    Limits(months: 1 << UInt32(month), least: least.value.amount, most: most.value.amount))
            }
        }
        self.limits = limits
        self.unknown = unknown
        count = question.months
        factor = question.savings.factor
    }

    /// What is paid in and what it has become; nil where the limits of a month that was paid are not known.
    @inline(__always)
    func saved(_ choice: Int32, paid: Int32) -> (deposited: Int64, balance: Int64)? {
        guard choice > 0 else { return (0, 0) }
        let asked = UInt32(bitPattern: paid)
        if asked & unknown != 0 { return nil }
        let amount = Int64(choice)
        var months: UInt32 = 0
        for limit in limits where limit.least <= amount && amount <= limit.most { months |= limit.months }
        months &= asked
        guard months != 0 else { return (0, 0) }
        var balance: UInt64 = 0
        var rest = months
        for _ in 0..<count {
            balance &+= balance.multipliedFullWidth(by: factor).high
            balance &+= UInt64(bitPattern: amount) & (0 &- UInt64(rest & 1))
            rest >>= 1
        }
        return (amount * Int64(months.nonzeroBitCount), Int64(bitPattern: balance))
    }
}
