// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Protection
import Store

/// What the cover of many people is derived from and as what it stands, read at one moment and before their payments
/// are written.
///
/// Only where no other write comes between: elsewhere the facts are read behind the lock of the memberships.
struct KnownCover: Sendable {
    /// Those who have more than one record; their facts are read with all of them.
    private(set) var joined: Set<ID<PersonRecord>>
    private var facts: [ID<PersonRecord>: MemberFacts]
    private(set) var periods: [ID<PersonRecord>: [CoverStore.Period]]
    private var foreseen: [ID<PersonRecord>: Foreseen] = [:]

    /// What a person's cover comes to once these contributions are settled.
    private struct Foreseen: Sendable {
        let settled: [SettledContribution]
        let province: Int
        let rules: String
        let periods: [CoverStore.Period]
    }

    init(of persons: [ID<PersonRecord>], in transaction: any Transaction) throws {
        let joined = try PersonStore(transaction).havingOtherRecords(persons)
        let alone = joined.isEmpty ? persons : persons.filter { !joined.contains($0) }
        self.joined = joined
        facts = try MemberFactsStore(transaction).loadEach(alone)
        periods = try CoverStore(transaction).periods(of: alone)
    }

    /// What is known of a person with contributions that were settled since; nil where nothing was read.
    func facts(of person: ID<PersonRecord>, adding settled: [SettledContribution]) -> MemberFacts? {
        guard let facts = facts[person] else { return nil }
        return settled.reduce(facts) { $0.adding($1) }
    }

    /// Derives what the cover of people comes to once contributions of theirs are settled, before that is decided, so
    /// that a transaction need not.
    mutating func foresee(
        _ settled: [ID<PersonRecord>: [SettledContribution]], provinces: [ID<PersonRecord>: Int], law: CoverLaw,
        rules: String
    ) throws {
        foreseen.reserveCapacity(settled.count)
        for (person, settled) in settled {
            guard let province = provinces[person], let facts = facts(of: person, adding: settled) else { continue }
            let timeline = try CoverTimeline.derive(from: facts, law: law)
            let periods = CoverStore.Period.all(of: timeline, facts, province: province, rules: rules)
            foreseen[person] = Foreseen(settled: settled, province: province, rules: rules, periods: periods)
        }
    }

    /// A person's cover where just these contributions were foreseen under these rules. When we learn of a contribution
    /// does not bear on cover.
    func foreseen(
        _ person: ID<PersonRecord>, _ settled: [SettledContribution], province: Int, rules: String
    ) -> [CoverStore.Period]? {
        guard let foreseen = foreseen[person], foreseen.province == province, foreseen.rules == rules,
            foreseen.settled.elementsEqual(settled, by: { $0 == $1.recorded(at: $0.recordedAt) })
        else { return nil }
        return foreseen.periods
    }

    /// Puts what was read later in place of what is known.
    mutating func replace(with newer: KnownCover) {
        for (person, facts) in newer.facts {
            self.facts[person] = facts
            periods[person] = newer.periods[person]
            foreseen[person] = newer.foreseen[person]
        }
        joined.formUnion(newer.joined)
    }
}

extension SettledContribution {
    /// The same, learned of at another moment.
    fileprivate func recorded(at instant: Instant) -> SettledContribution {
        SettledContribution(
            invoice: invoice, placement: placement, contract: contract, stage: stage, months: months,
            settledOn: settledOn, amount: amount, recordedAt: instant)
    }
}

extension CoverStore.Period {
    /// A person's periods as they are stored.
    static func all(
        of timeline: CoverTimeline, _ facts: MemberFacts, province: Int, rules: String
    ) -> [CoverStore.Period] {
        timeline.periods.map { period in
            let placement = facts.placements.first { $0.placement.id == period.placement }
            return CoverStore.Period(
                programme: period.programme, phase: period.phase, range: period.range,
                placement: period.placement.number, country: placement?.placement.country.code ?? "",
                province: province, rules: rules)
        }
    }
}
