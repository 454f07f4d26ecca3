// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// One-time codes on paper: their beginning to find them by, and the hash of the whole.
public struct RecoveryCodeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Code: Sendable {
        public let id: ID<RecoveryCodeRecord>
        /// The first characters, unsealed.
        public let selector: String
        /// PHC string of argon2id over the whole code.
        public let hash: String

        public init(id: ID<RecoveryCodeRecord>, selector: String, hash: String) {
            self.id = id
            self.selector = selector
            self.hash = hash
        }
    }

    public func insert(_ codes: [Code], of signIn: ID<UserAccount>, at now: Instant) throws {
        for code in codes {
            try transaction.execute(
                """
                INSERT INTO recovery_code (id, sign_in, selector, hash, recorded_at)
                VALUES (\(code.id), \(signIn), \(code.selector), \(code.hash), \(now))
                """)
        }
    }

    /// The unused code that begins so.
    public func find(_ selector: String, of signIn: ID<UserAccount>) throws -> Code? {
        try transaction.row(
            """
            SELECT id, selector, hash FROM recovery_code
            WHERE sign_in = \(signIn) AND selector = \(selector) AND used_at IS NULL AND withdrawn_at IS NULL
            """
        ).map { row in Code(id: try row.id(0), selector: try row.text(1), hash: try row.text(2)) }
    }

    /// How many can still be used, and when they were made.
    public func left(of signIn: ID<UserAccount>) throws -> (count: Int, madeAt: Instant)? {
        let row = try transaction.row(
            """
            SELECT count(*), max(recorded_at) FROM recovery_code
            WHERE sign_in = \(signIn) AND used_at IS NULL AND withdrawn_at IS NULL
            """)
        guard let row, let made = try row.optionalInstant(1) else { return nil }
        return (try row.int(0), made)
    }

    /// Whether a sheet was ever made, also one that counts no longer.
    public func wasMade(of signIn: ID<UserAccount>) throws -> Bool {
        try transaction.row("SELECT 1 FROM recovery_code WHERE sign_in = \(signIn) LIMIT 1") != nil
    }

    /// - Returns: false when it was used or withdrawn in the meantime.
    public func use(_ id: ID<RecoveryCodeRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            "UPDATE recovery_code SET used_at = \(now) WHERE id = \(id) AND used_at IS NULL AND withdrawn_at IS NULL")
            == 1
    }

    /// The codes of earlier sheets count no longer.
    public func withdraw(of signIn: ID<UserAccount>, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE recovery_code SET withdrawn_at = \(now)
            WHERE sign_in = \(signIn) AND used_at IS NULL AND withdrawn_at IS NULL
            """)
    }
}
