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
    private var subjects: [ID<PersonRecord>] = []

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
        let found = try SubjectLookup(transaction).subject(person)
        try operation.authorise(actor, on: found)
        looked(at: person)
        return found
    }

    /// Says whose record a list shows a line of; the list's own operation gave permission.
    public func looked(at person: ID<PersonRecord>) {
        if !subjects.contains(person) { subjects.append(person) }
    }

    /// One row for each record that was looked at.
    func auditRows() -> [AuditRow] {
        subjects.map { subject in
            AuditRow(
                recordedAt: now, actor: actor.name, role: actor.role?.rawValue ?? "", operation: operation.name,
                subject: subject.number, detail: "")
        }
    }
}
