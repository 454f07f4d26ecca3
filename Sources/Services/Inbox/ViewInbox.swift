// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What the actor was told, and how they want to be told.
public struct InboxView: Sendable {
    /// Newest first.
    public let messages: [InboxStore.Message]
    /// Nil for somebody who never chose.
    public let choice: ContactChoiceStore.Choice?
    /// The clock of the place where the actor works.
    public let clock: ClockOffset

    public var unread: Int { messages.count { $0.readAt == nil } }
}

extension Door {
    private static let mostMessages = 100

    /// The actor's messages, newest first.
    public func viewInbox(by actor: Actor) async throws -> InboxView {
        try await read(.viewInbox, by: actor) { context in
            let person = try context.reachOwn()
            let set = try PersonStore(context.transaction).samePersons(as: person)
            return InboxView(
                messages: try InboxStore(context.transaction).all(of: set, limit: Self.mostMessages),
                choice: try ContactChoiceStore(context.transaction).find(set),
                clock: try context.transaction.workClock(of: set, on: context.today))
        }
    }

    /// How many messages the actor has not read.
    public func countUnread(by actor: Actor) async throws -> Int {
        guard let person = actor.person else { return 0 }
        return try await database.read { transaction in
            try InboxStore(transaction).unread(of: try PersonStore(transaction).samePersons(as: person))
        }
    }

    /// Everything up to a message is read.
    public func markRead(upTo last: ID<InboxRecord>, by actor: Actor) async throws {
        try await write(.viewInbox, by: actor) { context in
            let person = try context.reachOwn()
            let set = try PersonStore(context.transaction).samePersons(as: person)
            try InboxStore(context.transaction).markRead(of: set, upTo: last, at: context.now)
            context.note("read")
        }
    }

    /// Keeps how the actor wants to be told.
    public func chooseContact(_ choice: ContactChoiceStore.Choice, by actor: Actor) async throws {
        try await write(.viewInbox, by: actor) { context in
            let person = try context.reachOwn()
            try ContactChoiceStore(context.transaction).insert(
                context.newID(), choice, of: person, at: context.now, by: actor.name)
            context.note("chosen")
        }
    }
}

extension ReadContext {
    /// The actor's own record.
    ///
    /// - Throws: `absent` for somebody who has none.
    func reachOwn() throws -> ID<PersonRecord> {
        guard let person = actor.person else { throw Failure(.absent, "no-such-record") }
        try reach(person)
        return person
    }
}

extension WriteContext {
    /// The actor's own record.
    ///
    /// - Throws: `absent` for somebody who has none.
    func reachOwn() throws -> ID<PersonRecord> {
        guard let person = actor.person else { throw Failure(.absent, "no-such-record") }
        try reach(person)
        return person
    }
}
