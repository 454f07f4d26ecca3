// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// NIK, passports, phones and e-mail addresses: sealed, and found through a blind index.
public struct IdentifierStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, CaseIterable {
        case nik
        case passport
        case phone
        case email
    }

    /// Marks keys of identifiers.
    public enum Record {}

    public struct Identifier: Sendable {
        public let id: ID<Record>
        public let person: ID<PersonRecord>
        public let kind: Kind
        /// Sealed under the person's key as `identifier.<kind>`, owner is the identifier's id.
        public let sealed: [UInt8]
        public let blind: [UInt8]
        /// Claimed by this person while another holds it; a desk decides.
        public let disputed: Bool

        public init(
            id: ID<Record>, person: ID<PersonRecord>, kind: Kind, sealed: [UInt8], blind: [UInt8], disputed: Bool
        ) {
            self.id = id
            self.person = person
            self.kind = kind
            self.sealed = sealed
            self.blind = blind
            self.disputed = disputed
        }
    }

    public func insert(_ identifier: Identifier, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO identifier (id, person, kind, sealed, blind, disputed, recorded_at, recorded_by)
            VALUES (\(identifier.id), \(identifier.person), \(identifier.kind.rawValue), \(identifier.sealed),
                \(identifier.blind), \(identifier.disputed), \(now), \(actor))
            """)
    }

    /// A number or address is in use no longer.
    public func end(_ id: ID<Record>, at now: Instant) throws {
        try transaction.execute("UPDATE identifier SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL")
    }

    /// Who holds a value, undisputed.
    public func holder(kind: Kind, blind: [UInt8]) throws -> ID<PersonRecord>? {
        try transaction.row(Self.askingHolder(kind, blind))?.id(0)
    }

    /// Who holds each of several values, undisputed; values that nobody holds are left out.
    public func holders(_ values: [(kind: Kind, blind: [UInt8])]) throws -> [[UInt8]: ID<PersonRecord>] {
        let answers = try transaction.rows(together: values.map { Self.askingHolder($0.kind, $0.blind) })
        return try zip(values, answers).reduce(into: [:]) { $0[$1.0.blind] = try $1.1.first?.id(0) }
    }

    private static func askingHolder(_ kind: Kind, _ blind: [UInt8]) -> SQL {
        """
        SELECT person FROM identifier
        WHERE kind = \(kind.rawValue) AND blind = \(blind) AND disputed = 0 AND ended_at IS NULL LIMIT 1
        """
    }

    /// Everybody who claims a value, its holder first, then those whose claim a desk has to decide or has decided.
    public func claimants(kind: Kind, blind: [UInt8]) throws -> [ID<PersonRecord>] {
        try transaction.rows(
            """
            SELECT person FROM identifier WHERE kind = \(kind.rawValue) AND blind = \(blind) AND ended_at IS NULL
            ORDER BY disputed, id
            """
        ).map { try $0.id(0) }
    }

    /// One identifier, in use or not.
    public func find(_ id: ID<Record>) throws -> Identifier? {
        try transaction.row("SELECT id, person, kind, sealed, blind, disputed FROM identifier WHERE id = \(id)")
            .map(Self.identifier)
    }

    /// The identifiers in use of a set of records, oldest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Identifier] {
        try transaction.ask(Self.askingAll(of: persons))
    }

    public static func askingAll(of persons: [ID<PersonRecord>]) -> Question<[Identifier]> {
        .each(
            """
            SELECT id, person, kind, sealed, blind, disputed FROM identifier
            WHERE person IN (\(list: persons)) AND ended_at IS NULL ORDER BY id
            """, read: identifier)
    }

    private static func identifier(_ row: Row) throws -> Identifier {
        Identifier(
            id: try row.id(0), person: try row.id(1), kind: try row.value(2), sealed: try row.blob(3),
            blind: try row.blob(4), disputed: try row.bool(5))
    }
}
