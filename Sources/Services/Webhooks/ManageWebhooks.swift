// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// An address that a program wants to be told at, with its secret where it was just made.
public struct WebhookView: Sendable {
    public let webhook: WebhookStore.Webhook
    /// Told once.
    public let secret: String?

    public var isOpen: Bool { webhook.closedAt == nil }
}

extension Door {
    /// Open addresses that one program may have.
    private static let mostWebhooks = 20
    /// How long an old secret signs beside the new one.
    private static let overlapSeconds: Int64 = 86_400

    /// Has a program told at an address.
    ///
    /// - Parameter kinds: which events; all where none is named.
    /// - Throws: `invalid` `webhook-url` or `webhook-event-unknown`; `refused` `webhook-too-many`.
    public func addWebhook(_ url: String, kinds: [String], by actor: Actor) async throws -> WebhookView {
        let secret = WebhookSignature.makeSecret(from: random)
        return try await write(.manageWebhooks, by: actor) { context in
            let client = try context.callingClient()
            try context.door.settings.webhooks.check(url)
            if let unknown = kinds.first(where: { !PartnerEventKind.all.contains($0) }) {
                throw Failure(
                    .invalid, "webhook-event-unknown", field: "events",
                    details: ["found": unknown, "known": PartnerEventKind.all.joined(separator: ", ")])
            }
            let store = WebhookStore(context.transaction)
            guard try store.all(of: client).count(where: { $0.closedAt == nil }) < Self.mostWebhooks else {
                throw Failure(.refused, "webhook-too-many", details: ["most": String(Self.mostWebhooks)])
            }
            let wanted = PartnerEventKind.all.filter { kinds.isEmpty || kinds.contains($0) }
            let webhook = WebhookStore.Webhook(
                id: context.newID(), client: client, url: url, kinds: wanted.joined(separator: " "),
                recordedAt: context.now)
            try store.insert(webhook)
            try context.add(secret, to: webhook.id)
            context.note("added \(webhook.id)")
            return WebhookView(webhook: webhook, secret: secret)
        }
    }

    /// Gives an address a new secret. The old one signs beside it for a day.
    public func renewWebhookSecret(_ id: ID<WebhookRecord>, by actor: Actor) async throws -> WebhookView {
        let secret = WebhookSignature.makeSecret(from: random)
        return try await write(.manageWebhooks, by: actor) { context in
            let webhook = try context.openWebhook(id)
            try WebhookStore(context.transaction).endSecrets(
                of: id, at: context.now.adding(seconds: Self.overlapSeconds))
            try context.add(secret, to: id)
            context.note("secret of \(id)")
            return WebhookView(webhook: webhook, secret: secret)
        }
    }

    /// Tells an address nothing any more.
    public func closeWebhook(_ id: ID<WebhookRecord>, by actor: Actor) async throws -> WebhookView {
        try await write(.manageWebhooks, by: actor) { context in
            _ = try context.openWebhook(id)
            _ = try WebhookStore(context.transaction).close(id, at: context.now)
            try DeliveryStore(context.transaction).endWaiting(for: id, at: context.now)
            context.note("closed \(id)")
            return WebhookView(webhook: try context.ownWebhook(id), secret: nil)
        }
    }

    /// Tells an event again, after what waits about the same person.
    ///
    /// - Throws: `absent` where there is no such delivery to this address; `conflict` `delivery-waits`.
    public func replayDelivery(
        _ id: ID<DeliveryRecord>, of webhook: ID<WebhookRecord>, by actor: Actor
    ) async throws -> DeliveryStore.Delivery {
        try await write(.manageWebhooks, by: actor) { context in
            _ = try context.openWebhook(webhook)
            let store = DeliveryStore(context.transaction)
            guard let found = try store.find(id), found.webhook == webhook else {
                throw Failure(.absent, "no-such-record")
            }
            guard found.state != .waiting else { throw Failure(.conflict, "delivery-waits") }
            let again: ID<DeliveryRecord> = context.newID()
            try store.insert(again, of: found.event, about: found.person, to: webhook, at: context.now)
            context.note("replayed \(id)")
            guard let made = try store.find(again) else { preconditionFailure("what was just written is there") }
            return made
        }
    }
}

extension WriteContext {
    /// - Throws: `forbidden` `client-only` for people.
    fileprivate func callingClient() throws -> ID<ClientRecord> {
        guard let client = actor.client else { throw Failure(.forbidden, "client-only") }
        return client
    }

    /// - Throws: `absent` where the calling program has no such address.
    fileprivate func ownWebhook(_ id: ID<WebhookRecord>) throws -> WebhookStore.Webhook {
        let client = try callingClient()
        guard let found = try WebhookStore(transaction).find(id), found.client == client else {
            throw Failure(.absent, "no-such-record")
        }
        return found
    }

    /// - Throws: also `conflict` `webhook-closed`.
    fileprivate func openWebhook(_ id: ID<WebhookRecord>) throws -> WebhookStore.Webhook {
        let found = try ownWebhook(id)
        guard found.closedAt == nil else { throw Failure(.conflict, "webhook-closed") }
        return found
    }

    fileprivate func add(_ secret: String, to webhook: ID<WebhookRecord>) throws {
        let id: ID<WebhookSecretRecord> = newID()
        let key = DataKey.make(from: door.random)
        try WebhookStore(transaction).insert(
            WebhookStore.Secret(
                id: id, wrappedKey: try door.keys.wrap(key, for: id),
                content: try key.seal(secret, as: SealContext("webhook.secret", owner: id))),
            of: webhook, at: now)
    }
}
