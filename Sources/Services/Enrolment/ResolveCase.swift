// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// An open case as a desk sees it: two records side by side.
public struct DeskCaseView: Sendable {
    public let deskCase: DeskCaseStore.Case
    public let person: PersonStore.Person
    public let other: PersonStore.Person?
}

extension Door {
    private static let longestCaseList = 100

    /// Open cases, oldest first.
    public func listCases(by actor: Actor) async throws -> [DeskCaseView] {
        try await read(.listCases, by: actor) { context in
            let persons = PersonStore(context.transaction)
            return try DeskCaseStore(context.transaction).open(limit: Self.longestCaseList).map { deskCase in
                DeskCaseView(
                    deskCase: deskCase, person: try persons.get(deskCase.person),
                    other: try deskCase.other.map(persons.get))
            }
        }
    }

    /// Decides whether the new record is the person already known. If it is, both records are read as one from now on:
    /// rows never move.
    public func resolveCase(
        _ id: ID<DeskCaseRecord>, as resolution: DeskCaseStore.Resolution, note: String, by actor: Actor
    ) async throws {
        try await write(.resolveCase, by: actor) { context in
            let cases = DeskCaseStore(context.transaction)
            let found = try cases.get(id)
            try context.reach(found.person)
            try cases.resolve(id, resolution, note: note, at: context.now, by: actor.name)
            context.note(resolution.rawValue)
            guard resolution == .samePerson, let other = found.other else { return }
            let persons = PersonStore(context.transaction)
            let canonical = try persons.canonical(of: other)
            try context.lockMembership(found.person)
            try context.lockMembership(canonical)
            try persons.markSame(context.newID(), found.person, as: canonical, at: context.now, by: actor.name)
            try context.refreshCover(canonical)
        }
    }
}
