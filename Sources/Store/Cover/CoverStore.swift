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
        try periods(of: [person])[person] ?? []
    }

    /// The periods of each of the records that have any, by programme and first day.
    public func periods(of persons: [ID<PersonRecord>]) throws -> [ID<PersonRecord>: [Period]] {
        try transaction.ask(Self.askingPeriods(of: persons))
    }

    static func askingPeriods(of persons: [ID<PersonRecord>]) -> Question<[ID<PersonRecord>: [Period]]> {
        Question(
            """
            SELECT programme, phase, first_day, last_day, placement, country, province, rules, person FROM cover_period
            WHERE person IN (\(list: persons)) ORDER BY person, programme, first_day
            """, read: periods)
    }

    private static func periods(_ rows: [Row]) throws -> [ID<PersonRecord>: [Period]] {
        var found: [ID<PersonRecord>: [Period]] = [:]
        for row in rows {
            guard let range = DayRange(first: try row.day(2), last: try row.day(3)) else {
                preconditionFailure("the schema keeps last_day at or after first_day")
            }
            found[try row.id(8), default: []].append(
                Period(
                    programme: try row.value(0), phase: try row.value(1), range: range, placement: try row.integer(4),
                    country: try row.text(5), province: try row.int(6), rules: try row.text(7)))
        }
        return found
    }

    /// Replaces the periods of each of the records and moves the roll-up by the difference.
    ///
    /// - Returns: the records whose periods are others now.
    @discardableResult public func rewrite(_ periods: [ID<PersonRecord>: [Period]]) throws -> [ID<PersonRecord>] {
        try rewrite(periods, from: try self.periods(of: Array(periods.keys)))
    }

    /// The same where the periods that stand are at hand.
    public func rewrite(
        _ periods: [ID<PersonRecord>: [Period]], from known: [ID<PersonRecord>: [Period]]
    ) throws -> [ID<PersonRecord>] {
        var changed: [ID<PersonRecord>] = []
        var added: [SQLValue] = []
        var counted: [Cell: Int] = [:]
        // In the order of their keys, so that neighbours are written together.
        for (person, after) in periods.sorted(by: { $0.key < $1.key }) {
            let before = known[person] ?? []
            let gone = before.filter { !after.contains($0) }
            let new = before.isEmpty ? after : after.filter { !before.contains($0) }
            guard !gone.isEmpty || !new.isEmpty else { continue }
            changed.append(person)
            for period in gone { try delete(period, of: person) }
            for period in new { Self.append(period, of: person, to: &added) }
            Self.count(gone, -1, &counted)
            Self.count(new, +1, &counted)
        }
        apply(counted)
        try transaction.insert(
            rows: added, width: 9,
            "INSERT INTO cover_period (person, programme, first_day, last_day, phase, placement, country, province, "
                + "rules) VALUES ",
            rowsPerStatement: 64)
        return changed
    }

    private func delete(_ period: Period, of person: ID<PersonRecord>) throws {
        try transaction.execute(
            """
            DELETE FROM cover_period WHERE person = \(person) AND programme = \(period.programme.rawValue)
                AND first_day = \(period.range.first)
            """)
    }

    private static func append(_ period: Period, of person: ID<PersonRecord>, to values: inout [SQLValue]) {
        values.append(person.sqlValue)
        values.append(period.programme.rawValue.sqlValue)
        values.append(period.range.first.sqlValue)
        values.append(period.range.last.sqlValue)
        values.append(period.phase.rawValue.sqlValue)
        values.append(period.placement.sqlValue)
        values.append(period.country.sqlValue)
        values.append(period.province.sqlValue)
        values.append(period.rules.sqlValue)
    }

    /// A participant counts once on each day: by JKM, the programme that every covered day has.
    private static func count(_ periods: [Period], _ sign: Int, _ cells: inout [Cell: Int]) {
        for period in periods where period.programme == .jkm {
            cells[Cell(period, day: period.range.first), default: 0] += sign
            cells[Cell(period, day: period.range.last.adding(days: 1)), default: 0] -= sign
        }
    }

    /// Adds day changes to the roll-up.
    public func apply(_ changes: [Cell: Int]) {
        for (cell, change) in changes where change != 0 { add(change, to: cell) }
    }

    private func add(_ change: Int, to cell: Cell) {
        let (phase, country, province) = (cell.phase.rawValue.sqlValue, cell.country.sqlValue, cell.province.sqlValue)
        let month = cell.day.firstOfMonth.sqlValue
        let amounts = [Int64(change)]
        transaction.add(amounts, to: Self.days, at: [cell.day.sqlValue, phase, country, province])
        transaction.add(amounts, to: Self.months, at: [.text("all"), phase, .text(""), month])
        transaction.add(amounts, to: Self.months, at: [.text("country"), phase, country, month])
        transaction.add(amounts, to: Self.months, at: [.text("province"), phase, .text("\(cell.province)"), month])
    }

    private static let days = SumTable("cover_day", key: ["day", "phase", "country", "province"], sums: ["change"])
    private static let months = SumTable("cover_month", key: ["axis", "phase", "place", "month"], sums: ["change"])

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
