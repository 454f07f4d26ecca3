// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Store

extension WriteContext {
    /// Derives a person's cover anew from every recorded fact, and stores it for look-ups and figures. Every use case
    /// that adds a fact about cover calls this in the same transaction, after `lockMembership`.
    @discardableResult func refreshCover(_ person: ID<PersonRecord>) throws -> CoverTimeline {
        let set = try PersonStore(transaction).samePersons(as: person)
        let facts = try MemberFactsStore(transaction).load(set)
        let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
        let province = try PersonStore(transaction).getProvince(person)
        let countries = Dictionary(
            facts.placements.map { ($0.placement.id, $0.placement.country.code) },
            uniquingKeysWith: { first, _ in first }
        )
        let canonical = try PersonStore(transaction).canonical(of: person)
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
    func lockMembership(_ person: ID<PersonRecord>) throws {
        let set = try PersonStore(transaction).samePersons(as: person)
        try MembershipStore(transaction).lock(set)
    }
}
