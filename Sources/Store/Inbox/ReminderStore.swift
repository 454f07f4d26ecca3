// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Protection

/// Who is to be reminded on a day, and how far a day's reminders have come.
public struct ReminderStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How far one kind of reminder has come on a day; nil where it has not begun.
    public func run(_ name: String, on day: CalendarDay) throws -> (reached: Int64, isFinished: Bool)? {
        try transaction.row("SELECT reached, finished_at FROM reminder_run WHERE name = \(name) AND day = \(day)")
            .map { (try $0.integer(0), try $0.optionalInstant(1) != nil) }
    }

    /// The newest day that was finished.
    public func lastFinished(_ name: String) throws -> CalendarDay? {
        try transaction.row(
            """
            SELECT day FROM reminder_run WHERE name = \(name) AND finished_at IS NOT NULL ORDER BY day DESC LIMIT 1
            """)?.day(0)
    }

    public func keep(_ name: String, on day: CalendarDay, reached: Int64, finishedAt: Instant?) throws {
        try transaction.execute(
            """
            INSERT INTO reminder_run (name, day, reached, finished_at)
            VALUES (\(name), \(day), \(reached), \(finishedAt))
            ON CONFLICT (name, day) DO UPDATE SET reached = excluded.reached, finished_at = excluded.finished_at
            """)
    }

    /// People whose cover by JKM, which every covered day has, has a part that ends on a day, in the order of keys.
    public func endings(on day: CalendarDay, after person: Int64, limit: Int) throws -> [Int64] {
        try transaction.rows(
            """
            SELECT person FROM cover_period WHERE programme = 'jkm' AND last_day = \(day) AND person > \(person)
            ORDER BY person LIMIT \(limit)
            """
        ).map { try $0.integer(0) }
    }

    /// Claims that took a step of a kind on a day, in the order of the steps.
    public func steps(
        _ kind: String, on day: CalendarDay, after step: Int64, limit: Int
    ) throws -> [(step: Int64, claim: ID<ClaimRecord>)] {
        let start = Instant(startOf: day)
        let end = Instant(startOf: day.adding(days: 1))
        return try transaction.rows(
            """
            SELECT id, claim FROM claim_event
            WHERE kind = \(kind) AND recorded_at >= \(start) AND recorded_at < \(end) AND id > \(step)
            ORDER BY id LIMIT \(limit)
            """
        ).map { (try $0.integer(0), try $0.id(1)) }
    }
}
