// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Open sessions, known by the hash of their token.
public struct SessionStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Record: Sendable {
        public let signIn: ID<UserAccount>
        public let csrf: String
        public let expiresAt: Instant
    }

    public func insert(
        tokenHash: [UInt8], signIn: ID<UserAccount>, csrf: String, at now: Instant, until expiry: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO session (token_hash, sign_in, csrf, created_at, expires_at)
            VALUES (\(tokenHash), \(signIn), \(csrf), \(now), \(expiry))
            """)
    }

    /// An open session that has not run out.
    public func find(tokenHash: [UInt8], at now: Instant) throws -> Record? {
        try transaction.row(
            "SELECT sign_in, csrf, expires_at FROM session WHERE token_hash = \(tokenHash) AND expires_at > \(now)"
        ).map { row in Record(signIn: try row.id(0), csrf: try row.text(1), expiresAt: try row.instant(2)) }
    }

    public func delete(tokenHash: [UInt8]) throws {
        try transaction.execute("DELETE FROM session WHERE token_hash = \(tokenHash)")
    }

    /// Ends every session of a sign-in.
    public func delete(of signIn: ID<UserAccount>) throws {
        try transaction.execute("DELETE FROM session WHERE sign_in = \(signIn)")
    }

    /// Drops sessions that ran out.
    public func forget(expiredAt now: Instant) throws {
        try transaction.execute("DELETE FROM session WHERE expires_at <= \(now)")
    }
}
