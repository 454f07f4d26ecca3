// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel
import Placement

/// Counts of the contact centre's work over some days.
public struct ContactFiguresStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Cases of one sort from one country.
    public struct Line: Sendable, Hashable {
        public let kind: ContactKind
        public let category: ContactCategory
        public let country: Country
        public let cases: Int
        public let closed: Int
        /// Settled after the law's last day, or still open after it.
        public let late: Int
        public let ratings: Int
        public let ratingSum: Int
    }

    /// What became of calls.
    public struct Calls: Sendable, Hashable {
        public let outcome: CallEnd
        public let count: Int
        public let waitedSeconds: Int64
        public let talkedSeconds: Int64
    }

    public func cases(openedIn days: DayRange, today: CalendarDay) throws -> [Line] {
        try transaction.rows(
            """
            SELECT kind, category, country, count(*), count(closed_at),
                sum(CASE WHEN deadline_day < COALESCE(closed_day, \(today)) THEN 1 ELSE 0 END), count(rating),
                COALESCE(sum(rating), 0)
            FROM contact_case WHERE opened_day BETWEEN \(days.first) AND \(days.last)
            GROUP BY kind, category, country ORDER BY kind, category, country
            """
        ).map { row in
            Line(
                kind: try row.value(0), category: try row.value(1), country: try row.country(2),
                cases: try row.int(3), closed: try row.int(4), late: try row.int(5), ratings: try row.int(6),
                ratingSum: try row.int(7))
        }
    }

    public func calls(endedFrom first: Instant, before end: Instant) throws -> [Calls] {
        try transaction.rows(
            """
            SELECT outcome, count(*), sum(COALESCE(answered_at, ended_at) - recorded_at),
                sum(ended_at - COALESCE(answered_at, ended_at))
            FROM (SELECT outcome, answered_at, ended_at, recorded_at FROM voice_call
                    WHERE ended_at BETWEEN \(first) AND \(end)
                UNION ALL SELECT outcome, answered_at, ended_at, recorded_at FROM visitor_call
                    WHERE ended_at BETWEEN \(first) AND \(end)) AS made
            GROUP BY outcome ORDER BY outcome
            """
        ).map { row in
            Calls(
                outcome: try row.value(0), count: try row.int(1), waitedSeconds: try row.integer(2) / 1_000_000,
                talkedSeconds: try row.integer(3) / 1_000_000)
        }
    }
}
