// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Tokens that programs of partners carry, known by their hash, and the proofs that were exchanged for them.
public struct ClientTokenStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Token: Sendable {
        public let client: ID<ClientRecord>
        /// By spaces.
        public let scopes: String
        public let expiresAt: Instant
    }

    /// Notes that a proof was used.
    ///
    /// - Returns: false where it was used before.
    public func use(_ jti: String, by client: ID<ClientRecord>, until expiry: Instant) throws -> Bool {
        try transaction.changes(
            """
            INSERT INTO client_assertion (client, jti, expires_at) VALUES (\(client), \(jti), \(expiry))
            ON CONFLICT (client, jti) DO NOTHING
            """) > 0
    }

    public func insert(
        hash: [UInt8], client: ID<ClientRecord>, scopes: String, until expiry: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO client_token (token_hash, client, scopes, expires_at)
            VALUES (\(hash), \(client), \(scopes), \(expiry))
            """)
    }

    /// A token that has not run out.
    public func find(hash: [UInt8], at now: Instant) throws -> Token? {
        try transaction.row(
            "SELECT client, scopes, expires_at FROM client_token WHERE token_hash = \(hash) AND expires_at > \(now)"
        ).map { row in
            Token(client: try row.id(0), scopes: try row.text(1), expiresAt: try row.instant(2))
        }
    }

    /// Ends every token of a program.
    public func delete(of client: ID<ClientRecord>) throws {
        try transaction.execute("DELETE FROM client_token WHERE client = \(client)")
    }

    /// Drops tokens and proofs that ran out.
    public func forget(expiredAt now: Instant) throws {
        try transaction.execute("DELETE FROM client_token WHERE expires_at <= \(now)")
        try transaction.execute("DELETE FROM client_assertion WHERE expires_at <= \(now)")
    }
}
