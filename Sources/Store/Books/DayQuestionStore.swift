// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// What the books themselves must be able to explain before a day closes: how many cases of each are open.
public struct DayQuestionStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Entries since the last closing whose postings do not add up to zero.
    public func unbalancedEntries() throws -> Int {
        try count(
            """
            SELECT count(*) FROM (
                SELECT e.id FROM entry e LEFT JOIN posting p ON p.entry = e.id WHERE e.id > \(try floor())
                GROUP BY e.id HAVING count(p.entry) < 2 OR sum(p.amount) <> 0) AS unbalanced
            """)
    }

    /// Receipts since the last closing that no entry is about.
    public func receiptsWithoutEntry() throws -> Int {
        try count(
            """
            SELECT count(*) FROM receipt r WHERE r.id > \(try floor()) AND NOT EXISTS (
                SELECT 1 FROM entry e WHERE e.kind = 'contribution-received' AND e.reference = r.id)
            """)
    }

    /// Payouts that reached the payee and have no entry.
    public func payoutsWithoutEntry() throws -> Int { try LedgerCheckStore(transaction).paidWithoutEntry().count }

    /// Payments whose money was set aside longer than they may take.
    public func overdueReservations(at now: Instant) throws -> Int {
        try count("SELECT count(*) FROM reservation WHERE state = 'reserved' AND expires_at <= \(now)")
    }

    /// 1 where what is set aside is not the open reservations.
    public func reservationDifference() throws -> Int {
        try LedgerCheckStore(transaction).reservationDifference() == nil ? 0 : 1
    }

    /// Receipts of a day and the days before that wait for somebody's decision.
    public func waitingMoney(through day: CalendarDay) throws -> Int {
        try count(
            """
            SELECT count(*) FROM unallocated WHERE remaining > 0 AND kept_for IS NULL
                AND recorded_at < \(Instant(startOf: day.adding(days: 1)))
            """)
    }

    /// Drawers opened on a day or before that no second officer has closed.
    public func openDrawers(through day: CalendarDay) throws -> Int {
        try count(
            """
            SELECT count(*) FROM drawer_day WHERE closed_at IS NULL
                AND opened_at < \(Instant(startOf: day.adding(days: 1)))
            """)
    }

    /// Currencies in which the accounts do not add up to zero through a day.
    public func unbalancedCurrencies(through day: CalendarDay) throws -> Int {
        let trial = try BalanceStore(transaction).trial(at: BookMoment(through: day))
        var sums: [Currency: Int64] = [.idr: trial.savings.amount]
        for (account, balance) in trial.accounts { sums[account.currency, default: 0] += balance }
        return sums.values.count { $0 != 0 }
    }

    private func floor() throws -> Int64 { try LedgerDayStore(transaction).last()?.floor ?? -1 }

    private func count(_ question: SQL) throws -> Int { try transaction.row(question)?.int(0) ?? 0 }
}
