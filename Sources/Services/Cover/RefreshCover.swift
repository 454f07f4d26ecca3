// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Store

extension WriteContext {
    /// Derives a person's cover anew from every recorded fact, and stores it for look-ups and figures. Every use case
    /// that adds a fact about cover calls this in the same transaction, after `lockMembership`.
    @discardableResult func refreshCover(_ person: ID<PersonRecord>) throws -> CoverTimeline {
        let (set, province) = try PersonStore(transaction).samePersonsWithProvince(as: person)
        return try refreshCover(person, set: set, province: province)
    }

    /// The same where the records of the human being and the province are at hand.
    @discardableResult func refreshCover(
        _ person: ID<PersonRecord>, set: [ID<PersonRecord>], province: Int
    ) throws -> CoverTimeline {
        let facts = try MemberFactsStore(transaction).load(set)
        let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
        let canonical = set.count == 1 ? person : try PersonStore(transaction).canonical(of: person)
        var periods = Dictionary(uniqueKeysWithValues: set.map { ($0, [CoverStore.Period]()) })
        periods[canonical] = stored(timeline, facts, province: province)
        try tellCoverChanged(periods, of: CoverStore(transaction).rewrite(periods))
        forgetAtTheGate(set)
        return timeline
    }

    /// The same for many people at once, with their provinces.
    func refreshCover(of persons: [ID<PersonRecord>: Int]) throws {
        let joined = try PersonStore(transaction).havingOtherRecords(Array(persons.keys))
        for (person, province) in persons where joined.contains(person) {
            try refreshCover(person, set: try lockMembership(person), province: province)
        }
        let alone = persons.keys.filter { !joined.contains($0) }
        try MembershipStore(transaction).lock(alone)
        let (facts, standing) = try MemberFactsStore(transaction).loadEachWithPeriods(alone)
        var periods: [ID<PersonRecord>: [CoverStore.Period]] = [:]
        for (person, province) in persons {
            guard let facts = facts[person] else { continue }
            let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
            periods[person] = stored(timeline, facts, province: province)
        }
        try tellCoverChanged(periods, of: CoverStore(transaction).rewrite(periods, from: standing))
        forgetAtTheGate(alone)
    }

    /// The same where what their cover is derived from has been read before they paid.
    func refreshCover(
        of persons: [ID<PersonRecord>: Int], from known: KnownCover,
        adding settled: [ID<PersonRecord>: [SettledContribution]]
    ) throws {
        var periods: [ID<PersonRecord>: [CoverStore.Period]] = [:]
        periods.reserveCapacity(persons.count)
        for (person, province) in persons {
            let settled = settled[person, default: []]
            let isAlone = !known.joined.contains(person)
            if isAlone, let foreseen = known.foreseen(person, settled, province: province, rules: rules.contentHash) {
                periods[person] = foreseen
                continue
            }
            guard isAlone, let facts = known.facts(of: person, adding: settled) else {
                try refreshCover(person, set: try lockMembership(person), province: province)
                continue
            }
            let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
            periods[person] = stored(timeline, facts, province: province)
        }
        try tellCoverChanged(periods, of: CoverStore(transaction).rewrite(periods, from: known.periods))
        forgetAtTheGate(Array(periods.keys))
    }

    private func tellCoverChanged(
        _ periods: [ID<PersonRecord>: [CoverStore.Period]], of changed: [ID<PersonRecord>]
    ) throws {
        try tellPartners(changed.map { ($0, .coverChanged(periods[$0, default: []])) })
    }

    private func stored(_ timeline: CoverTimeline, _ facts: MemberFacts, province: Int) -> [CoverStore.Period] {
        CoverStore.Period.all(of: timeline, facts, province: province, rules: rules.contentHash)
    }

    /// What the gate remembers of these records no longer counts once this transaction is done.
    func forgetAtTheGate(_ persons: [ID<PersonRecord>]) {
        let gate = door.gate
        transaction.afterCommit { gate.forget(persons) }
        transaction.announce(Door.memberTopic, persons.map(\.number))
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
