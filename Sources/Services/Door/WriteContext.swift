// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Regulation
import Sealing
import Store

/// What a use case has in hand while it decides: one transaction, one moment, one actor.
public final class WriteContext {
    public let door: Door
    public let transaction: any Transaction
    public let operation: Operation
    public let actor: Actor
    /// The moment of this request; every fact it records carries it.
    public let now: Instant
    private var subject: ID<PersonRecord>?
    private var isAboutNobody = false
    private var details: [String] = []

    init(
        _ door: Door, _ transaction: any Transaction, _ operation: Operation, _ actor: Actor, at now: Instant? = nil
    ) {
        self.door = door
        self.transaction = transaction
        self.operation = operation
        self.actor = actor
        self.now = now ?? door.clock.now()
    }

    /// The law's day of this request.
    public var today: CalendarDay { now.jakartaDay }
    public var rules: RuleBook { door.rules }

    public func newID<Kind>(_ kind: Kind.Type = Kind.self) -> ID<Kind> { door.ids.next(kind) }

    /// Says whose record the use case touches, and refuses when the actor may not.
    @discardableResult public func reach(_ person: ID<PersonRecord>) throws -> Subject {
        let found = try SubjectLookup(transaction).subject(person)
        try operation.authorise(actor, on: found)
        subject = person
        return found
    }

    /// Says whose record was just made; there was nothing to ask permission for.
    public func made(_ person: ID<PersonRecord>) { subject = person }

    /// Says that nobody's record is touched, in a use case that touches one otherwise: the call of somebody who is not
    /// signed in.
    func reachNobody() { isAboutNobody = true }

    /// Adds a word to the audit row. Never a name, number or account of a person.
    public func note(_ word: String) { details.append(word) }

    /// Leaves a message or task for the outside, in this transaction.
    ///
    /// - Parameter due: when it is worked off; at once where nothing is said.
    public func send(_ kind: String, about reference: Int64, payload: String, due: Instant? = nil) throws {
        try OutboxStore(transaction).add(
            newID(), kind: kind, reference: reference, payload: payload, at: now, due: due)
    }

    func appendAudit() throws { try AuditStore(transaction, mac: door.mac).append(auditRow(), id: newID()) }

    /// What the audit is to say of this use case once it has run.
    func auditRow() -> AuditRow {
        precondition(
            operation.scope == .nobody || subject != nil || isAboutNobody || actor.isSystem,
            "\(operation.name) touches a person's record and must say whose")
        return AuditRow(
            recordedAt: now, actor: actor.name, role: actor.role?.rawValue ?? "", operation: operation.name,
            subject: subject?.number, detail: details.joined(separator: " "))
    }

    /// What the same request made before; nil when it is new. Whose record it touched is asked for permission anew.
    func answered(_ key: RepeatKey) throws -> Int64? {
        guard let memory = try IdempotencyStore(transaction).find(key: scoped(key)) else { return nil }
        guard memory.operation == operation.name, memory.bodyHash == key.bodyHash else {
            throw Failure(.conflict, "idempotency-key-reused", field: "Idempotency-Key")
        }
        if let subject = memory.subject { try reach(ID(number: subject)) }
        note("repeated")
        return memory.result
    }

    func remember(_ key: RepeatKey, result: Int64) throws {
        try IdempotencyStore(transaction).remember(
            key: scoped(key),
            .init(operation: operation.name, bodyHash: key.bodyHash, result: result, subject: subject?.number),
            actor: actor.name, at: now)
    }

    private func scoped(_ key: RepeatKey) -> String { "\(actor.name):\(key.text)" }
}
