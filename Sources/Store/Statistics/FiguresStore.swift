// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Participants and money, read from the roll-ups. A participant counts once on each covered day, by JKM.
public struct FiguresStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How many people are covered in a phase at a place.
    public struct Count: Sendable, Hashable {
        public let phase: Phase
        /// ISO code of the country of work.
        public let country: String?
        /// Code of the province of origin.
        public let province: Int?
        public let people: Int
    }

    /// How many people are covered in a phase on the last day of a month.
    public struct MonthPoint: Sendable, Hashable {
        /// The month's first day.
        public let month: CalendarDay
        public let phase: Phase
        public let people: Int
    }

    /// Money of one kind in one calendar month.
    public struct MoneyPoint: Sendable, Hashable {
        public let month: CalendarDay
        public let amount: Rupiah
        public let count: Int
    }

    /// Participants on a day by phase, and by country or province: sums of all changes up to the day.
    public func participants(on day: CalendarDay) throws -> (byCountry: [Count], byProvince: [Count]) {
        let way = Way(to: day)
        var countries: [Key<String>: Int] = [:]
        var provinces: [Key<Int>: Int] = [:]
        for row in try transaction.rows(
            """
            SELECT axis, phase, place, sum(change) FROM cover_month
            WHERE axis IN ('country', 'province') AND month < \(way.month) GROUP BY axis, phase, place
            """
        ) {
            let phase: Phase = try row.value(1)
            let place = try row.text(2)
            if try row.text(0) == "country" {
                countries[Key(phase: phase, place: place), default: 0] += try row.int(3)
            } else if let province = Int(place) {
                provinces[Key(phase: phase, place: province), default: 0] += try row.int(3)
            }
        }
        for row in try transaction.rows(
            """
            SELECT phase, country, province, change FROM cover_day
            WHERE day BETWEEN \(way.days.first) AND \(way.days.last)
            """
        ) {
            let phase: Phase = try row.value(0)
            let change = try row.int(3) * way.sign
            countries[Key(phase: phase, place: try row.text(1)), default: 0] += change
            provinces[Key(phase: phase, place: try row.int(2)), default: 0] += change
        }
        let byCountry = countries.filter { $0.value != 0 }.map { key, people in
            Count(phase: key.phase, country: key.place, province: nil, people: people)
        }
        let byProvince = provinces.filter { $0.value != 0 }.map { key, people in
            Count(phase: key.phase, country: nil, province: key.place, people: people)
        }
        return (
            byCountry.sorted { ($0.country ?? "", $0.phase.rawValue) < ($1.country ?? "", $1.phase.rawValue) },
            byProvince.sorted { ($0.province ?? 0, $0.phase.rawValue) < ($1.province ?? 0, $1.phase.rawValue) }
        )
    }

    /// Participants of each phase on a day.
    public func totals(on day: CalendarDay) throws -> [Phase: Int] {
        let way = Way(to: day)
        var totals: [Phase: Int] = [:]
        for row in try transaction.rows(
            "SELECT phase, sum(change) FROM cover_month WHERE axis = 'all' AND month < \(way.month) GROUP BY phase"
        ) {
            totals[try row.value(0), default: 0] += try row.int(1)
        }
        for phase in Phase.allCases {
            let row = try transaction.row(
                """
                SELECT coalesce(sum(change), 0) FROM cover_day
                WHERE day BETWEEN \(way.days.first) AND \(way.days.last) AND phase = \(phase.rawValue)
                """)
            totals[phase, default: 0] += (try row?.int(0) ?? 0) * way.sign
        }
        return totals
    }

    /// Participants on the last day of each month, from the first month with any to the month of `last`.
    public func months(through last: CalendarDay) throws -> [MonthPoint] {
        var changes: [Key<CalendarDay>: Int] = [:]
        var first: CalendarDay?
        for row in try transaction.rows("SELECT phase, month, change FROM cover_month WHERE axis = 'all'") {
            let month = try row.day(1)
            changes[Key(phase: try row.value(0), place: month)] = try row.int(2)
            first = min(first ?? month, month)
        }
        guard let first else { return [] }
        var points: [MonthPoint] = []
        for phase in Phase.allCases {
            var people = 0
            var month = first
            while month <= last {
                people += changes[Key(phase: phase, place: month)] ?? 0
                points.append(MonthPoint(month: month, phase: phase, people: people))
                month = month.adding(months: 1)
            }
        }
        return points
    }

    /// Money of a kind by calendar month, in order; months without any are left out.
    public func money(_ kind: MoneyDayStore.Kind, through last: CalendarDay) throws -> [MoneyPoint] {
        try transaction.rows(
            """
            SELECT month, amount, count FROM money_month
            WHERE kind = \(kind.rawValue) AND month <= \(last) AND count <> 0 ORDER BY month
            """
        ).map { row in MoneyPoint(month: try row.day(0), amount: try row.rupiah(1), count: try row.int(2)) }
    }

    /// Whole months, then the days of one month added, or those after the day taken off: whichever are fewer.
    private struct Way {
        /// The months before this one count whole.
        let month: CalendarDay
        let days: (first: CalendarDay, last: CalendarDay)
        let sign: Int

        init(to day: CalendarDay) {
            let first = day.firstOfMonth
            let next = first.adding(months: 1)
            let isEarly = day.day <= 15
            month = isEarly ? first : next
            days = isEarly ? (first, day) : (day.adding(days: 1), next.adding(days: -1))
            sign = isEarly ? 1 : -1
        }
    }

    private struct Key<Place: Hashable>: Hashable {
        let phase: Phase
        let place: Place
    }
}

extension CalendarDay {
    /// The first day of this day's month.
    public var firstOfMonth: CalendarDay { adding(days: 1 - day) }
}
