// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Workers who lost everything and whom two officers recognise: who saw what, from when it counts, whether it was
/// stopped.
public struct RebindingStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Rebinding: Sendable {
        public let id: ID<RebindingRecord>
        public let person: ID<PersonRecord>
        /// By what the first officer knew the worker.
        public let evidence: String
        public let firstOfficer: ID<UserAccount>
        public let recordedAt: Instant
        public let recordedBy: String
        public let confirmation: Confirmation?
        public let usedAt: Instant?
        public let stoppedAt: Instant?
        public let stoppedBy: String?

        /// Whether it waits for the second officer, for its day, or for the worker.
        public var isOpen: Bool { usedAt == nil && stoppedAt == nil }
    }

    /// The second officer's yes.
    public struct Confirmation: Sendable {
        public let officer: ID<UserAccount>
        public let at: Instant
        public let by: String
        public let signIn: ID<UserAccount>
        /// From when the code opens.
        public let countsFrom: Instant
        /// From when it opens no longer.
        public let endsAt: Instant
        public let selector: String
        /// PHC string of argon2id over the code.
        public let hash: String

        public init(
            officer: ID<UserAccount>, at: Instant, by: String, signIn: ID<UserAccount>, countsFrom: Instant,
            endsAt: Instant, selector: String, hash: String
        ) {
            self.officer = officer
            self.at = at
            self.by = by
            self.signIn = signIn
            self.countsFrom = countsFrom
            self.endsAt = endsAt
            self.selector = selector
            self.hash = hash
        }
    }

    private static let columns: SQL = """
        id, person, evidence, first_officer, recorded_at, recorded_by, second_officer, confirmed_at, confirmed_by,
        sign_in, counts_from, ends_at, selector, hash, used_at, stopped_at, stopped_by
        """

    public func insert(
        _ id: ID<RebindingRecord>, of person: ID<PersonRecord>, evidence: String, officer: ID<UserAccount>,
        at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO rebinding (id, person, evidence, first_officer, recorded_at, recorded_by)
            VALUES (\(id), \(person), \(evidence), \(officer), \(now), \(actor))
            """)
    }

    /// - Throws: `absent` when there is no such request.
    public func get(_ id: ID<RebindingRecord>) throws -> Rebinding {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM rebinding WHERE id = \(id)")
        guard let found = try row.map(Self.rebinding) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// Newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Rebinding] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM rebinding WHERE person IN (\(list: persons)) ORDER BY id DESC"
        ).map(Self.rebinding)
    }

    /// The one that a code of a sign-in may belong to.
    public func find(_ selector: String, of signIn: ID<UserAccount>) throws -> Rebinding? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM rebinding
            WHERE sign_in = \(signIn) AND selector = \(selector) AND used_at IS NULL AND stopped_at IS NULL
            """
        ).map(Self.rebinding)
    }

    public func find(stop hash: [UInt8]) throws -> Rebinding? {
        try transaction.row("SELECT \(part: Self.columns) FROM rebinding WHERE stop_hash = \(hash)")
            .map(Self.rebinding)
    }

    /// - Parameter stop: the hash of what the old owner stops it with.
    /// - Returns: false when it was confirmed or stopped in the meantime.
    public func confirm(_ id: ID<RebindingRecord>, _ confirmation: Confirmation, stop: [UInt8]) throws -> Bool {
        try transaction.changes(
            """
            UPDATE rebinding SET second_officer = \(confirmation.officer), confirmed_at = \(confirmation.at),
                confirmed_by = \(confirmation.by), sign_in = \(confirmation.signIn),
                counts_from = \(confirmation.countsFrom), ends_at = \(confirmation.endsAt),
                selector = \(confirmation.selector), hash = \(confirmation.hash), stop_hash = \(stop)
            WHERE id = \(id) AND confirmed_at IS NULL AND stopped_at IS NULL
            """) == 1
    }

    /// - Returns: false when it was used or stopped in the meantime.
    public func use(_ id: ID<RebindingRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            "UPDATE rebinding SET used_at = \(now) WHERE id = \(id) AND used_at IS NULL AND stopped_at IS NULL") == 1
    }

    /// - Returns: false when it was used or stopped before.
    public func stop(_ id: ID<RebindingRecord>, at now: Instant, by actor: String) throws -> Bool {
        try transaction.changes(
            """
            UPDATE rebinding SET stopped_at = \(now), stopped_by = \(actor)
            WHERE id = \(id) AND used_at IS NULL AND stopped_at IS NULL
            """) == 1
    }

    private static func rebinding(_ row: Row) throws -> Rebinding {
        Rebinding(
            id: try row.id(0), person: try row.id(1), evidence: try row.text(2), firstOfficer: try row.id(3),
            recordedAt: try row.instant(4), recordedBy: try row.text(5), confirmation: try confirmation(row),
            usedAt: try row.optionalInstant(14), stoppedAt: try row.optionalInstant(15),
            stoppedBy: try row.optionalText(16))
    }

    private static func confirmation(_ row: Row) throws -> Confirmation? {
        guard let officer = try row.optionalID(6, UserAccount.self) else { return nil }
        return Confirmation(
            officer: officer, at: try row.instant(7), by: try row.text(8), signIn: try row.id(9),
            countsFrom: try row.instant(10), endsAt: try row.instant(11), selector: try row.text(12),
            hash: try row.text(13))
    }
}
