// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection

/// A stream of numbers that a seed repeats (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func pick<Element>(_ items: [Element]) -> Element { items[roll(0...(items.count - 1))] }
}

/// Deals facts of one worker: any route, contracts that follow or overlap, a lawful journey, payments early and late.
struct FactsDealer {
    private var dice: Dice
    private var key: Int64 = 0
    private let country: Country = .indonesia

    init(seed: UInt64) { dice = Dice(seed: seed) }

    static let firstDay = CalendarDay(number: 19_500)
    static let lastDay = firstDay.adding(days: 365 * 9)

    mutating func facts() throws -> MemberFacts {
        let registered = FactsDealer.firstDay.adding(days: dice.roll(0...60))
        var placements: [PlacementFacts] = []
        var start = FactsDealer.firstDay
        for _ in 0..<dice.pick([1, 1, 1, 2, 3]) {
            placements.append(try placement(from: start))
            start = start.adding(days: dice.roll(100...900))
        }
        return MemberFacts(
            registrations: [RegistrationFact(day: registered, recordedAt: at(registered))], placements: placements)
    }

    /// The same facts with one more settled contribution somewhere.
    mutating func withOneMorePayment(_ facts: MemberFacts) -> MemberFacts {
        var placements = facts.placements
        let place = dice.roll(0...(placements.count - 1))
        let chosen = placements[place]
        let day = FactsDealer.firstDay.adding(days: dice.roll(0...1_500))
        placements[place] = PlacementFacts(
            placement: chosen.placement, contracts: chosen.contracts, journey: chosen.journey,
            contributions: chosen.contributions + [payment(chosen.placement, chosen.contracts, on: day)])
        return MemberFacts(registrations: facts.registrations, placements: placements)
    }

    private mutating func placement(from start: CalendarDay) throws -> PlacementFacts {
        let signed = start.adding(days: dice.roll(0...90))
        let placement = PlacementFact(
            id: next(), route: dice.pick([.p3mi, .p3mi, .bp2mi, .perseorangan]), country: country,
            employer: "Majikan", employerKind: .household, occupation: "Perawat", organisation: nil,
            recordedAt: at(signed))
        let contracts = try contracts(placement, from: signed.adding(days: dice.roll(20...120)))
        var contributions: [SettledContribution] = []
        for _ in 0..<dice.roll(1...7) {
            contributions.append(payment(placement, contracts, on: signed.adding(days: dice.roll(-20...700))))
        }
        return PlacementFacts(
            placement: placement, contracts: contracts, journey: journey(placement, from: signed),
            contributions: contributions)
    }

    private mutating func contracts(
        _ placement: PlacementFact, from firstDay: CalendarDay
    ) throws -> [ContractFact] {
        var contracts: [ContractFact] = []
        var first = firstDay
        for place in 0..<dice.pick([0, 1, 1, 2, 2, 3]) {
            let months = dice.roll(3...24)
            let kind: ContractFact.Kind =
                place == 0 ? .initial : dice.pick([.extension, .extension, .changeOfEmployer, .changeOfCountry])
            contracts.append(
                try ContractFact(
                    id: next(), placement: placement.id, kind: kind, firstDay: first, months: months, country: country,
                    employer: "Majikan", recordedAt: at(first.adding(days: -dice.roll(0...200)))))
            first = first.adding(months: months).adding(days: dice.pick([0, 0, 0, -40, 20, 75]))
        }
        return contracts
    }

    private mutating func payment(
        _ placement: PlacementFact, _ contracts: [ContractFact], on day: CalendarDay
    ) -> SettledContribution {
        let contract = contracts.isEmpty ? nil : dice.pick(contracts)
        let stage = dice.pick([SettledContribution.Stage.before, .duringAfter, .duringAfter, .extension, .jht])
        return SettledContribution(
            invoice: next(), placement: placement.id, contract: contract?.id, stage: stage,
            months: stage == .before ? 0 : dice.pick([contract?.months ?? 6, dice.roll(1...24)]), settledOn: day,
            amount: Rupiah(108_000), recordedAt: at(day))
    }

    /// A walk through the stages that the law of the journey allows.
    private mutating func journey(_ placement: PlacementFact, from start: CalendarDay) -> [JourneyEvent] {
        var journey = Journey()
        var day = start
        for _ in 0..<dice.roll(1...9) {
            guard let kind = kind(after: journey.stage) else { break }
            let event = JourneyEvent(
                id: next(), placement: placement.id, kind: kind, day: day,
                recordedAt: at(day.adding(days: dice.roll(0...30))))
            if let longer = try? journey.adding(event, contracts: []) { journey = longer }
            day = day.adding(days: dice.roll(0...(journey.stage == .abroad ? 300 : 60)))
        }
        return journey.events
    }

    /// Most journeys go on; one event in twelve may be a misfortune.
    private mutating func kind(after stage: JourneyStage) -> JourneyEvent.Kind? {
        let misfortunes: Set<JourneyEvent.Kind> = [.died, .failedToDepart, .totallyDisabled, .deported]
        let usual = stage.expected.filter { !misfortunes.contains($0) }
        let possible = usual.isEmpty || dice.roll(1...12) == 1 ? stage.expected : usual
        return possible.isEmpty ? nil : dice.pick(possible)
    }

    private func at(_ day: CalendarDay) -> Instant { Instant(startOf: day) }

    private mutating func next<Subject>() -> ID<Subject> {
        key += 1
        return ID(number: key)
    }
}
