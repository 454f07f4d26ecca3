// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Store

/// Records that no match may name to somebody who does not know them: of people whom violence or trafficking befell.
struct SealedRecords {
    /// Few enough for each to be found by its key; for many at once a database goes through the whole table.
    private static let atOnce = 32

    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Those of these people of whom a record is sealed, whichever of their records it is.
    func among(_ persons: [ID<PersonRecord>]) throws -> Set<ID<PersonRecord>> {
        let store = PersonStore(transaction)
        let register = RegisterStore(transaction)
        var found: Set<ID<PersonRecord>> = []
        for first in stride(from: 0, to: persons.count, by: Self.atOnce) {
            let some = Array(persons[first..<min(first + Self.atOnce, persons.count)])
            found.formUnion(try register.sealed(some))
            for joined in try store.havingOtherRecords(some) where !found.contains(joined) {
                if try !register.sealed(store.samePersons(as: joined)).isEmpty { found.insert(joined) }
            }
        }
        return found
    }

    /// Whether somebody's record may be named to this reader, who came to it by a number.
    func mayName(_ person: ID<PersonRecord>, to actor: Actor) throws -> Bool {
        try Self.isFor(actor) || among([person]).isEmpty
    }

    // MARK: Cases of a desk

    /// Without the cases that would name a sealed record to this reader.
    func shown(_ cases: [DeskCaseStore.Case], to actor: Actor) throws -> [DeskCaseStore.Case] {
        guard !Self.isFor(actor) else { return cases }
        let sealed = try among(Array(Set(cases.filter(Self.isMatch).flatMap(Self.persons))))
        return cases.filter { !Self.isMatch($0) || sealed.isDisjoint(with: Self.persons($0)) }
    }

    /// - Throws: `absent` where the case would name a sealed record to this reader.
    func check(_ found: DeskCaseStore.Case, for actor: Actor) throws {
        guard try !shown([found], to: actor).isEmpty else { throw Failure(.absent, "no-such-record") }
    }

    /// The roles that are named for cases of violence and trafficking, and this program itself.
    private static func isFor(_ actor: Actor) -> Bool {
        actor.role.map(Operation.listSensitiveContacts.roles.contains) ?? actor.isSystem
    }

    /// Whether a case says that somebody may be somebody known.
    private static func isMatch(_ found: DeskCaseStore.Case) -> Bool {
        switch found.kind {
        case .knownIdentifier, .probableMatch, .doubtfulReport: true
        case .registerMismatch, .unexpectedPayment: false
        }
    }

    private static func persons(_ found: DeskCaseStore.Case) -> [ID<PersonRecord>] {
        [found.person] + (found.other.map { [$0] } ?? [])
    }
}

extension WriteContext {
    /// Has every process's memory of likeness read somebody anew.
    func changedInRegister(_ person: ID<PersonRecord>) throws {
        try RegisterStore(transaction).noteChange(newID(), of: person)
    }
}
