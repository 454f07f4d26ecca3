// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// What moved on one account.
public struct StatementStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let entry: ID<EntryRecord>
        public let kind: Entry.Kind
        public let businessDay: CalendarDay
        public let recordedAt: Instant
        public let reference: Int64
        /// Debit above zero, credit below; whole rupiah or minor units of the account's currency.
        public let amount: Int64
        /// What stood on the account after it.
        public let balance: Int64
    }

    public struct Statement: Sendable {
        public let account: LedgerAccountStore.Account
        public let first: CalendarDay
        public let last: CalendarDay
        /// Before the first day.
        public let opening: Int64
        /// By business day, within a day as recorded.
        public let lines: [Line]
        /// After the last day.
        public let closing: Int64
        /// Whether there are more lines than were asked for.
        public let isCut: Bool
    }

    /// - Parameters:
    ///   - days: Business days, both included.
    ///   - knownAt: By what had been recorded until then; nil for all.
    public func statement(
        of account: LedgerAccountStore.Account, _ days: DayRange, knownAt: Instant? = nil, limit: Int
    ) throws -> Statement {
        let balances = BalanceStore(transaction)
        let before = BookMoment(through: days.first.adding(days: -1), knownAt: knownAt)
        let opening = try balances.balance(of: account, at: before)
        let moment = BookMoment(through: days.last, knownAt: knownAt)
        let rows = try transaction.rows(
            """
            SELECT e.id, e.kind, e.business_day, e.recorded_at, e.reference, sum(p.amount)
            FROM posting p JOIN entry e ON e.id = p.entry
            WHERE p.account = \(account.number) AND e.business_day >= \(days.first)
                AND e.business_day <= \(days.last) AND e.recorded_at <= \(moment.lastInstant)
            GROUP BY e.id ORDER BY e.business_day, e.id LIMIT \(limit + 1)
            """)
        var balance = opening
        let lines = try rows.prefix(limit).map { row in
            balance += try row.integer(5)
            return Line(
                entry: try row.id(0), kind: try row.value(1), businessDay: try row.day(2),
                recordedAt: try row.instant(3), reference: try row.integer(4), amount: try row.integer(5),
                balance: balance)
        }
        return Statement(
            account: account, first: days.first, last: days.last, opening: opening, lines: lines,
            closing: rows.count > limit ? try balances.balance(of: account, at: moment) : balance,
            isCut: rows.count > limit)
    }
}
