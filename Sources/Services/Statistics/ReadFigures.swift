// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    /// How far the chart of months already known reaches.
    private static let knownMonths = 24

    /// Participants, money and targets as of a day; today when none is named.
    ///
    /// - Throws: `invalid` `figures-day-out-of-range` for a day before 2017, when the programme began, or more than
    ///   ten years ahead.
    public func figures(on day: CalendarDay? = nil, phase: Phase? = nil, by actor: Actor) async throws -> Figures {
        try await read(.viewFigures, by: actor, mayBeBehind: true) { context in
            let day = day ?? context.today
            guard (2017...context.today.year + 10).contains(day.year) else {
                throw Failure(
                    .invalid, "figures-day-out-of-range", field: "on",
                    details: ["found": day.description, "latest": String(context.today.year + 10)])
            }
            return try Self.figures(on: day, phase: phase, in: context)
        }
    }

    private static func figures(on day: CalendarDay, phase: Phase?, in context: ReadContext) throws -> Figures {
        let store = FiguresStore(context.transaction)
        let places = try store.participants(on: day)
        let byPhase = Dictionary(grouping: places.byCountry, by: \.phase).mapValues { $0.map(\.people).reduce(0, +) }
        let targets = try TargetStore(context.transaction).current().map {
            Figures.Target(day: $0.day, participants: $0.participants)
        }
        let months = try store.months(through: day.adding(months: knownMonths)).filter {
            phase == nil || $0.phase == phase
        }
        let ofPhase = phase.map { byPhase[$0] ?? 0 } ?? byPhase.values.reduce(0, +)
        let points = points(months, targets: TargetLine(phase == nil ? targets : []), day: day, participants: ofPhase)
        func money(_ kind: MoneyDayStore.Kind) throws -> [Figures.MoneyMonth] {
            try store.money(kind, through: day).map {
                Figures.MoneyMonth(month: $0.month, amount: $0.amount, payments: $0.count)
            }
        }
        return Figures(
            day: day, readAt: context.now, phase: phase, byPhase: byPhase,
            byPhaseYearBefore: try store.totals(on: day.adding(months: -12)),
            byCountry: countries(places.byCountry, phase), byProvince: provinces(places.byProvince, phase),
            history: points.history, known: points.known,
            contributions: try money(.contribution),
            savings: try money(.savings),
            benefits: try money(.benefit), targets: targets,
            medianSecondsToPayment: try ClaimFiguresStore(context.transaction).medianSecondsToPayment(
                from: Instant(startOf: day.adding(months: -12)), to: Instant(startOf: day.adding(days: 1))))
    }

    private static func points(
        _ months: [FiguresStore.MonthPoint], targets: TargetLine, day: CalendarDay, participants: Int
    ) -> (history: [Figures.Point], known: [Figures.Point]) {
        var people: [CalendarDay: Int] = [:]
        for point in months { people[point.month, default: 0] += point.people }
        let all = people.keys.sorted().map { month in
            let last = month.adding(months: 1).adding(days: -1)
            return Figures.Point(day: last, people: people[month] ?? 0, target: targets.value(on: last))
        }
        let now = Figures.Point(day: day, people: participants, target: targets.value(on: day))
        return (all.filter { $0.day < day } + [now], [now] + all.filter { $0.day > day })
    }

    private static func countries(_ counts: [FiguresStore.Count], _ phase: Phase?) -> [Figures.Place<String>] {
        var people: [String: Int] = [:]
        for count in counts where phase == nil || count.phase == phase {
            people[count.country ?? "", default: 0] += count.people
        }
        return people.map { Figures.Place(code: $0.key, people: $0.value) }
            .sorted { ($1.people, $0.code) < ($0.people, $1.code) }
    }

    private static func provinces(_ counts: [FiguresStore.Count], _ phase: Phase?) -> [Figures.Place<Int>] {
        var people: [Int: Int] = [:]
        for province in Province.allCases { people[province.rawValue] = 0 }
        for count in counts where phase == nil || count.phase == phase {
            people[count.province ?? 0, default: 0] += count.people
        }
        return people.map { Figures.Place(code: $0.key, people: $0.value) }.sorted { $0.code < $1.code }
    }
}
