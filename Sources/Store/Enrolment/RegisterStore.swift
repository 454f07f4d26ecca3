// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// People as the memory of likeness needs them: what is kept open, and digests of the rest.
public struct RegisterStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let person: ID<PersonRecord>
        public let name: String
        public let birthDay: CalendarDay
        public let sex: String
        public let province: Int
        /// As the family is recorded; nil where no mother is.
        public let mother: String?
        /// The telephone's blind index.
        public let phone: [UInt8]?
        /// Whether this record is sealed: see `sealed`.
        public let isSealed: Bool
    }

    /// People recorded after a key, in the order of keys.
    public func people(after last: ID<PersonRecord>, limit: Int) throws -> [Line] {
        try transaction.ask(Self.asking("WHERE p.id > \(last) ORDER BY p.id LIMIT \(limit)"))
    }

    /// Of these people, in the order of keys.
    public func people(_ persons: [ID<PersonRecord>]) throws -> [Line] { try transaction.ask(Self.asking(persons)) }

    public static func asking(_ persons: [ID<PersonRecord>]) -> Question<[Line]> {
        asking("WHERE p.id IN (\(list: persons)) ORDER BY p.id")
    }

    /// Those of these records that may be named to nobody who does not know them: violence was reported, a case of
    /// violence or trafficking was opened at the contact centre, or the person came home as a victim of trafficking.
    public func sealed(_ persons: [ID<PersonRecord>]) throws -> Set<ID<PersonRecord>> {
        guard !persons.isEmpty else { return [] }
        let rows = try transaction.rows(
            """
            SELECT person FROM incident WHERE kind = 'violence' AND person IN (\(list: persons))
            UNION SELECT person FROM contact_case WHERE sensitive = 1 AND person IN (\(list: persons))
            UNION SELECT person FROM returnee WHERE category = 'trafficked' AND person IN (\(list: persons))
            """)
        return Set(try rows.map { try $0.id(0) })
    }

    // MARK: What changed

    /// Notes that what this store tells of a person is another from now on, for every process's memory to read anew.
    ///
    /// - Parameter id: greater than those of all changes before.
    public func noteChange(_ id: ID<RegisterChangeRecord>, of person: ID<PersonRecord>) throws {
        try transaction.execute("INSERT INTO register_change (id, person) VALUES (\(id), \(person))")
    }

    /// The changes after one of them, in their order.
    public func changes(
        after last: ID<RegisterChangeRecord>, limit: Int
    ) throws -> [(id: ID<RegisterChangeRecord>, person: ID<PersonRecord>)] {
        try transaction.rows(
            "SELECT id, person FROM register_change WHERE id > \(last) ORDER BY id LIMIT \(limit)"
        ).map { (id: try $0.id(0), person: try $0.id(1)) }
    }

    /// The newest change; that of the number 0 where there is none.
    public func newestChange() throws -> ID<RegisterChangeRecord> {
        ID(number: try transaction.row("SELECT max(id) FROM register_change")?.optionalInteger(0) ?? 0)
    }

    private static func asking(_ choice: SQL) -> Question<[Line]> {
        .each(
            """
            SELECT p.id, p.name, p.birth_day, p.sex, p.province,
                (SELECT name FROM relation WHERE person = p.id AND kind = 'mother' AND \(part: RelationStore.counts)
                    ORDER BY id LIMIT 1),
                (SELECT i.blind FROM identifier i WHERE i.person = p.id AND i.kind = 'phone' AND i.ended_at IS NULL
                    ORDER BY i.id LIMIT 1),
                CASE WHEN EXISTS (SELECT 1 FROM incident n WHERE n.person = p.id AND n.kind = 'violence')
                    OR EXISTS (SELECT 1 FROM contact_case c WHERE c.person = p.id AND c.sensitive = 1)
                    OR EXISTS (SELECT 1 FROM returnee t WHERE t.person = p.id AND t.category = 'trafficked')
                    THEN 1 ELSE 0 END
            FROM person p \(part: choice)
            """
        ) { row in
            Line(
                person: try row.id(0), name: try row.text(1), birthDay: try row.day(2), sex: try row.text(3),
                province: try row.int(4), mother: try row.optionalText(5), phone: try row.optionalBlob(6),
                isSealed: try row.bool(7))
        }
    }
}
