// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

extension Door {
    private static let longestList = 200

    /// A case with everything in it; the look is logged.
    public func viewContact(_ id: ID<ContactCaseRecord>, by actor: Actor) async throws -> ContactView {
        try await read(.viewContact, by: actor) { context in
            let one = try ContactCaseStore(context.transaction).get(id)
            try context.reach(one.person)
            try context.checkContactReader(one)
            return try ContactReader(context.transaction, door: context.door).view(
                one, today: context.today, reader: actor)
        }
    }

    /// A person's cases, newest first, as far as the reader may know of them.
    public func contacts(of person: ID<PersonRecord>, by actor: Actor) async throws -> [ContactItem] {
        try await read(.viewContact, by: actor) { context in
            try context.reach(person)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            let reader = ContactReader(context.transaction, door: context.door)
            return try ContactCaseStore(context.transaction).all(of: set).filter { Operation.mayRead($0, actor) }.map {
                try reader.item($0, today: context.today)
            }
        }
    }

    /// The open cases: what the law's clock ends first, then the oldest. Each line is a look at a record.
    public func listContacts(by actor: Actor) async throws -> [ContactItem] {
        try await listContacts(.listContacts, sensitive: false, by: actor)
    }

    /// The open cases of violence and trafficking.
    public func listSensitiveContacts(by actor: Actor) async throws -> [ContactItem] {
        try await listContacts(.listSensitiveContacts, sensitive: true, by: actor)
    }

    private func listContacts(
        _ operation: Operation, sensitive: Bool, by actor: Actor
    ) async throws -> [ContactItem] {
        try await read(operation, by: actor) { context in
            let reader = ContactReader(context.transaction, door: context.door)
            return try ContactCaseStore(context.transaction).open(sensitive: sensitive, limit: Self.longestList).map {
                context.looked(at: $0.person)
                return try reader.item($0, today: context.today)
            }
        }
    }
}
