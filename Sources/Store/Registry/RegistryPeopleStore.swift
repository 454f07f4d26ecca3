// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// People as a search among many reads them: what conditions are asked of, without what is sealed.
public struct RegistryPeopleStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let id: ID<PersonRecord>
        public let name: String
        public let birthDay: CalendarDay
        public let sex: String
        public let province: Int
        public let recordedAt: Instant
    }

    /// Whom an organisation brought or placed, in any order.
    public func own(of organisation: ID<OrganisationRecord>, limit: Int) throws -> [ID<PersonRecord>] {
        try transaction.rows(
            """
            SELECT person FROM (
                SELECT person FROM brought_person WHERE organisation = \(organisation)
                UNION SELECT person FROM placement WHERE organisation = \(organisation)) AS own
            LIMIT \(limit)
            """
        ).map { try $0.id(0) }
    }

    /// Everybody after a record, in the order of registration.
    public func all(after cursor: ID<PersonRecord>, limit: Int) throws -> [Line] {
        try lines("id > \(cursor) ORDER BY id LIMIT \(limit)")
    }

    /// Whose name is one of these, whichever letters are large.
    public func named(_ name: String, limit: Int) throws -> [Line] {
        try lines("search_name = \(name.lowercased()) ORDER BY id LIMIT \(limit)")
    }

    public func lines(of persons: [ID<PersonRecord>]) throws -> [Line] {
        try lines("id IN (\(list: persons)) ORDER BY id")
    }

    /// How many each family is: the person and the living relatives. Of whom no relative was ever recorded the family
    /// is not known: there is no number.
    public func familySizes(of persons: [ID<PersonRecord>]) throws -> [ID<PersonRecord>: Int] {
        var found: [ID<PersonRecord>: Int] = [:]
        for row in try transaction.rows(
            """
            SELECT person, count(*) - count(died_on) FROM relation
            WHERE person IN (\(list: persons)) AND \(part: RelationStore.counts) GROUP BY person
            """)
        {
            found[try row.id(0)] = 1 + (try row.int(1))
        }
        return found
    }

    /// The same of all records of one human being; nil where the family is not known.
    public func familySize(of records: [ID<PersonRecord>]) throws -> Int? {
        let row = try transaction.row(
            """
            SELECT count(*), count(*) - count(died_on) FROM relation
            WHERE person IN (\(list: records)) AND \(part: RelationStore.counts)
            """)
        guard let row, try row.int(0) > 0 else { return nil }
        return 1 + (try row.int(1))
    }

    private func lines(_ condition: SQL) throws -> [Line] {
        try transaction.rows(
            "SELECT id, name, birth_day, sex, province, recorded_at FROM person WHERE \(part: condition)"
        ).map { row in
            Line(
                id: try row.id(0), name: try row.text(1), birthDay: try row.day(2), sex: try row.text(3),
                province: try row.int(4), recordedAt: try row.instant(5))
        }
    }
}
