// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Messages of sister institutions: each taken once, kept sealed until nobody asks what became of it.
public struct RegistryExchangeStore {
    private static let forgottenAtOnce = 500

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Exchange: Sendable {
        public let id: ID<RegistryExchangeRecord>
        public let client: ID<ClientRecord>
        /// `search`, `subscribe`, `unsubscribe`, `txn-status`.
        public let action: String
        public let transactionID: String
        public let wrappedKey: [UInt8]
        /// The message, sealed.
        public let request: [UInt8]
        /// What was decided, sealed; nil where the answer is made when it is asked for.
        public let decision: [UInt8]?
        public let recordedAt: Instant

        public init(
            id: ID<RegistryExchangeRecord>, client: ID<ClientRecord>, action: String, transactionID: String,
            wrappedKey: [UInt8], request: [UInt8], decision: [UInt8]?, recordedAt: Instant
        ) {
            self.id = id
            self.client = client
            self.action = action
            self.transactionID = transactionID
            self.wrappedKey = wrappedKey
            self.request = request
            self.decision = decision
            self.recordedAt = recordedAt
        }
    }

    /// Notes that a message came.
    ///
    /// - Returns: false where it came before.
    public func claim(_ message: String, of client: ID<ClientRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            INSERT INTO registry_message (client, message, recorded_at) VALUES (\(client), \(message), \(now))
            ON CONFLICT (client, message) DO NOTHING
            """) > 0
    }

    public func insert(_ exchange: Exchange, references: [String]) throws {
        try transaction.execute(
            """
            INSERT INTO registry_exchange (id, client, action, transaction_id, wrapped_key, request, decision,
                recorded_at)
            VALUES (\(exchange.id), \(exchange.client), \(exchange.action), \(exchange.transactionID),
                \(exchange.wrappedKey), \(exchange.request), \(exchange.decision), \(exchange.recordedAt))
            """)
        for reference in references {
            try transaction.execute(
                """
                INSERT INTO registry_reference (client, reference, exchange)
                VALUES (\(exchange.client), \(reference), \(exchange.id))
                """)
        }
    }

    public func find(_ id: ID<RegistryExchangeRecord>) throws -> Exchange? { try exchanges("id = \(id)").first }

    /// Those of a transaction, newest first.
    public func all(
        of client: ID<ClientRecord>, transaction id: String, action: String, limit: Int
    ) throws -> [Exchange] {
        try exchanges(
            """
            client = \(client) AND transaction_id = \(id) AND action = \(action) ORDER BY id DESC LIMIT \(limit)
            """)
    }

    /// Those that hold one of the references, newest first.
    public func all(
        of client: ID<ClientRecord>, references: [String], action: String, limit: Int
    ) throws -> [Exchange] {
        try exchanges(
            """
            id IN (SELECT exchange FROM registry_reference
                WHERE client = \(client) AND reference IN (\(list: references)))
                AND action = \(action) ORDER BY id DESC LIMIT \(limit)
            """)
    }

    /// Drops messages that came before an instant, and their answers; by then none is on its way any more.
    public func forget(before instant: Instant) throws {
        try transaction.execute("DELETE FROM registry_message WHERE recorded_at < \(instant)")
        while true {
            let old: [ID<RegistryExchangeRecord>] = try transaction.rows(
                "SELECT id FROM registry_exchange WHERE recorded_at < \(instant) LIMIT \(Self.forgottenAtOnce)"
            ).map { try $0.id(0) }
            guard !old.isEmpty else { return }
            try transaction.execute("DELETE FROM registry_letter WHERE exchange IN (\(list: old))")
            try transaction.execute("DELETE FROM registry_reference WHERE exchange IN (\(list: old))")
            try transaction.execute("DELETE FROM registry_exchange WHERE id IN (\(list: old))")
        }
    }

    private func exchanges(_ condition: SQL) throws -> [Exchange] {
        try transaction.rows(
            """
            SELECT id, client, action, transaction_id, wrapped_key, request, decision, recorded_at
            FROM registry_exchange WHERE \(part: condition)
            """
        ).map { row in
            Exchange(
                id: try row.id(0), client: try row.id(1), action: try row.text(2), transactionID: try row.text(3),
                wrappedKey: try row.blob(4), request: try row.blob(5), decision: try row.optionalBlob(6),
                recordedAt: try row.instant(7))
        }
    }
}
