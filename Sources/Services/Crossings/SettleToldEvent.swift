// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// A told event that waits, with whom it may be about.
public struct ToldEventView: Sendable {
    public let event: ToldEventStore.Event
    /// The name here of whom it may be about; nil where nobody is known.
    public let name: String?
    /// The event as it was sent; empty in lists.
    public let document: [UInt8]
}

/// What a desk decides about a told event.
public enum ToldEventDecision: Sendable {
    /// It is about this person and is recorded.
    case about(ID<PersonRecord>)
    /// It is left: it is about nobody here, or wrong.
    case leave
}

extension Door {
    /// Told events that wait for a desk, oldest first.
    public func listToldEvents(by actor: Actor) async throws -> [ToldEventView] {
        try await read(.viewToldEvents, by: actor) { context in
            try ToldEventStore(context.transaction).waiting(limit: Self.mostWaiting).map { event in
                if let person = event.person { context.looked(at: person) }
                return ToldEventView(event: event, name: try context.name(of: event), document: [])
            }
        }
    }

    /// One told event with the document that was sent.
    ///
    /// - Throws: `absent` when there is no such event.
    public func viewToldEvent(_ id: ID<ToldEventRecord>, by actor: Actor) async throws -> ToldEventView {
        try await read(.viewToldEvents, by: actor) { context in
            let event = try ToldEventStore(context.transaction).get(id)
            if let person = event.person { context.looked(at: person) }
            let key = try self.keys.unwrap(event.wrappedKey, for: event.id)
            return ToldEventView(
                event: event, name: try context.name(of: event),
                document: try key.open(event.sealed, as: SealContext("told-event.body", owner: event.id)))
        }
    }

    /// Records a waiting event about a person whom a desk names, or leaves it.
    ///
    /// - Throws: `absent`; `conflict` `told-event-settled` where it waits no longer, `told-event-does-not-fit` where
    ///   the journey contradicts it, with the reason.
    public func settleToldEvent(
        _ id: ID<ToldEventRecord>, _ decision: ToldEventDecision, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        try await write(.settleToldEvent, by: actor, repeatKey: repeatKey) { context in
            let store = ToldEventStore(context.transaction)
            var event = try store.get(id)
            guard event.outcome == .waits else { throw Failure(.conflict, "told-event-settled") }
            switch decision {
            case .leave:
                event.outcome = .left
                if let person = event.person { context.made(person) }
                try store.settle(event)
            case .about(let person):
                event.person = try PersonStore(context.transaction).canonical(of: person)
                context.made(person)
                let settled = try MovementDesk(context, event.source).decide(event)
                guard settled.outcome != .waits else {
                    throw Failure(
                        .conflict, "told-event-does-not-fit", field: "decision",
                        details: ["reason": settled.reason ?? ""])
                }
                event = settled
            }
            try store.sign(id, note: note, at: context.now, by: actor.name)
            context.note(event.outcome.rawValue)
            return id
        } answer: { _, _ in
        }
    }

    /// The person whom a KPJ or person number names, for a desk's decision.
    ///
    /// - Throws: `invalid` `told-event-person-unknown`.
    public func personOfToldEvent(_ text: String, by actor: Actor) async throws -> ID<PersonRecord> {
        try await read(.viewToldEvents, by: actor) { context in
            let number = text.filter { !$0.isWhitespace }
            let found =
                try MembershipStore(context.transaction).find(kpj: number)
                ?? PersonStore(context.transaction).find(number: number)
            guard let found else { throw Failure(.invalid, "told-event-person-unknown", field: "person") }
            context.looked(at: found)
            return found
        }
    }
}

extension ReadContext {
    fileprivate func name(of event: ToldEventStore.Event) throws -> String? {
        try event.person.map { try PersonStore(transaction).getName($0) }
    }
}
