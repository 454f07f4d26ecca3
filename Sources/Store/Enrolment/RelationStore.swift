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

    public func all(of persons: [ID<PersonRecord>]) throws -> [Relative] {
        try transaction.rows(
            """
            SELECT id, kind, name, birth_day, died_on, named_in_will, heir, relative FROM relation
            WHERE person IN (\(list: persons)) ORDER BY id
            """
        ).map { row in
            Relative(
                member: FamilyMember(
                    id: try row.id(0), relation: try row.value(1), name: try PersonName.parse(try row.text(2)),
                    birthDay: try row.optionalDay(3), diedOn: try row.optionalDay(4), namedInWill: try row.bool(5)),
                nominated: try row.bool(6), person: try row.optionalID(7))
        }
    }

    /// Persons for whom somebody is a recorded relative.
    public func persons(withRelative relative: ID<PersonRecord>) throws -> [ID<PersonRecord>] {
        try transaction.rows("SELECT DISTINCT person FROM relation WHERE relative = \(relative)").map { try $0.id(0) }
    }
}
