// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Passkeys of sign-ins, and challenges that were answered.
public struct PasskeyStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Passkey: Sendable {
        public let id: ID<PasskeyRecord>
        public let signIn: ID<UserAccount>
        /// What the browser calls it.
        public let credential: [UInt8]
        /// The public key.
        public let cose: [UInt8]
        public let signCount: UInt32
        /// What its owner calls it.
        public let name: String
        public let recordedAt: Instant
        public let usedAt: Instant?

        public init(
            id: ID<PasskeyRecord>, signIn: ID<UserAccount>, credential: [UInt8], cose: [UInt8], signCount: UInt32,
            name: String, recordedAt: Instant, usedAt: Instant? = nil
        ) {
            self.id = id
            self.signIn = signIn
            self.credential = credential
            self.cose = cose
            self.signCount = signCount
            self.name = name
            self.recordedAt = recordedAt
            self.usedAt = usedAt
        }
    }

    private static let columns: SQL = "id, sign_in, credential, cose, sign_count, name, recorded_at, used_at"

    public func insert(_ passkey: Passkey) throws {
        try transaction.execute(
            """
            INSERT INTO passkey (id, sign_in, credential, cose, sign_count, name, recorded_at)
            VALUES (\(passkey.id), \(passkey.signIn), \(passkey.credential), \(passkey.cose),
                \(Int64(passkey.signCount)), \(passkey.name), \(passkey.recordedAt))
            """)
    }

    /// The passkey in use that a browser names.
    public func find(credential: [UInt8]) throws -> Passkey? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM passkey WHERE credential = \(credential) AND ended_at IS NULL"
        ).map(Self.passkey)
    }

    /// Whether a credential was ever registered.
    public func knows(credential: [UInt8]) throws -> Bool {
        try transaction.exists("SELECT 1 FROM passkey WHERE credential = \(credential)")
    }

    /// Those in use, oldest first.
    public func all(of signIn: ID<UserAccount>) throws -> [Passkey] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM passkey WHERE sign_in = \(signIn) AND ended_at IS NULL ORDER BY id"
        ).map(Self.passkey)
    }

    /// - Returns: false when in the meantime it counted further or ended.
    public func used(_ passkey: Passkey, counts: UInt32, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE passkey SET sign_count = \(Int64(counts)), used_at = \(now)
            WHERE id = \(passkey.id) AND sign_count = \(Int64(passkey.signCount)) AND ended_at IS NULL
            """) == 1
    }

    /// - Returns: false when the sign-in has no such passkey in use.
    public func end(_ id: ID<PasskeyRecord>, of signIn: ID<UserAccount>, at now: Instant) throws -> Bool {
        try transaction.changes(
            "UPDATE passkey SET ended_at = \(now) WHERE id = \(id) AND sign_in = \(signIn) AND ended_at IS NULL") == 1
    }

    public func endAll(of signIn: ID<UserAccount>, at now: Instant) throws {
        try transaction.execute(
            "UPDATE passkey SET ended_at = \(now) WHERE sign_in = \(signIn) AND ended_at IS NULL")
    }

    /// Keeps that a challenge was answered.
    ///
    /// - Returns: false when it was answered before.
    public func spend(challenge hash: [UInt8], until expiry: Instant) throws -> Bool {
        guard try !transaction.exists("SELECT 1 FROM passkey_challenge WHERE hash = \(hash)") else { return false }
        try transaction.execute("INSERT INTO passkey_challenge (hash, expires_at) VALUES (\(hash), \(expiry))")
        return true
    }

    /// Drops challenges that nobody could answer any more.
    public func forgetChallenges(expiredAt now: Instant) throws {
        try transaction.execute("DELETE FROM passkey_challenge WHERE expires_at <= \(now)")
    }

    private static func passkey(_ row: Row) throws -> Passkey {
        Passkey(
            id: try row.id(0), signIn: try row.id(1), credential: try row.blob(2), cose: try row.blob(3),
            signCount: UInt32(truncatingIfNeeded: try row.integer(4)), name: try row.text(5),
            recordedAt: try row.instant(6), usedAt: try row.optionalInstant(7))
    }
}
