// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// The answers for one row of a population, each from the function that explains a single case: slow, and the measure
/// of `PopulationLaw`.
public struct PersonAnswers: Sendable {
    let question: PopulationLaw.Question
    private let losses: [String]
    private let tariff: ContributionTariff
    let cover: CoverLaw
    private let benefits: BenefitLaw

    /// Throws like `PopulationLaw`.
    public init(_ rules: RuleBook, _ question: PopulationLaw.Question) throws(Failure) {
        self.question = question
        losses = PopulationLaw.losses(rules)
        tariff = try ContributionTariff(rules)
        cover = try CoverLaw(rules)
        benefits = BenefitLaw(rules)
    }

    /// The values of one row, in the order of `PopulationResults.names`.
    public func values(_ people: PopulationColumns, _ row: Int) throws(Failure) -> [Int64] {
        let route: Route = people.perseorangan[row] == 0 ? .p3mi : .perseorangan
        let priced = QuoteRequest(
            route: route, months: Int(people.months[row]), on: CalendarDay(number: people.pricedOn[row]))
        let due = try KnownAmount.of { () throws(Failure) in try tariff.quote(priced).total }
        var values = [due] + (try covered(people, row))
        let (deposited, balance) = try saved(people, row)
        values.insert(contentsOf: [deposited, balance], at: 4)
        return values
    }

    /// What an event of a row pays in a phase, explained.
    func benefit(
        _ event: BenefitEvent, _ people: PopulationColumns, _ row: Int, phase: Phase
    ) throws(Failure) -> BenefitResult {
        let loss = people.loss[row]
        return try benefits.assess(
            BenefitRequest(
                event: event, phase: phase, on: question.on,
                losses: loss == PopulationColumns.none ? [] : [DisabilityLoss(losses[Int(loss)])],
                cost: Rupiah(Int64(event == .returnTransport ? people.returnCost[row] : people.treatmentCost[row])),
                perseorangan: people.perseorangan[row] == 1))
    }

    /// Months of JKK and JKM, the phase, and the benefits; all unknown where the cover is.
    private func covered(_ people: PopulationColumns, _ row: Int) throws(Failure) -> [Int64] {
        let unknown = [Int64](repeating: PopulationResults.unknown, count: 3 + PopulationLaw.events.count)
        let timeline: CoverTimeline
        do {
            timeline = try CoverTimeline.derive(from: try people.facts(row), law: cover)
        } catch {
            guard error.code == "no-rule-in-force" else { throw error }
            return unknown
        }
        guard timeline.placements.allSatisfy({ $0.beforeUnknown == nil }) else { return unknown }
        func phase(_ periods: [CoverPeriod], on day: CalendarDay) -> Phase? {
            periods.first { $0.range.contains(day) }?.phase
        }
        func months(_ periods: [CoverPeriod]) -> Int64 {
            Int64((0..<question.months).count { phase(periods, on: question.day(ofMonth: $0)) != nil })
        }
        let jkm = phase(timeline.jkm, on: question.on)
        let jkk = phase(timeline.jkk, on: question.on)
        var values = [months(timeline.jkk), months(timeline.jkm), jkm.map { Int64(PersonAnswers.number($0)) } ?? 0]
        for event in PopulationLaw.events {
            guard let phase = event == .death ? jkm : jkk,
                event != .partialDisability || people.loss[row] != PopulationColumns.none
            else {
                values.append(0)
                continue
            }
            values.append(
                try KnownAmount.of { () throws(Failure) in try benefit(event, people, row, phase: phase).amount })
        }
        return values
    }

    private func saved(_ people: PopulationColumns, _ row: Int) throws(Failure) -> (Int64, Int64) {
        var deposited = Rupiah.zero
        var balance = Rupiah.zero
        let choice = Rupiah(Int64(people.savings[row]))
        for month in 0..<question.months {
            balance += question.savings.monthly(on: balance)
            guard choice > .zero, people.savingsPaid[row] >> Int32(month) & 1 == 1 else { continue }
            do {
                let line = try tariff.jhtLine(JHTChoice(monthly: choice, months: 1), on: question.day(ofMonth: month))
                deposited += line.amount
                balance += line.amount
            } catch {
                if error.code == "no-rule-in-force" { return (PopulationResults.unknown, PopulationResults.unknown) }
                guard error.code == "jht-amount-out-of-range" else { throw error }
            }
        }
        return (deposited.amount, balance.amount)
    }

    private static func number(_ phase: Phase) -> Int {
        switch phase {
        case .before: 1
        case .during: 2
        case .after: 3
        }
    }
}
