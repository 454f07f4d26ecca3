// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Marks keys of partners' keys.
public enum PartnerKeyRecord {}

/// The keys with which partners sign: public keys as they are, client secrets sealed. Several may hold at once while
/// one takes another's place.
public struct PartnerKeyStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Key: Sendable {
        public enum Kind: String, Sendable {
            /// The content is PEM.
            case publicKey = "public-key"
            /// The content is sealed under a data key that is wrapped beside it.
            case clientSecret = "client-secret"
        }

        public let id: ID<PartnerKeyRecord>
        public let partner: String
        public let kind: Kind
        /// A short name that gives nothing away.
        public let fingerprint: String
        public let wrappedKey: [UInt8]?
        public let content: [UInt8]
        public let firstDay: CalendarDay
        /// The last day it holds; nil while no other takes its place.
        public let lastDay: CalendarDay?
        /// When it stopped to hold at once, whatever its last day.
        public let withdrawnAt: Instant?
        /// Who put it there; empty for one that is not kept yet.
        public let recordedBy: String

        public init(
            id: ID<PartnerKeyRecord>, partner: String, kind: Kind, fingerprint: String, wrappedKey: [UInt8]? = nil,
            content: [UInt8], firstDay: CalendarDay, lastDay: CalendarDay? = nil, withdrawnAt: Instant? = nil,
            recordedBy: String = ""
        ) {
            self.id = id
            self.partner = partner
            self.kind = kind
            self.fingerprint = fingerprint
            self.wrappedKey = wrappedKey
            self.content = content
            self.firstDay = firstDay
            self.lastDay = lastDay
            self.withdrawnAt = withdrawnAt
            self.recordedBy = recordedBy
        }

        /// Whether it holds on a day.
        public func holds(on day: CalendarDay) -> Bool {
            withdrawnAt == nil && firstDay <= day && lastDay.map { day <= $0 } ?? true
        }
    }

    public func insert(_ key: Key, by actor: String, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO partner_key (id, partner, kind, fingerprint, wrapped_key, content, first_day, last_day,
                recorded_at, recorded_by)
            VALUES (\(key.id), \(key.partner), \(key.kind.rawValue), \(key.fingerprint), \(key.wrappedKey),
                \(key.content), \(key.firstDay), \(key.lastDay), \(now), \(actor))
            """)
    }

    /// Oldest first.
    public func all() throws -> [Key] { try keys("") }

    /// Oldest first.
    public func all(of partner: String) throws -> [Key] { try keys("WHERE partner = \(partner)") }

    /// Lets a key hold through a day and no longer.
    public func end(_ id: ID<PartnerKeyRecord>, after day: CalendarDay) throws {
        try transaction.execute("UPDATE partner_key SET last_day = \(day) WHERE id = \(id)")
    }

    /// Ends a key at once.
    public func withdraw(_ id: ID<PartnerKeyRecord>, at now: Instant) throws {
        try transaction.execute(
            "UPDATE partner_key SET withdrawn_at = \(now) WHERE id = \(id) AND withdrawn_at IS NULL")
    }

    private func keys(_ condition: SQL) throws -> [Key] {
        try transaction.rows(
            """
            SELECT id, partner, kind, fingerprint, wrapped_key, content, first_day, last_day, withdrawn_at,
                recorded_by
            FROM partner_key \(part: condition) ORDER BY id
            """
        ).map { row in
            Key(
                id: try row.id(0), partner: try row.text(1), kind: try row.value(2), fingerprint: try row.text(3),
                wrappedKey: try row.optionalBlob(4), content: try row.blob(5), firstDay: try row.day(6),
                lastDay: try row.optionalDay(7), withdrawnAt: try row.optionalInstant(8),
                recordedBy: try row.text(9))
        }
    }
}
