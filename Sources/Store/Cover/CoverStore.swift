// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Cover periods, derived and rewritten whole, and the roll-up that counts participants on any day.
public struct CoverStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A period as stored: what the law gave, for look-ups and figures.
    public struct Period: Sendable, Hashable {
        public let programme: Programme
        public let phase: Phase
        public let range: DayRange
        public let placement: Int64
        /// ISO code of the country of work.
        public let country: String
        /// Province of origin.
        public let province: Int
        /// Content hash of the parameter tree it was derived with.
        public let rules: String

        public init(
            programme: Programme, phase: Phase, range: DayRange, placement: Int64, country: String, province: Int,
            rules: String
        ) {
            self.programme = programme
            self.phase = phase
            self.range = range
            self.placement = placement
            self.country = country
            self.province = province
            self.rules = rules
        }
    }

    public func periods(of person: ID<PersonRecord>) throws -> [Period] {
        try transaction.rows(
            """
            SELECT programme, phase, first_day, last_day, placement, country, province, rules FROM cover_period
            WHERE person = \(person) ORDER BY programme, first_day
            """
        ).map { row in
            guard let range = DayRange(first: try row.day(2), last: try row.day(3)) else {
                preconditionFailure("the schema keeps last_day at or after first_day")
            }
            return Period(
                programme: try row.value(0), phase: try row.value(1), range: range, placement: try row.integer(4),
                country: try row.text(5), province: try row.int(6), rules: try row.text(7))
        }
    }

    /// Replaces a person's periods and moves the roll-up by the difference.
    public func rewrite(_ person: ID<PersonRecord>, _ periods: [Period]) throws {
        let before = try self.periods(of: person)
        guard Set(before) != Set(periods) else { return }
        if !before.isEmpty { try transaction.execute("DELETE FROM cover_period WHERE person = \(person)") }
        for period in periods {
            try transaction.execute(
                """
                INSERT INTO cover_period (person, programme, first_day, last_day, phase, placement, country, province,
                    rules)
                VALUES (\(person), \(period.programme.rawValue), \(period.range.first), \(period.range.last),
                    \(period.phase.rawValue), \(period.placement), \(period.country), \(period.province),
                    \(period.rules))
                """)
        }
        var changes: [Cell: Int] = [:]
        count(before, -1, into: &changes)
        count(periods, +1, into: &changes)
        try apply(changes)
    }

    /// A participant counts once on each day: by JKM, the programme that every covered day has.
    private func count(_ periods: [Period], _ sign: Int, into changes: inout [Cell: Int]) {
        for period in periods where period.programme == .jkm {
            changes[Cell(period, day: period.range.first), default: 0] += sign
            changes[Cell(period, day: period.range.last.adding(days: 1)), default: 0] -= sign
        }
    }

    /// Adds day changes to the roll-up.
    public func apply(_ changes: [Cell: Int]) throws {
        for (cell, change) in changes where change != 0 {
            try transaction.execute(
                """
                INSERT INTO cover_day (phase, country, province, day, change)
                VALUES (\(cell.phase.rawValue), \(cell.country), \(cell.province), \(cell.day), \(change))
                ON CONFLICT (phase, country, province, day) DO UPDATE SET change = change + \(change)
                """)
        }
    }

    /// A place in the roll-up of participants.
    public struct Cell: Hashable, Sendable {
        public let phase: Phase
        public let country: String
        public let province: Int
        public let day: CalendarDay

        public init(phase: Phase, country: String, province: Int, day: CalendarDay) {
            self.phase = phase
            self.country = country
            self.province = province
            self.day = day
        }

        init(_ period: Period, day: CalendarDay) {
            self.init(phase: period.phase, country: period.country, province: period.province, day: day)
        }
    }
}
