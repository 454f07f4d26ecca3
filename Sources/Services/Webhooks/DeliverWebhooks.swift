// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Logging
import Sealing
import Store

extension Door {
    /// Tells partners what is due: many addresses at once, each address one event after the other.
    ///
    /// - Parameter signer: whose time the signatures carry; this door's where nothing is said.
    /// - Returns: how many deliveries were tried.
    @discardableResult public func deliverWebhooks(
        through port: WebhookPort, limit: Int = 200, signedBy signer: Clock? = nil
    ) async throws -> Int {
        let now = clock.now()
        let signer = signer ?? clock
        let due = try await database.read { transaction in
            try DeliveryStore(transaction).due(at: now, limit: limit)
        }
        return try await DeliverySchedule.takeTurns(due, to: \.webhook) { delivery in
            guard let order = try await self.order(of: delivery, signer) else { return nil }
            let outcome = await port.deliver(order)
            try await self.close(delivery, outcome)
            return outcome
        }
    }

    /// What is sent; nil where the address was closed meanwhile.
    private func order(
        of delivery: DeliveryStore.Delivery, _ signer: Clock
    ) async throws -> WebhookPort.Order? {
        let (now, signedAt) = (clock.now(), signer.now())
        return try await database.read { transaction in
            let store = WebhookStore(transaction)
            guard let webhook = try store.find(delivery.webhook), webhook.closedAt == nil,
                let event = try PartnerEventStore(transaction).find(delivery.event)
            else { return nil }
            let secrets = try store.secrets(of: webhook.id, at: now).map { secret in
                try keys.unwrap(secret.wrappedKey, for: secret.id)
                    .openText(secret.content, as: SealContext("webhook.secret", owner: secret.id))
            }
            let body = Array(event.document.utf8)
            return WebhookPort.Order(
                url: webhook.url,
                headers: WebhookSignature.headers(
                    id: event.id.description, at: signedAt, body: body, secrets: secrets),
                body: body)
        }
    }

    private func close(_ delivery: DeliveryStore.Delivery, _ outcome: WebhookPort.Outcome) async throws {
        let now = clock.now()
        let verdict = DeliverySchedule.verdict(
            outcome, tries: delivery.tries, recordedAt: delivery.recordedAt, now: now)
        try await database.write { transaction in
            let store = DeliveryStore(transaction)
            let (status, error) = (verdict.status, verdict.error)
            switch verdict.next {
            case .delivered: try store.end(delivery.id, as: .delivered, status: status, error: error, at: now)
            case .givenUp: try store.end(delivery.id, as: .givenUp, status: status, error: error, at: now)
            case .again(let due): try store.postpone(delivery.id, until: due, status: status, error: error)
            }
        }
    }
}

extension PartnerEventStore.Event {
    /// The event as it is sent, the same as in the feed. Every piece is ours, or JSON already.
    public var document: String {
        "{\"data\":\(content),\"id\":\"\(id)\",\"occurredAt\":\"\(recordedAt.text(at: .wib))\","
            + "\"person\":\"\(person)\",\"type\":\"\(kind)\"}"
    }
}
