// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What sister institutions want to be told of.
public struct RegistrySubscriptionStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Subscription: Sendable {
        public let id: ID<RegistrySubscriptionRecord>
        public let client: ID<ClientRecord>
        public let reference: String
        public let transactionID: String
        /// `REGISTER`, `UPDATE`.
        public let event: String
        /// What is told: `Member`.
        public let entity: String
        /// Of whom alone; nil where the filter decides.
        public let person: ID<PersonRecord>?
        public let wrappedKey: [UInt8]
        /// Sealed.
        public let filter: [UInt8]
        public let startsAt: Instant?
        public let endsAt: Instant?
        public let recordedAt: Instant
        public let endedAt: Instant?

        public init(
            id: ID<RegistrySubscriptionRecord>, client: ID<ClientRecord>, reference: String, transactionID: String,
            event: String, entity: String, person: ID<PersonRecord>?, wrappedKey: [UInt8], filter: [UInt8],
            startsAt: Instant?, endsAt: Instant?, recordedAt: Instant, endedAt: Instant? = nil
        ) {
            self.id = id
            self.client = client
            self.reference = reference
            self.transactionID = transactionID
            self.event = event
            self.entity = entity
            self.person = person
            self.wrappedKey = wrappedKey
            self.filter = filter
            self.startsAt = startsAt
            self.endsAt = endsAt
            self.recordedAt = recordedAt
            self.endedAt = endedAt
        }
    }

    public func insert(_ subscription: Subscription) throws {
        try transaction.execute(
            """
            INSERT INTO registry_subscription (id, client, reference, transaction_id, event, entity, person,
                wrapped_key, filter, starts_at, ends_at, recorded_at)
            VALUES (\(subscription.id), \(subscription.client), \(subscription.reference),
                \(subscription.transactionID), \(subscription.event), \(subscription.entity), \(subscription.person),
                \(subscription.wrappedKey), \(subscription.filter), \(subscription.startsAt), \(subscription.endsAt),
                \(subscription.recordedAt))
            """)
    }

    public func find(_ id: ID<RegistrySubscriptionRecord>) throws -> Subscription? {
        try subscriptions("id = \(id)").first
    }

    /// The open ones of a program.
    public func open(of client: ID<ClientRecord>) throws -> [Subscription] {
        try subscriptions("client = \(client) AND ended_at IS NULL ORDER BY id")
    }

    /// Whether anybody wants to be told of anything.
    public static var askingWhetherAnyIsOpen: Question<Bool> {
        Question("SELECT 1 FROM registry_subscription WHERE ended_at IS NULL LIMIT 1") { !$0.isEmpty }
    }

    /// The open ones of these people alone, and those whose filter decides.
    public func open(about persons: [ID<PersonRecord>]) throws -> [Subscription] {
        try subscriptions("ended_at IS NULL AND person IN (\(list: persons)) ORDER BY id")
            + subscriptions("ended_at IS NULL AND person IS NULL ORDER BY id")
    }

    /// - Returns: whether it was open until now.
    public func end(_ id: ID<RegistrySubscriptionRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            "UPDATE registry_subscription SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL") > 0
    }

    private func subscriptions(_ condition: SQL) throws -> [Subscription] {
        try transaction.rows(
            """
            SELECT id, client, reference, transaction_id, event, entity, person, wrapped_key, filter, starts_at,
                ends_at, recorded_at, ended_at
            FROM registry_subscription WHERE \(part: condition)
            """
        ).map { row in
            Subscription(
                id: try row.id(0), client: try row.id(1), reference: try row.text(2), transactionID: try row.text(3),
                event: try row.text(4), entity: try row.text(5), person: try row.optionalID(6),
                wrappedKey: try row.blob(7), filter: try row.blob(8), startsAt: try row.optionalInstant(9),
                endsAt: try row.optionalInstant(10), recordedAt: try row.instant(11),
                endedAt: try row.optionalInstant(12))
        }
    }
}
