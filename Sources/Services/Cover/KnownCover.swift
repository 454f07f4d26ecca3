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

    /// Puts what was read later in place of what is known.
    mutating func replace(with newer: KnownCover) {
        for (person, facts) in newer.facts {
            self.facts[person] = facts
            periods[person] = newer.periods[person]
        }
        joined.formUnion(newer.joined)
    }
}
