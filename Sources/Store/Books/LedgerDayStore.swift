// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Closed business days with the balances they closed on, and what kept the next one open.
public struct LedgerDayStore {
    /// Marks keys of business days: the day's number.
    public enum Record {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Closed: Sendable, Hashable {
        public let day: CalendarDay
        public let closedAt: Instant
        public let closedBy: String
        /// Entries counted on days since the day closed before.
        public let entries: Int
        /// No entry of a later business day has a key up to this one.
        let floor: Int64
    }

    /// What kept a day open when it was last asked.
    public struct Open: Sendable, Hashable {
        public let code: String
        public let count: Int
        public let askedAt: Instant

        public init(code: String, count: Int, askedAt: Instant) {
            self.code = code
            self.count = count
            self.askedAt = askedAt
        }
    }

    /// The last closed day; nil while none is.
    public func last() throws -> Closed? { try newest(limit: 1).first }

    /// Closed days, newest first.
    public func newest(limit: Int) throws -> [Closed] {
        try transaction.rows(
            """
            SELECT day, closed_at, closed_by, entries, floor_entry FROM ledger_day ORDER BY day DESC LIMIT \(limit)
            """
        ).map(Self.closed)
    }

    public func find(_ day: CalendarDay) throws -> Closed? {
        try transaction.row(
            "SELECT day, closed_at, closed_by, entries, floor_entry FROM ledger_day WHERE day = \(day)"
        ).map(Self.closed)
    }

    /// What kept a day open when it was last asked; empty for one that was never asked or is closed.
    public func open(_ day: CalendarDay) throws -> [Open] {
        try transaction.rows(
            "SELECT code, count, asked_at FROM ledger_day_question WHERE day = \(day) ORDER BY code"
        ).map { try Open(code: $0.text(0), count: $0.int(1), askedAt: $0.instant(2)) }
    }

    /// Replaces what keeps a day open.
    public func keepOpen(_ day: CalendarDay, _ questions: [Open]) throws {
        try transaction.execute("DELETE FROM ledger_day_question WHERE day = \(day)")
        for question in questions {
            try transaction.execute(
                """
                INSERT INTO ledger_day_question (day, code, count, asked_at)
                VALUES (\(day), \(question.code), \(question.count), \(question.askedAt))
                """)
        }
    }

    /// Closes a day: keeps what stands on every account of the institution, as of that day and as of now.
    public func close(_ day: CalendarDay, at now: Instant, by actor: String) throws {
        let before = try last()
        let start = before.map { Int64($0.day.number) } ?? .min
        let floor = before?.floor ?? -1
        let balances = BalanceStore(transaction)
        let trial = try balances.trial(at: BookMoment(through: day))
        let row = try transaction.row(
            """
            SELECT min(CASE WHEN business_day > \(day) THEN id END), max(id),
                coalesce(sum(CASE WHEN business_day > \(start) AND business_day <= \(day) THEN 1 ELSE 0 END), 0)
            FROM entry WHERE id > \(floor)
            """)
        let later = try row?.optionalInteger(0).map { $0 - 1 }
        let last = try row?.optionalInteger(1) ?? floor
        try transaction.execute(
            """
            INSERT INTO ledger_day (day, closed_at, closed_by, floor_entry, entries, savings)
            VALUES (\(day), \(now), \(actor), \(later ?? last), \(try row?.integer(2) ?? 0), \(trial.savings))
            """)
        for (account, balance) in trial.accounts {
            try transaction.execute(
                """
                INSERT INTO ledger_day_balance (account, day, balance)
                VALUES (\(account.number), \(day), \(balance))
                """)
        }
        try keepOpen(day, [])
        try keepLatest(through: last)
    }

    /// Keeps what stands on every account after the entry with the greatest key.
    private func keepLatest(through entry: Int64) throws {
        for (account, balance) in try BalanceStore(transaction).trial().accounts {
            try transaction.execute(
                """
                INSERT INTO ledger_snapshot (account, balance, through_entry)
                VALUES (\(account.number), \(balance), \(entry))
                ON CONFLICT (account) DO UPDATE SET balance = excluded.balance, through_entry = excluded.through_entry
                """)
        }
    }

    private static func closed(_ row: Row) throws -> Closed {
        try Closed(
            day: row.day(0), closedAt: row.instant(1), closedBy: row.text(2), entries: row.int(3),
            floor: row.integer(4))
    }
}
