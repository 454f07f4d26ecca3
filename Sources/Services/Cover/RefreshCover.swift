// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Store

extension WriteContext {
    /// Derives a person's cover anew from every recorded fact, and stores it for look-ups and figures. Every use case
    /// that adds a fact about cover calls this in the same transaction, after `lockMembership`.
    @discardableResult func refreshCover(_ person: ID<PersonRecord>) throws -> CoverTimeline {
        let persons = PersonStore(transaction)
        return try refreshCover(
            person, set: try persons.samePersons(as: person), province: try persons.getProvince(person))
    }

    /// The same where the records of the human being and the province are at hand.
    @discardableResult func refreshCover(
        _ person: ID<PersonRecord>, set: [ID<PersonRecord>], province: Int
    ) throws -> CoverTimeline {
        let facts = try MemberFactsStore(transaction).load(set)
        let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
        let countries = Dictionary(
            facts.placements.map { ($0.placement.id, $0.placement.country.code) },
            uniquingKeysWith: { first, _ in first }
        )
        let canonical = set.count == 1 ? person : try PersonStore(transaction).canonical(of: person)
        let periods = timeline.periods.map { period in
            CoverStore.Period(
                programme: period.programme, phase: period.phase, range: period.range,
                placement: period.placement.number, country: countries[period.placement] ?? "", province: province,
                rules: rules.contentHash)
        }
        let store = CoverStore(transaction)
        try store.rewrite(canonical, periods)
        for other in set where other != canonical { try store.rewrite(other, []) }
        let gate = door.gate
        transaction.afterCommit { gate.forget(set) }
        return timeline
    }

    /// Locks a person's memberships, so that writes that change cover or savings run one after another.
    ///
    /// - Returns: every record of the same human being.
    @discardableResult func lockMembership(_ person: ID<PersonRecord>) throws -> [ID<PersonRecord>] {
        let set = try PersonStore(transaction).samePersons(as: person)
        try MembershipStore(transaction).lock(set)
        return set
    }
}
