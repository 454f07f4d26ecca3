// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People

/// A worker's family as recorded, and who may act for the worker.
public struct RelationStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A relative, with the nomination and the sign-in's person if there is one.
    public struct Relative: Sendable {
        public let member: FamilyMember
        /// Nominated by the worker; the law's order still decides (Permenaker 4/2023 art. 57(4)).
        public let nominated: Bool
        /// The relative's own record, when they have one.
        public let person: ID<PersonRecord>?

        public init(member: FamilyMember, nominated: Bool, person: ID<PersonRecord>?) {
            self.member = member
            self.nominated = nominated
            self.person = person
        }
    }

    public func insert(
        _ relative: Relative, of person: ID<PersonRecord>, at now: Instant, by actor: String
    ) throws {
        let member = relative.member
        try transaction.execute(
            """
            INSERT INTO relation (id, person, name, kind, birth_day, heir, named_in_will, died_on, relative,
                recorded_at, recorded_by)
            VALUES (\(member.id), \(person), \(member.name.text), \(member.relation.rawValue), \(member.birthDay),
                \(relative.nominated), \(member.namedInWill), \(member.diedOn), \(relative.person), \(now), \(actor))
            """)
    }

    /// Says which record is the relative's own; a relation is bound once.
    public func bind(_ member: ID<FamilyMember>, to relative: ID<PersonRecord>) throws {
        try transaction.execute("UPDATE relation SET relative = \(relative) WHERE id = \(member) AND relative IS NULL")
    }

    /// Those who count now, in the order in which they were recorded.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Relative] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM relation
            WHERE person IN (\(list: persons)) AND \(part: Self.counts) ORDER BY id
            """
        ).map { try Self.relative($0) }
    }

    /// Persons for whom somebody is a recorded relative.
    public func persons(withRelative relative: ID<PersonRecord>) throws -> [ID<PersonRecord>] {
        try transaction.rows(
            "SELECT DISTINCT person FROM relation WHERE relative = \(relative) AND \(part: Self.counts)"
        ).map { try $0.id(0) }
    }

    /// The worker whose relative it is; nil where there is no such relative. Who counts no longer is found too.
    public func worker(of member: ID<FamilyMember>) throws -> ID<PersonRecord>? {
        try transaction.row("SELECT person FROM relation WHERE id = \(member)")?.id(0)
    }

    // MARK: Who counts no longer

    /// What the rows of `relation` that count hold true.
    static let counts: SQL = "NOT EXISTS (SELECT 1 FROM relation_end WHERE relation_end.member = relation.id)"

    /// Somebody as recorded before a correction, or before being taken away.
    public struct Former: Sendable {
        public let relative: Relative
        public let recordedAt: Instant
        public let recordedBy: String
        public let end: RelationEnd
        /// The row that says it rightly, where it was corrected.
        public let replacedBy: ID<FamilyMember>?
        public let endedAt: Instant
        public let endedBy: String
    }

    /// Ends a row: it counts no longer, and stays.
    ///
    /// - Parameter replacement: the row that says it rightly, for `corrected`.
    public func end(
        _ member: ID<FamilyMember>, _ end: RelationEnd, replacedBy replacement: ID<FamilyMember>?, at now: Instant,
        by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO relation_end (member, reason, replaced_by, recorded_at, recorded_by)
            VALUES (\(member), \(end.rawValue), \(replacement), \(now), \(actor))
            """)
    }

    /// Everybody who counts no longer, the latest change first.
    public func former(of persons: [ID<PersonRecord>]) throws -> [Former] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns), relation.recorded_at, relation.recorded_by, relation_end.reason,
                relation_end.replaced_by, relation_end.recorded_at, relation_end.recorded_by
            FROM relation JOIN relation_end ON relation_end.member = relation.id
            WHERE person IN (\(list: persons)) ORDER BY relation_end.recorded_at DESC, relation.id DESC
            """
        ).map { row in
            Former(
                relative: try Self.relative(row), recordedAt: try row.instant(8), recordedBy: try row.text(9),
                end: try row.value(10), replacedBy: try row.optionalID(11), endedAt: try row.instant(12),
                endedBy: try row.text(13))
        }
    }

    private static let columns: SQL = "id, kind, name, birth_day, died_on, named_in_will, heir, relative"

    private static func relative(_ row: Row) throws -> Relative {
        Relative(
            member: FamilyMember(
                id: try row.id(0), relation: try row.value(1), name: try PersonName.parse(try row.text(2)),
                birthDay: try row.optionalDay(3), diedOn: try row.optionalDay(4), namedInWill: try row.bool(5)),
            nominated: try row.bool(6), person: try row.optionalID(7))
    }
}
