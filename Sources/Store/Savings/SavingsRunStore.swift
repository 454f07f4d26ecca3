// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Marks keys of closings of savings.
public enum SavingsRunRecord {}

/// Closings of savings: each month once, each year once, one after another.
public struct SavingsRunStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, Hashable {
        /// A month at the provisional rate.
        case month
        /// The difference to a year's final rate.
        case year
    }

    /// A closing, as decided when it began, and how far it is.
    public struct Run: Sendable, Hashable {
        public let id: ID<SavingsRunRecord>
        public let kind: Kind
        /// The month or year.
        public let period: DayRange
        /// The day the books count it on, fixed at the start, also when midnight passes.
        public let businessDay: CalendarDay
        public let previous: ID<SavingsRunRecord>?
        /// Movements of days up to here are counted once this closing has finished.
        public let countedThrough: CalendarDay
        /// Entries looked at: from here…
        public let fromEntry: Int64
        /// …to here, the last one when the closing began.
        public let throughEntry: Int64
        /// Where the next closing begins to look.
        public let nextEntry: Int64
        /// The parameter tree that gave the rates.
        public let rules: String
        /// Why money was credited by a rate that is not confirmed.
        public let reason: String?
        public let startedAt: Instant
        public let startedBy: String
        /// The last account that is done.
        public var cursor: Int64 = -1
        public var blocks = 0
        public var lines = 0
        /// All returns credited.
        public var returned = Rupiah.zero
        public var finishedAt: Instant?

        public init(
            id: ID<SavingsRunRecord>, kind: Kind, period: DayRange, businessDay: CalendarDay,
            previous: ID<SavingsRunRecord>?, countedThrough: CalendarDay, fromEntry: Int64, throughEntry: Int64,
            nextEntry: Int64, rules: String, reason: String?, startedAt: Instant, startedBy: String
        ) {
            self.id = id
            self.kind = kind
            self.period = period
            self.businessDay = businessDay
            self.previous = previous
            self.countedThrough = countedThrough
            self.fromEntry = fromEntry
            self.throughEntry = throughEntry
            self.nextEntry = nextEntry
            self.rules = rules
            self.reason = reason
            self.startedAt = startedAt
            self.startedBy = startedBy
        }
    }

    public func insert(_ run: Run) throws {
        try transaction.execute(
            """
            INSERT INTO savings_run (id, kind, first_day, last_day, business_day, previous, counted_through, from_entry,
                through_entry, next_entry, rules, reason, started_at, started_by)
            VALUES (\(run.id), \(run.kind.rawValue), \(run.period.first), \(run.period.last), \(run.businessDay),
                \(run.previous), \(run.countedThrough), \(run.fromEntry), \(run.throughEntry), \(run.nextEntry),
                \(run.rules), \(run.reason), \(run.startedAt), \(run.startedBy))
            """)
    }

    /// All closings, oldest first.
    public func all() throws -> [Run] { try select("ORDER BY id") }

    /// The newest closing, finished or not.
    public func last() throws -> Run? { try select("ORDER BY id DESC LIMIT 1").first }

    /// The keys of the newest closings, newest first.
    func newest(_ limit: Int) throws -> [ID<SavingsRunRecord>] {
        try transaction.rows("SELECT id FROM savings_run ORDER BY id DESC LIMIT \(limit)").map { try $0.id(0) }
    }

    public func find(_ kind: Kind, endingOn day: CalendarDay) throws -> Run? {
        try select("WHERE kind = \(kind.rawValue) AND last_day = \(day)").first
    }

    public func get(_ id: ID<SavingsRunRecord>) throws -> Run {
        guard let run = try select("WHERE id = \(id)").first else { throw Failure(.absent, "no-such-record") }
        return run
    }

    /// The key of the newest entry of the journal; -1 for none.
    public func lastEntry() throws -> Int64 {
        try transaction.row("SELECT coalesce(max(id), -1) FROM entry")?.integer(0) ?? -1
    }

    /// The first entry between two that counts on a day after `day`; nil for none.
    public func firstEntry(after day: CalendarDay, from first: Int64, through last: Int64) throws -> Int64? {
        try transaction.row(
            """
            SELECT min(id) FROM entry WHERE id >= \(first) AND id <= \(last) AND business_day > \(day)
            """)?.optionalInteger(0)
    }

    /// Moves a closing on, from the account it stood at.
    ///
    /// - Returns: false when it stands elsewhere: somebody else is at it.
    public func advance(
        _ id: ID<SavingsRunRecord>, from cursor: Int64, to next: Int64, blocks: Int, lines: Int, returned: Rupiah
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE savings_run SET cursor = \(next), blocks = blocks + \(blocks), lines = lines + \(lines),
                returned = returned + \(returned)
            WHERE id = \(id) AND cursor = \(cursor) AND finished_at IS NULL
            """) == 1
    }

    public func finish(_ id: ID<SavingsRunRecord>, at now: Instant) throws {
        try transaction.execute(
            "UPDATE savings_run SET finished_at = \(now) WHERE id = \(id) AND finished_at IS NULL")
    }

    private func select(_ condition: SQL) throws -> [Run] {
        try transaction.rows(
            """
            SELECT id, kind, first_day, last_day, business_day, previous, counted_through, from_entry, through_entry,
                next_entry, rules, reason, started_at, started_by, cursor, blocks, lines, returned, finished_at
            FROM savings_run \(part: condition)
            """
        ).map(Self.run)
    }

    private static func run(_ row: Row) throws -> Run {
        guard let period = DayRange(first: try row.day(2), last: try row.day(3)) else {
            throw Failure(.conflict, "savings-block-damaged")
        }
        var run = Run(
            id: try row.id(0), kind: try row.value(1), period: period, businessDay: try row.day(4),
            previous: try row.optionalID(5), countedThrough: try row.day(6), fromEntry: try row.integer(7),
            throughEntry: try row.integer(8), nextEntry: try row.integer(9), rules: try row.text(10),
            reason: try row.optionalText(11), startedAt: try row.instant(12), startedBy: try row.text(13))
        run.cursor = try row.integer(14)
        run.blocks = try row.int(15)
        run.lines = try row.int(16)
        run.returned = try row.rupiah(17)
        run.finishedAt = try row.optionalInstant(18)
        return run
    }
}
