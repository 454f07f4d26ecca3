// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// Records one item of a device, in one transaction.
struct FieldItemWriter {
    private let context: WriteContext
    private let device: FieldDeviceStore.Device
    private let item: FieldItem
    private let clock: FieldClock
    private let reading: FieldReader
    private let id: ID<FieldItemRecord>
    private var happened: Instant { clock.happened(item.madeAt, skew: item.skew) }

    init(
        _ context: WriteContext, _ device: FieldDeviceStore.Device, _ item: FieldItem, _ clock: FieldClock,
        _ reading: @escaping FieldReader
    ) {
        self.context = context
        self.device = device
        self.item = item
        self.clock = clock
        self.reading = reading
        id = context.newID()
    }

    func take(_ request: FieldRequest) throws -> FieldOutcome {
        context.note("\(device.id) \(item.kind.rawValue) \(happened)")
        if clock.isOld(happened) { return try keep(.conflict, Failure(.conflict, "field-item-old")) }
        if clock.isDoubtful(item.madeAt, skew: item.skew) {
            return try keep(.conflict, Failure(.conflict, "field-clock-moved"))
        }
        switch request {
        case .enrolment(let enrolment): return try take(enrolment)
        case .cash(let cash): return try take(cash)
        case .returnee(let entry): return try take(entry)
        }
    }

    /// Keeps an item that nothing was made of; what it says stays sealed for the desk.
    func keep(
        _ state: FieldItemStore.State, _ failure: Failure, person: ID<PersonRecord>? = nil,
        other: ID<PersonRecord>? = nil
    ) throws -> FieldOutcome {
        let key = try context.door.keys.unwrap(device.wrappedKey, for: device.id)
        let sealed = try key.seal(item.body, as: SealContext("field.item", owner: id))
        try insert(state, failure, person: person, other: other, sealed: sealed)
        context.note("\(id) \(state.rawValue) \(failure.code)")
        return FieldOutcome(item.key, state == .refused ? .refused : .conflict, failure: failure)
    }

    private func insert(
        _ state: FieldItemStore.State, _ failure: Failure? = nil, person: ID<PersonRecord>? = nil,
        other: ID<PersonRecord>? = nil, reference: String? = nil, sealed: [UInt8]? = nil
    ) throws {
        try FieldItemStore(context.transaction).insert(
            .init(
                id: id, device: device.id, key: item.key, bodyHash: item.hash, kind: item.kind, after: item.after,
                amends: item.amends, madeAt: item.madeAt, skew: item.skew, happenedAt: happened,
                receivedAt: context.now, receivedBy: context.actor.name, state: state, code: failure?.code,
                field: failure?.field, person: person, other: other, reference: reference, sealed: sealed))
    }

    private func accepted(person: ID<PersonRecord>?, reference: String) throws -> FieldOutcome {
        try insert(.accepted, person: person, reference: reference)
        if let person { context.made(person) }
        context.note("\(id) accepted")
        return FieldOutcome(item.key, .accepted, person: person, reference: reference)
    }

    /// A number that somebody holds already is not registered twice: a desk says whether it is the same person.
    private func take(_ enrolment: Enrolment) throws -> FieldOutcome {
        try Operation.enrolForWorker.authorise(context.actor)
        if let known = try FieldEnrolment(context).namedHolder(enrolment) {
            return try keep(
                .conflict, Failure(.conflict, "field-known-person", field: known.field), other: known.person)
        }
        let (person, kpj) = try FieldEnrolment(context).record(enrolment, at: happened)
        let outcome = try accepted(person: person, reference: kpj)
        let keys = [item.key] + [item.amends].compactMap(\.self)
        try FieldFollowers(context, device, reading).settle(after: keys, person)
        return outcome
    }

    private func take(_ cash: FieldCash) throws -> FieldOutcome {
        try Operation.takeCash.authorise(context.actor)
        let books = FieldCashBook(context, device, at: happened)
        guard try books.isDrawerFree() else { throw Self.later("drawer-not-open") }
        if let after = item.after {
            guard let earlier = try FieldItemStore(context.transaction).find(after, of: device.id) else {
                throw Self.later("field-earlier-missing")
            }
            guard earlier.state == .accepted, let person = earlier.person else {
                return try keep(.conflict, Failure(.conflict, "field-cash-waits"))
            }
            guard let slips = try books.book(cash, for: person) else {
                return try keep(.conflict, Failure(.conflict, "field-cash-unplaced"), person: person)
            }
            return try accepted(person: person, reference: slips)
        }
        guard let booked = try books.book(cash, invoice: cash.invoice ?? "") else {
            return try keep(.conflict, Failure(.conflict, "field-cash-unplaced"))
        }
        return try accepted(person: booked.person, reference: booked.slips)
    }

    private func take(_ entry: ReturneeEntry) throws -> FieldOutcome {
        try Operation.receiveReturnee.authorise(context.actor)
        let writer = ReturneeWriter(context)
        if let known = try writer.known(entry) {
            return try keep(.conflict, Failure(.conflict, "field-known-returnee"), person: known.person)
        }
        let made = try writer.record(entry, list: nil)
        let isNamed = try SealedRecords(context.transaction).among([made.person].compactMap(\.self)).isEmpty
        return try accepted(person: isNamed ? made.person : nil, reference: made.number)
    }

    /// Nothing is kept; the device sends the item again.
    private static func later(_ reason: String) -> Failure {
        Failure(.conflict, "field-later", details: ["reason": reason])
    }
}
