// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Regulation
import Store

/// What a question has in hand: one snapshot, one moment, one actor.
public final class ReadContext {
    public let door: Door
    public let transaction: any Transaction
    public let operation: Operation
    public let actor: Actor
    public let now: Instant
    private var subjects: Set<ID<PersonRecord>> = []
    /// The records of each human being that was reached; on one snapshot they stay.
    private var sets: [ID<PersonRecord>: [ID<PersonRecord>]] = [:]
    private var details: [String] = []

    init(_ door: Door, _ transaction: any Transaction, _ operation: Operation, _ actor: Actor) {
        self.door = door
        self.transaction = transaction
        self.operation = operation
        self.actor = actor
        self.now = door.clock.now()
    }

    public var today: CalendarDay { now.jakartaDay }
    public var rules: RuleBook { door.rules }

    /// Says whose record is looked at, and refuses when the actor may not.
    @discardableResult public func reach(_ person: ID<PersonRecord>) throws -> Subject {
        let reach = try PersonStore(transaction).getReach(person)
        let found = SubjectLookup.subject(person, reach)
        try operation.authorise(actor, on: found)
        sets[person] = reach.records
        looked(at: person)
        return found
    }

    /// Every record of the same human being, this one first.
    func records(of person: ID<PersonRecord>) throws -> [ID<PersonRecord>] {
        if let set = sets[person] { return set }
        let set = try PersonStore(transaction).samePersons(as: person)
        sets[person] = set
        return set
    }

    /// Says whose record a list shows a line of; the list's own operation gave permission.
    public func looked(at person: ID<PersonRecord>) { subjects.insert(person) }

    /// Says what an overview was made of that shows cases of many people, a key each: one row stands for the look.
    func looked(atAll detail: String) { details.append(detail) }

    /// One row for each record that was looked at, in the order of their keys, and one for overviews.
    func auditRows() -> [AuditRow] {
        let looks = subjects.sorted { $0.number < $1.number }.map { row(subject: $0.number, detail: "") }
        return details.isEmpty ? looks : looks + [row(subject: nil, detail: details.joined(separator: " "))]
    }

    private func row(subject: Int64?, detail: String) -> AuditRow {
        AuditRow(
            recordedAt: now, actor: actor.name, role: actor.role?.rawValue ?? "", operation: operation.name,
            subject: subject, detail: detail)
    }
}
