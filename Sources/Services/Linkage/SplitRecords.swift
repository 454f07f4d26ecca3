// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Puts a case off: it stays open, and the trail says why.
    public func putOffCase(
        _ id: ID<DeskCaseRecord>, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        try await write(.resolveCase, by: actor, repeatKey: repeatKey) { context in
            let found = try DeskCaseStore(context.transaction).get(id)
            try SealedRecords(context.transaction).check(found, for: actor)
            guard found.resolution == nil else { throw Failure(.conflict, "case-already-resolved") }
            try context.reach(found.person)
            try context.finishWork(.deskCase, id.number)
            try CaseTrailStore(context.transaction).putOff(
                id, context.newID(), note: note, at: context.now, by: actor.name)
            context.note("later")
            return id
        } answer: { _, _ in
        }
    }

    /// Takes back that two records are one person: from now on they are read apart, each with what was recorded under
    /// it. Rows never moved, so nothing is lost; other decisions that hold them together go on holding.
    ///
    /// - Throws: `absent` when there is no such case; `conflict` `case-not-joined` where it joined nothing,
    ///   `case-already-split` where it was taken back before.
    public func splitRecords(
        _ id: ID<DeskCaseRecord>, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        try await write(.splitCase, by: actor, repeatKey: repeatKey) { context in
            let found = try DeskCaseStore(context.transaction).get(id)
            try SealedRecords(context.transaction).check(found, for: actor)
            guard found.resolution == .samePerson, let other = found.other else {
                throw Failure(.conflict, "case-not-joined")
            }
            try context.reach(other)
            try context.reach(found.person)
            let persons = PersonStore(context.transaction)
            let set = try persons.samePersons(as: found.person)
            try MembershipStore(context.transaction).lock(set)
            let trail = CaseTrailStore(context.transaction)
            try trail.split(id, note: note, at: context.now, by: actor.name)
            try persons.forgetSame(set)
            for (person, known) in try trail.joins(among: set) {
                try persons.markSame(context.newID(), person, as: known, at: context.now, by: actor.name)
            }
            let standing = Set(try set.map { try persons.canonical(of: $0) })
            for person in standing.sorted() { try context.refreshCover(person) }
            context.note("split")
            try context.auditSplit(about: other)
            return id
        } answer: { _, _ in
        }
    }
}

extension WriteContext {
    /// The audit's own row says whose case it was; this one stands with the record it is split from.
    fileprivate func auditSplit(about other: ID<PersonRecord>) throws {
        try AuditStore(transaction, mac: door.mac).append(
            AuditRow(
                recordedAt: now, actor: actor.name, role: actor.role?.rawValue ?? "", operation: operation.name,
                subject: other.number, detail: "split"),
            id: newID())
    }
}
