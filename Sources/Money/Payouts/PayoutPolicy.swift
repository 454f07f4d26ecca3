// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How careful the institution is with money that leaves it. No law gives these figures: they are the institution's own
/// choice, stand in this one table, and are changed by adding a row with its first day.
public struct PayoutPolicy: Sendable, Hashable {
    /// A rung of the ladder of approvals.
    public struct Rung: Sendable, Hashable {
        /// Lists up to and with this total.
        public let upTo: Rupiah
        public let approvals: Int
    }

    /// The first day it counts on.
    public let from: CalendarDay
    /// How many officers must approve a list, by its total; ascending.
    public let ladder: [Rung]
    /// How many must approve a list above the last rung.
    public let approvalsAbove: Int
    /// A claim of this amount or more waits for a list; a smaller one is sent at once after its approval.
    public let listFrom: Rupiah
    /// Paying a person the same amount again within so many days needs a reason.
    public let sameAmountDays: Int
    /// How far the share of payees who say that the money arrived may be from the true share, in percent.
    public let sampleMarginPercent: Int

    /// Ascending by first day.
    static let table: [PayoutPolicy] = [
        PayoutPolicy(
            from: CalendarDay(number: 16_071),
            ladder: [
                Rung(upTo: Rupiah(100_000_000), approvals: 1), Rung(upTo: Rupiah(1_000_000_000), approvals: 2),
            ], approvalsAbove: 3, listFrom: Rupiah(100_000_000), sameAmountDays: 30, sampleMarginPercent: 10)
    ]

    /// The policy on a day.
    ///
    /// - Throws: `no-rule-in-force` before the first row of the table, 1 January 2014.
    public static func inForce(on day: CalendarDay) throws(Failure) -> PayoutPolicy {
        guard let policy = table.last(where: { $0.from <= day }) else {
            throw Failure(
                .refused, "no-rule-in-force", details: ["parameter": "payout-policy", "day": day.description])
        }
        return policy
    }

    /// How many officers must approve a list of this total.
    public func approvals(for total: Rupiah) -> Int {
        ladder.first { total <= $0.upTo }?.approvals ?? approvalsAbove
    }

    /// Which way a granted claim goes to the bank.
    public func route(of amount: Rupiah) -> PayoutRoute { amount < listFrom ? .atOnce : .byList }
}

/// Which way money goes to the bank.
public enum PayoutRoute: String, Sendable, Hashable, CaseIterable {
    /// Alone, right after the second officer's approval.
    case atOnce = "at-once"
    /// Gathered by finance: large claims, and whatever is paid in instalments.
    case byList = "by-list"
}
