// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Events on their way to the addresses of partners, and how each ended. What is about one person arrives in order.
public struct DeliveryStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Delivery: Sendable {
        public enum State: String, Sendable, CaseIterable {
            case waiting, delivered
            case givenUp = "given-up"
        }

        public let id: ID<DeliveryRecord>
        public let webhook: ID<WebhookRecord>
        public let event: ID<PartnerEventRecord>
        /// The kind of the event.
        public let kind: String
        public let person: ID<PersonRecord>
        public let state: State
        public let recordedAt: Instant
        public let dueAt: Instant
        public let tries: Int
        /// What the partner's server answered last; nil where it did not.
        public let lastStatus: Int?
        public let lastError: String?
        public let endedAt: Instant?
    }

    public func insert(
        _ id: ID<DeliveryRecord>, of event: ID<PartnerEventRecord>, about person: ID<PersonRecord>,
        to webhook: ID<WebhookRecord>, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO webhook_delivery (id, webhook, event, person, state, recorded_at, due_at)
            VALUES (\(id), \(webhook), \(event), \(person), 'waiting', \(now), \(now))
            """)
    }

    /// Those that may go now: due, and nothing older about the same person waits before them.
    public func due(at now: Instant, limit: Int) throws -> [Delivery] {
        try deliveries(
            """
            delivery.state = 'waiting' AND delivery.due_at <= \(now) AND NOT EXISTS (
                SELECT 1 FROM webhook_delivery earlier
                WHERE earlier.webhook = delivery.webhook AND earlier.person = delivery.person
                    AND earlier.state = 'waiting' AND earlier.id < delivery.id)
            ORDER BY delivery.due_at, delivery.id LIMIT \(limit)
            """)
    }

    public func find(_ id: ID<DeliveryRecord>) throws -> Delivery? { try deliveries("delivery.id = \(id)").first }

    /// Those of an address before one of them, newest first.
    public func before(
        _ cursor: ID<DeliveryRecord>, of webhook: ID<WebhookRecord>, limit: Int
    ) throws -> [Delivery] {
        try deliveries(
            "delivery.webhook = \(webhook) AND delivery.id < \(cursor) ORDER BY delivery.id DESC LIMIT \(limit)")
    }

    /// The newest to any address of a program.
    public func newest(of client: ID<ClientRecord>, limit: Int) throws -> [Delivery] {
        try deliveries(
            """
            delivery.webhook IN (SELECT id FROM webhook WHERE client = \(client)) ORDER BY delivery.id DESC
            LIMIT \(limit)
            """)
    }

    /// Marks a waiting one as ended.
    public func end(
        _ id: ID<DeliveryRecord>, as state: Delivery.State, status: Int?, error: String?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            UPDATE webhook_delivery SET state = \(state.rawValue), tries = tries + 1, last_status = \(status),
                last_error = \(error), ended_at = \(now)
            WHERE id = \(id) AND state = 'waiting'
            """)
    }

    /// Puts one off after a failed try.
    public func postpone(_ id: ID<DeliveryRecord>, until due: Instant, status: Int?, error: String?) throws {
        try transaction.execute(
            """
            UPDATE webhook_delivery SET due_at = \(due), tries = tries + 1, last_status = \(status),
                last_error = \(error)
            WHERE id = \(id) AND state = 'waiting'
            """)
    }

    /// Ends what still waits for an address that was closed.
    public func endWaiting(for webhook: ID<WebhookRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE webhook_delivery SET state = 'given-up', last_error = 'closed', ended_at = \(now)
            WHERE webhook = \(webhook) AND state = 'waiting'
            """)
    }

    private func deliveries(_ condition: SQL) throws -> [Delivery] {
        try transaction.rows(
            """
            SELECT delivery.id, delivery.webhook, delivery.event, event.kind, delivery.person, delivery.state,
                delivery.recorded_at, delivery.due_at, delivery.tries, delivery.last_status, delivery.last_error,
                delivery.ended_at
            FROM webhook_delivery delivery JOIN partner_event event ON event.id = delivery.event
            WHERE \(part: condition)
            """
        ).map { row in
            Delivery(
                id: try row.id(0), webhook: try row.id(1), event: try row.id(2), kind: try row.text(3),
                person: try row.id(4), state: try row.value(5), recordedAt: try row.instant(6),
                dueAt: try row.instant(7), tries: try row.int(8),
                lastStatus: try row.optionalInteger(9).map { Int($0) }, lastError: try row.optionalText(10),
                endedAt: try row.optionalInstant(11))
        }
    }
}
