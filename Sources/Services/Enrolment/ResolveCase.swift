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
    private static let longestDecidedList = 20

    /// Open cases, oldest first.
    public func listCases(by actor: Actor) async throws -> [DeskCaseView] {
        try await read(.listCases, by: actor) { context in
            let persons = PersonStore(context.transaction)
            let open = try DeskCaseStore(context.transaction).open(limit: Self.longestCaseList)
            return try SealedRecords(context.transaction).shown(open, to: actor).map { deskCase in
                context.looked(at: deskCase.person)
                if let other = deskCase.other { context.looked(at: other) }
                return DeskCaseView(
                    deskCase: deskCase, person: try persons.get(deskCase.person),
                    other: try deskCase.other.map(persons.get))
            }
        }
    }

    /// Cases decided last, newest first, so that a decision can be looked at again.
    public func listDecidedCases(by actor: Actor) async throws -> [DeskCaseView] {
        try await read(.listCases, by: actor) { context in
            let persons = PersonStore(context.transaction)
            let decided = try DeskCaseStore(context.transaction).decided(limit: Self.longestDecidedList)
            return try SealedRecords(context.transaction).shown(decided, to: actor).map { deskCase in
                context.looked(at: deskCase.person)
                if let other = deskCase.other { context.looked(at: other) }
                return DeskCaseView(
                    deskCase: deskCase, person: try persons.get(deskCase.person),
                    other: try deskCase.other.map(persons.get))
            }
        }
    }

    /// Decides whether the new record is the person already known. If it is, both records are read as one from now on:
    /// rows never move. Both records have the decision in their audit.
    ///
    /// - Throws: `absent` when there is no such case, `conflict` `case-already-resolved` when it was decided before.
    public func resolveCase(
        _ id: ID<DeskCaseRecord>, as resolution: DeskCaseStore.Resolution, note: String, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws {
        try await write(.resolveCase, by: actor, repeatKey: repeatKey) { context in
            let cases = DeskCaseStore(context.transaction)
            let found = try cases.get(id)
            try SealedRecords(context.transaction).check(found, for: actor)
            guard found.kind != .doubtfulReport else { throw Failure(.conflict, "case-needs-its-report") }
            if let other = found.other { try context.reach(other) }
            try context.reach(found.person)
            try context.finishWork(.deskCase, id.number)
            try cases.resolve(id, resolution, note: note, at: context.now, by: actor.name)
            context.note(resolution.rawValue)
            guard let other = found.other else { return id }
            let persons = PersonStore(context.transaction)
            context.forgetAtTheGate(
                try persons.samePersons(as: found.person) + persons.samePersons(as: other))
            try context.auditDecision(resolution, about: other)
            if resolution == .samePerson { try context.joinRecords(found.person, other) }
            return id
        } answer: { _, _ in
        }
    }
}

extension WriteContext {
    /// The audit's own row says whose case it was; this one stands with the record it was compared with.
    func auditDecision(_ resolution: DeskCaseStore.Resolution, about other: ID<PersonRecord>) throws {
        try AuditStore(transaction, mac: door.mac).append(
            AuditRow(
                recordedAt: now, actor: actor.name, role: actor.role?.rawValue ?? "", operation: operation.name,
                subject: other.number, detail: resolution.rawValue),
            id: newID())
    }

    /// From now on both records, with all that were one with either, are read as one. The whole set is locked in one
    /// order before its pointers move.
    fileprivate func joinRecords(_ person: ID<PersonRecord>, _ other: ID<PersonRecord>) throws {
        let persons = PersonStore(transaction)
        let set = Set(try persons.samePersons(as: person) + persons.samePersons(as: other))
        try MembershipStore(transaction).lock(Array(set))
        try persons.markSame(newID(), person, as: other, at: now, by: actor.name)
        try refreshCover(try persons.canonical(of: other))
    }
}
