// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What people come to a counter for: the one-stop service as far as social security goes.
public enum CounterService: String, Sendable, CaseIterable {
    case dataCollection = "data-collection"
    case enrolment
    case payment
    case clearance
    case information
    case claim
    case complaint
    case comingHome = "coming-home"
}

/// The numbers of a place today.
public struct QueueView: Sendable {
    public let place: String
    public let day: CalendarDay
    /// Oldest first.
    public let waiting: [TicketStore.Ticket]
    /// Newest first.
    public let called: [TicketStore.Ticket]
}

extension Door {
    private static let longestQueue = 200
    private static let longestCalled = 12

    /// Nothing about anybody stands in it, so that the hall may see it.
    public func viewQueue(place: String, by actor: Actor) async throws -> QueueView {
        try await read(.viewQueue, by: actor) { context in
            let store = TicketStore(context.transaction)
            return QueueView(
                place: place, day: context.today,
                waiting: try store.waiting(place: place, day: context.today, limit: Self.longestQueue),
                called: try store.called(place: place, day: context.today, limit: Self.longestCalled))
        }
    }

    /// Draws the next number of a place.
    public func drawTicket(
        place: String, for service: CounterService, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> TicketStore.Ticket {
        try await write(.runQueue, by: actor, repeatKey: repeatKey) { context in
            let id: ID<TicketRecord> = context.newID()
            try TicketStore(context.transaction).draw(
                id, place: place, day: context.today, service: service.rawValue, at: context.now)
            context.note("drawn")
            return id
        } answer: { context, id in
            try TicketStore(context.transaction).get(id)
        }
    }

    /// Calls the number that has waited longest.
    ///
    /// - Throws: `conflict` `queue-empty`.
    public func callTicket(
        place: String, to desk: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> TicketStore.Ticket {
        try await write(.runQueue, by: actor, repeatKey: repeatKey) { context in
            let store = TicketStore(context.transaction)
            guard let next = try store.waiting(place: place, day: context.today, limit: 1).first,
                try store.call(next.id, desk: desk, at: context.now, by: actor.name)
            else { throw Failure(.conflict, "queue-empty") }
            context.note("called")
            return next.id
        } answer: { context, id in
            try TicketStore(context.transaction).get(id)
        }
    }

    /// Says that whoever was called was served, or did not come.
    ///
    /// - Throws: `conflict` `ticket-not-called`.
    public func endTicket(
        _ id: ID<TicketRecord>, served: Bool, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> TicketStore.Ticket {
        try await write(.runQueue, by: actor, repeatKey: repeatKey) { context in
            let store = TicketStore(context.transaction)
            _ = try store.get(id)
            guard try store.end(id, outcome: served ? "served" : "absent", at: context.now) else {
                throw Failure(.conflict, "ticket-not-called")
            }
            context.note(served ? "served" : "absent")
            return id
        } answer: { context, id in
            try TicketStore(context.transaction).get(id)
        }
    }
}
