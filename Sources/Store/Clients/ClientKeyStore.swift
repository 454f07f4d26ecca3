// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The public keys that programs of partners prove themselves with. Several may hold at once.
public struct ClientKeyStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Key: Sendable {
        public let id: ID<ClientKeyRecord>
        public let client: ID<ClientRecord>
        /// `kid` as the partner calls it; nil where it has none.
        public let name: String?
        public let fingerprint: String
        /// `ES256` or `RS256`.
        public let algorithm: String
        public let pem: String
        public let recordedAt: Instant
        public let withdrawnAt: Instant?

        public init(
            id: ID<ClientKeyRecord>, client: ID<ClientRecord>, name: String?, fingerprint: String, algorithm: String,
            pem: String, recordedAt: Instant, withdrawnAt: Instant? = nil
        ) {
            self.id = id
            self.client = client
            self.name = name
            self.fingerprint = fingerprint
            self.algorithm = algorithm
            self.pem = pem
            self.recordedAt = recordedAt
            self.withdrawnAt = withdrawnAt
        }
    }

    public func insert(_ key: Key, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO client_key (id, client, name, fingerprint, algorithm, pem, recorded_at, recorded_by)
            VALUES (\(key.id), \(key.client), \(key.name), \(key.fingerprint), \(key.algorithm), \(key.pem),
                \(key.recordedAt), \(actor))
            """)
    }

    /// Oldest first, withdrawn ones too.
    public func all(of clients: [ID<ClientRecord>]) throws -> [Key] { try keys("client IN (\(list: clients))") }

    /// The key that holds under a fingerprint, whosever it is.
    public func find(fingerprint: String) throws -> Key? {
        try keys("fingerprint = \(fingerprint) AND withdrawn_at IS NULL").first
    }

    /// Ends a key at once.
    ///
    /// - Returns: whether the client had it and it held until now.
    public func withdraw(_ id: ID<ClientKeyRecord>, of client: ID<ClientRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE client_key SET withdrawn_at = \(now)
            WHERE id = \(id) AND client = \(client) AND withdrawn_at IS NULL
            """) > 0
    }

    private func keys(_ condition: SQL) throws -> [Key] {
        try transaction.rows(
            """
            SELECT id, client, name, fingerprint, algorithm, pem, recorded_at, withdrawn_at FROM client_key
            WHERE \(part: condition) ORDER BY id
            """
        ).map { row in
            Key(
                id: try row.id(0), client: try row.id(1), name: try row.optionalText(2),
                fingerprint: try row.text(3), algorithm: try row.text(4), pem: try row.text(5),
                recordedAt: try row.instant(6), withdrawnAt: try row.optionalInstant(7))
        }
    }
}
