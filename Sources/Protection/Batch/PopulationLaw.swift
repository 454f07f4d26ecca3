// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The law of a rule book compiled for whole populations: contributions due, cover, old-age savings with their return,
/// and what eight events would pay; the same answers as `ContributionTariff`, `CoverTimeline` and `BenefitLaw`.
///
/// Every value comes out of the rule book through those types, once for each run of days without a change of law.
/// What is left for each person is whole-number arithmetic on columns.
public struct PopulationLaw: Sendable {
    /// What is asked of the population.
    public struct Question: Sendable, Hashable {
        /// The first month of the run; its first day.
        public let from: CalendarDay
        /// How many months the run has, 1...31.
        public let months: Int
        /// The day on which an event would happen.
        public let on: CalendarDay
        public let savings: SavingsReturn

        /// Fails with `population-run-out-of-range`.
        public init(from: CalendarDay, months: Int, on: CalendarDay, savings: SavingsReturn) throws(Failure) {
            guard (1...31).contains(months), MonthIndex.days.contains(from.number),
                MonthIndex.days.contains(on.number)
            else {
                throw Failure(
                    .invalid, "population-run-out-of-range", field: "months",
                    details: ["found": "\(from) \(months) \(on)", "least": "1", "most": "31"])
            }
            self.from = from.adding(days: 1 - from.day)
            self.months = months
            self.on = on
            self.savings = savings
        }

        /// The first day of a month of the run.
        public func day(ofMonth place: Int) -> CalendarDay { from.adding(months: place) }
    }

    /// The events whose benefits are computed, in the order of columns.
    public static let events: [BenefitEvent] = [
        .deathByAccident, .death, .totalDisability, .partialDisability, .treatmentAbroad, .gagalBerangkat, .phk,
        .returnTransport,
    ]

    public let question: Question
    /// The names of losses of the table in PP 53/2012 that have one share, in the order that columns count in.
    public let losses: [String]
    let calendar = MonthIndex()
    let benefits: BenefitTable
    let savings: SavingsTable
    /// First days of the spans after the first, ascending.
    let turns: [Int32]
    /// Contributions due by span, route and months.
    let due: [Int64]
    /// By span; one more than `turns`, the first is the time before any law.
    let lengths: [LawSpan.Lengths]

    /// Throws `unknown-parameter` or `parameter-unit-mismatch` where the rule book lacks what the questions need.
    public init(_ rules: RuleBook, _ question: Question) throws(Failure) {
        self.question = question
        losses = PopulationLaw.losses(rules)
        let tariff = try ContributionTariff(rules)
        let cover = try CoverLaw(rules)
        benefits = try BenefitTable(BenefitLaw(rules), losses: losses, on: question.on)
        savings = try SavingsTable(tariff, question)
        var days: Set<CalendarDay> = []
        for name in rules.names where PopulationLaw.read.contains(where: name.hasPrefix) {
            for revision in try rules.history(name).revisions { days.insert(revision.from) }
        }
        let ordered = days.sorted()
        turns = ordered.map(\.number)
        var spans = [try LawSpan((ordered.first ?? question.on).adding(days: -1), tariff: tariff, cover: cover)]
        for day in ordered { spans.append(try LawSpan(day, tariff: tariff, cover: cover)) }
        due = spans.flatMap(\.due)
        lengths = spans.map(\.lengths)
    }

    /// The losses that a population can name, in the order that columns count in.
    public static func losses(_ rules: RuleBook) -> [String] {
        rules.names(under: "benefits.jkk.partial_disability.loss").map(ParameterName.name)
    }

    /// Where the values stand that contributions and cover read.
    private static let read = ["contributions.", "phases.", "regulation."]

    /// The law of a day.
    @inline(__always)
    func span(_ day: Int32) -> Int {
        var place = turns.count
        while place > 0, turns[place - 1] > day { place -= 1 }
        return place
    }
}
