// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Sealing
import Store

/// What a desk says about an item that waits.
public enum FieldDecision: String, Sendable, CaseIterable {
    /// The registration is of the person who holds the number already.
    case samePerson = "same-person"
    /// The registration is of somebody else; the case of the number is decided as usual.
    case otherPerson = "other-person"
    /// Taken in as it is.
    case take
    /// The cash is for the invoice that is named.
    case invoice
    /// Nothing comes of it.
    case drop
}

/// An item that waits, as the desk sees it.
public struct FieldCase: Sendable {
    public let item: FieldItemStore.Item
    public let device: FieldDeviceStore.Device
    /// What it asks for; nil where it cannot be read.
    public let request: FieldRequest?
    /// What the device sent, as it came; nil once it is forgotten.
    public let body: [UInt8]?
    /// Why it waits, with the values that were found where they can be told again.
    public let failure: Failure?
    /// Who holds the number that it claims.
    public let other: PersonStore.Person?

    /// What the desk may say of it.
    public var decisions: [FieldDecision] {
        guard item.state == .conflict else { return item.state == .refused ? [.drop] : [] }
        return switch item.kind {
        case .enrolment: item.other == nil ? [.take, .drop] : [.samePerson, .otherPerson, .drop]
        case .cash: item.code == "field-cash-unplaced" ? [.invoice, .drop] : [.take, .invoice, .drop]
        case .returnee: [.take, .drop]
        }
    }
}

extension ReadContext {
    fileprivate func mayRead(_ item: FieldItemStore.Item) throws -> Bool { try item.mayBeRead(by: actor, transaction) }
}

extension FieldItemStore.Item {
    /// Whether it names no sealed record to a reader who must not know of it.
    fileprivate func mayBeRead(by actor: Actor, _ transaction: any Transaction) throws -> Bool {
        try other.map { try SealedRecords(transaction).mayName($0, to: actor) } ?? true
    }

    /// What the item asks for, or what is wrong with it by itself.
    fileprivate func read(_ body: [UInt8]?, _ reading: FieldReader) -> (request: FieldRequest?, fault: Failure?) {
        guard let body else { return (nil, nil) }
        do {
            let request = try reading(kind, body)
            guard case .enrolment(let enrolment) = request else { return (request, nil) }
            do { try enrolment.check(today: happenedAt.jakartaDay) } catch { return (request, error) }
            return (request, nil)
        } catch {
            return (nil, error as? Failure)
        }
    }

    /// Why it waits: the fault that is found again, or its code alone. What was found is not kept beside the item, for
    /// it may be a number of somebody.
    fileprivate func failure(_ fault: Failure?) -> Failure? {
        guard let code else { return nil }
        return fault?.code == code ? fault : Failure(.conflict, code, field: field)
    }

    /// What the item says.
    ///
    /// - Throws: `conflict` `field-item-decided` when it is forgotten.
    func opened(_ key: DataKey) throws -> [UInt8] {
        guard let sealed else { throw Failure(.conflict, "field-item-decided") }
        return try key.open(sealed, as: SealContext("field.item", owner: id))
    }
}

extension Door {
    private static let longestFieldDesk = 200

    /// What came in from devices and waits, oldest first.
    public func listFieldCases(reading: @escaping FieldReader, by actor: Actor) async throws -> [FieldCase] {
        try await read(.viewFieldDesk, by: actor) { context in
            try FieldItemStore(context.transaction).waiting(limit: Self.longestFieldDesk)
                .filter { try context.mayRead($0) }.map { try self.fieldCase($0, reading, context) }
        }
    }

    public func viewFieldCase(
        _ id: ID<FieldItemRecord>, reading: @escaping FieldReader, by actor: Actor
    ) async throws -> FieldCase {
        try await read(.viewFieldDesk, by: actor) { context in
            let item = try FieldItemStore(context.transaction).get(id)
            guard try context.mayRead(item) else { throw Failure(.absent, "no-such-record") }
            return try self.fieldCase(item, reading, context)
        }
    }

    private func fieldCase(
        _ item: FieldItemStore.Item, _ reading: FieldReader, _ context: ReadContext
    ) throws -> FieldCase {
        let device = try FieldDeviceStore(context.transaction).get(item.device)
        let key = try keys.unwrap(device.wrappedKey, for: device.id)
        if let other = item.other { context.looked(at: other) }
        let body = try item.sealed.map { _ in try item.opened(key) }
        let (request, fault) = item.read(body, reading)
        return FieldCase(
            item: item, device: device, request: request, body: body, failure: item.failure(fault),
            other: try item.other.map(PersonStore(context.transaction).get))
    }

    /// Decides about an item that waits. What waited for it, cash for a registration, is settled with it.
    ///
    /// - Throws: `conflict` `field-item-decided`, `field-known-person`, `drawer-not-open`; `invalid`
    ///   `field-decision-unfit`, `field-note-needed`; `absent` `no-such-invoice`; whatever the use case refuses.
    public func decideFieldItem(
        _ id: ID<FieldItemRecord>, _ decision: FieldDecision, invoice: String?, note: String,
        reading: @escaping FieldReader, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> FieldItemStore.Item {
        try await write(.decideFieldItem, by: actor, repeatKey: repeatKey) { context in
            let item = try FieldItemStore(context.transaction).get(id)
            guard try item.mayBeRead(by: actor, context.transaction) else { throw Failure(.absent, "no-such-record") }
            guard item.state == .refused || item.state == .conflict else {
                throw Failure(.conflict, "field-item-decided")
            }
            let device = try FieldDeviceStore(context.transaction).get(item.device)
            let judge = FieldJudge(context: context, device: device, item: item, reading: reading, note: note)
            try judge.decide(decision, invoice: invoice)
            context.note("\(id) \(decision.rawValue)")
            return id
        } answer: { context, id in
            try FieldItemStore(context.transaction).get(id)
        }
    }
}

/// Carries out what a desk decided.
private struct FieldJudge {
    let context: WriteContext
    let device: FieldDeviceStore.Device
    let item: FieldItemStore.Item
    let reading: FieldReader
    let note: String

    private static let unfit = Failure(.invalid, "field-decision-unfit", field: "decision")

    func decide(_ decision: FieldDecision, invoice: String?) throws {
        let store = FieldItemStore(context.transaction)
        if decision == .drop {
            guard !note.isEmpty else { throw Failure(.invalid, "field-note-needed", field: "note") }
            return try store.drop(item.id, note: note, at: context.now, by: context.actor.name)
        }
        guard item.state == .conflict else { throw Self.unfit }
        let key = try context.door.keys.unwrap(device.wrappedKey, for: device.id)
        switch (try reading(item.kind, try item.opened(key)), decision) {
        case (.enrolment, .samePerson):
            guard let other = item.other else { throw Self.unfit }
            let kpj = try MembershipStore(context.transaction).kpj(of: other)
            context.made(other)
            try accept(other, kpj)
            try FieldFollowers(context, device, reading).settle(after: [item.key], other)
        case (.enrolment(let enrolment), .otherPerson): try enrol(enrolment)
        case (.enrolment(let enrolment), .take):
            if let known = try FieldEnrolment(context).namedHolder(enrolment) {
                throw Failure(.conflict, "field-known-person", field: known.field)
            }
            try enrol(enrolment)
        case (.cash(let cash), .take): try book(cash, invoice: cash.invoice)
        case (.cash(let cash), .invoice): try book(cash, invoice: invoice ?? "")
        case (.returnee(let entry), .take):
            let made = try ReturneeWriter(context).record(entry, list: nil)
            try accept(made.person, made.number)
        default: throw Self.unfit
        }
    }

    /// What lies too far back counts from today.
    private var day: Instant { item.code == "field-item-old" ? context.now : item.happenedAt }

    private func enrol(_ enrolment: Enrolment) throws {
        try enrolment.check(today: day.jakartaDay)
        let (person, kpj) = try FieldEnrolment(context).record(enrolment, at: day)
        try accept(person, kpj)
        let keys = [item.key] + [item.amends].compactMap(\.self)
        try FieldFollowers(context, device, reading).settle(after: keys, person)
    }

    private func book(_ cash: FieldCash, invoice: String?) throws {
        let books = FieldCashBook(context, device, at: item.happenedAt)
        guard try books.isDrawerFree() else { throw Failure(.conflict, "drawer-not-open") }
        if let invoice {
            guard let booked = try books.book(cash, invoice: invoice) else {
                throw Failure(.absent, "no-such-invoice", field: "invoice")
            }
            context.made(booked.person)
            return try accept(booked.person, booked.slips)
        }
        let earlier = try item.after.flatMap { try FieldItemStore(context.transaction).find($0, of: device.id) }
        guard let person = earlier?.person ?? item.person, let slips = try books.book(cash, for: person) else {
            throw Failure(.conflict, "field-cash-unplaced", field: "invoice")
        }
        context.made(person)
        try accept(person, slips)
    }

    private func accept(_ person: ID<PersonRecord>?, _ reference: String?) throws {
        try FieldItemStore(context.transaction).accept(
            item.id, person: person, reference: reference, note: note, at: context.now, by: context.actor.name)
    }
}
