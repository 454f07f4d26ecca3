// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Store

/// Gathers what the permission check needs to know about a person.
struct SubjectLookup {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    /// - Throws: `absent` when there is no such person.
    func subject(_ person: ID<PersonRecord>) throws -> Subject {
        Self.subject(person, try PersonStore(transaction).getReach(person))
    }

    static func subject(_ person: ID<PersonRecord>, _ reach: PersonStore.Reach) -> Subject {
        Subject(
            person: person, relatives: reach.relatives, organisations: reach.organisations, province: reach.province)
    }
}
