// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// A piece of a partner's feed.
public struct EventPage: Sendable {
    /// Oldest first.
    public let events: [PartnerEventStore.Event]
    /// Where to go on; what was asked for where there is nothing new.
    public let cursor: ID<PartnerEventRecord>
}

extension Door {
    /// Most events or deliveries in one answer.
    public static let longestEventPage = 500

    /// What happened to a partner's own workers after an event, oldest first. Nothing that is recorded later stands
    /// before what was read already.
    public func readEvents(
        after cursor: ID<PartnerEventRecord>?, limit: Int, by actor: Actor
    ) async throws -> EventPage {
        try await read(.readEvents, by: actor) { context in
            let start = cursor ?? ID(number: 0)
            guard let organisation = context.actor.organisation else { return EventPage(events: [], cursor: start) }
            let events = try PartnerEventStore(context.transaction).after(
                start, of: organisation, limit: min(limit, Self.longestEventPage))
            return EventPage(events: events, cursor: events.last?.id ?? start)
        }
    }

    /// The addresses that a program is told at, closed ones too.
    public func listWebhooks(by actor: Actor) async throws -> [WebhookView] {
        try await read(.readEvents, by: actor) { context in
            guard let client = context.actor.client else { throw Failure(.forbidden, "client-only") }
            return try WebhookStore(context.transaction).all(of: client).map { WebhookView(webhook: $0, secret: nil) }
        }
    }

    /// What was sent to an address, newest first.
    ///
    /// - Throws: `absent` where the calling program has no such address.
    public func listDeliveries(
        of webhook: ID<WebhookRecord>, before cursor: ID<DeliveryRecord>?, limit: Int, by actor: Actor
    ) async throws -> [DeliveryStore.Delivery] {
        try await read(.readEvents, by: actor) { context in
            guard let client = context.actor.client else { throw Failure(.forbidden, "client-only") }
            guard try WebhookStore(context.transaction).find(webhook)?.client == client else {
                throw Failure(.absent, "no-such-record")
            }
            return try DeliveryStore(context.transaction).before(
                cursor ?? ID(number: Int64.max), of: webhook, limit: min(limit, Self.longestEventPage))
        }
    }
}
