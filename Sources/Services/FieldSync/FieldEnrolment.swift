// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// Registers somebody whom a device registered without a network, on the day on which it was done.
struct FieldEnrolment {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// Who holds a number that the registration claims, and which. A sealed record is as if it were not there: the
    /// registration is taken in, and those who may know decide its case.
    func namedHolder(_ enrolment: Enrolment) throws -> (person: ID<PersonRecord>, field: String)? {
        guard let known = try holder(enrolment),
            try SealedRecords(context.transaction).among([known.person]).isEmpty
        else { return nil }
        return known
    }

    private func holder(_ enrolment: Enrolment) throws -> (person: ID<PersonRecord>, field: String)? {
        let identifiers = IdentifierStore(context.transaction)
        let index = context.door.keys.blindIndex
        let numbers =
            [(IdentifierStore.Kind.nik, enrolment.nik.text)]
            + (enrolment.passport.map { [(IdentifierStore.Kind.passport, $0.text)] } ?? [])
        for (kind, number) in numbers {
            let blind = index.value(of: number, kind: kind.rawValue)
            if let person = try identifiers.holder(kind: kind, blind: blind) { return (person, kind.rawValue) }
        }
        return nil
    }

    /// The same registration as at a counter with a network. Prices, days and invoices are those of the day on which
    /// the officer did it; the audit says when it came in.
    func record(
        _ enrolment: Enrolment, at happened: Instant
    ) throws -> (person: ID<PersonRecord>, kpj: String) {
        let asOfThen = WriteContext(
            context.door.at(happened), context.transaction, context.operation, context.actor, at: happened)
        let person = try EnrolmentWriter(asOfThen).record(enrolment, passwordHash: nil)
        guard let kpj = try MembershipStore(context.transaction).kpj(of: person) else {
            preconditionFailure("a registration gives a KPJ")
        }
        context.made(person)
        return (person, kpj)
    }
}

/// Settles what waited for another item: cash that was taken for a registration.
struct FieldFollowers {
    private let context: WriteContext
    private let device: FieldDeviceStore.Device
    private let reading: FieldReader

    init(_ context: WriteContext, _ device: FieldDeviceStore.Device, _ reading: @escaping FieldReader) {
        self.context = context
        self.device = device
        self.reading = reading
    }

    /// What cannot be placed goes on waiting.
    func settle(after keys: [String], _ person: ID<PersonRecord>) throws {
        let store = FieldItemStore(context.transaction)
        for key in keys {
            for item in try store.waiting(after: key, of: device.id) {
                guard case .cash(let cash) = try reading(.cash, try opened(item)) else { continue }
                let books = FieldCashBook(context, device, at: item.happenedAt)
                guard try books.isDrawerFree(), let slips = try books.book(cash, for: person) else { continue }
                try store.accept(
                    item.id, person: person, reference: slips, note: "", at: context.now, by: context.actor.name)
                context.note("\(item.id) accepted")
            }
        }
    }

    func opened(_ item: FieldItemStore.Item) throws -> [UInt8] {
        let key = try context.door.keys.unwrap(device.wrappedKey, for: device.id)
        return try item.opened(key)
    }
}
