// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Logging
import Sealing
import Store

extension Door {
    /// The wait after the first failed try; each further one is three times as long, up to the longest.
    private static let firstWait: Int64 = 5
    private static let longestWait: Int64 = 6 * 3_600
    /// After this long an event is given up for an address; it can be told again by hand, and stands in the feed.
    private static let patienceSeconds: Int64 = 3 * 86_400

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
        guard !due.isEmpty else { return 0 }
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for (_, deliveries) in Dictionary(grouping: due, by: \.webhook) {
                group.addTask { try await self.deliver(deliveries, through: port, signer) }
            }
            return try await group.reduce(0, +)
        }
    }

    /// One address. Whoever does not answer at all keeps the rest waiting for the next turn.
    private func deliver(
        _ deliveries: [DeliveryStore.Delivery], through port: WebhookPort, _ signer: Clock
    ) async throws -> Int {
        var tried = 0
        for delivery in deliveries {
            guard let order = try await order(of: delivery, signer) else { continue }
            let outcome = await port.deliver(order)
            try await close(delivery, outcome)
            tried += 1
            if case .unreached = outcome { break }
        }
        return tried
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
        var status: Int?
        var error: String?
        switch outcome {
        case .answered(let code): status = code
        case .unreached(let reason): error = String(reason.prefix(200))
        }
        let arrived = status.map { (200..<300).contains($0) } ?? false
        var wait = Self.firstWait
        for _ in 0..<min(delivery.tries, 12) { wait *= 3 }
        let due = now.adding(seconds: min(wait, Self.longestWait))
        let isOver = due > delivery.recordedAt.adding(seconds: Self.patienceSeconds)
        try await database.write { [status, error] transaction in
            let store = DeliveryStore(transaction)
            if arrived || isOver {
                try store.end(
                    delivery.id, as: arrived ? .delivered : .givenUp, status: status, error: error, at: now)
            } else {
                try store.postpone(delivery.id, until: due, status: status, error: error)
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
