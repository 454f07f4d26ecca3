// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Persons, and which records are the same person.
public struct PersonStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A person as recorded. Identifiers stand apart, sealed.
    public struct Person: Sendable {
        public let id: ID<PersonRecord>
        /// Lifelong person number.
        public let number: String
        /// The person's data key, wrapped by the master key.
        public let wrappedKey: [UInt8]
        public let name: String
        public let birthDay: CalendarDay
        public let sex: String
        /// Province code of origin.
        public let province: Int
        /// Sealed under the person's key as `person.address`.
        public let address: [UInt8]
        /// Who told us: `public`, `p3mi`, `counter`, `demo`.
        public let source: String
        public let recordedAt: Instant

        public init(
            id: ID<PersonRecord>, number: String, wrappedKey: [UInt8], name: String, birthDay: CalendarDay, sex: String,
            province: Int, address: [UInt8], source: String, recordedAt: Instant
        ) {
            self.id = id
            self.number = number
            self.wrappedKey = wrappedKey
            self.name = name
            self.birthDay = birthDay
            self.sex = sex
            self.province = province
            self.address = address
            self.source = source
            self.recordedAt = recordedAt
        }
    }

    /// What the permission check asks about a person.
    public struct Reach: Sendable {
        /// Every record of the same human being, this one first.
        public let records: [ID<PersonRecord>]
        public let relatives: Set<ID<PersonRecord>>
        public let organisations: Set<ID<OrganisationRecord>>
        public let province: Int
    }

    public func insert(_ person: Person, recordedBy actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO person (id, number, data_key, name, search_name, birth_day, sex, province, address, source,
                recorded_at, recorded_by)
            VALUES (\(person.id), \(person.number), \(person.wrappedKey), \(person.name),
                \(person.name.lowercased()), \(person.birthDay), \(person.sex), \(person.province), \(person.address),
                \(person.source), \(person.recordedAt), \(actor))
            """)
        try NameLineStore(transaction).add([(person.id, person.name, person.province)])
    }

    public func find(_ id: ID<PersonRecord>) throws -> Person? {
        try transaction.row(
            """
            SELECT id, number, data_key, name, birth_day, sex, province, address, source, recorded_at
            FROM person WHERE id = \(id)
            """
        ).map(Self.person)
    }

    /// Who recorded a person, and when.
    ///
    /// - Throws: `absent` when there is no such person.
    public func recorded(_ id: ID<PersonRecord>) throws -> (by: String, at: Instant) {
        let row = try transaction.row("SELECT recorded_by, recorded_at FROM person WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return (try row.text(0), try row.instant(1))
    }

    /// - Throws: `absent` when there is no such person.
    public func get(_ id: ID<PersonRecord>) throws -> Person {
        guard let person = try find(id) else { throw Failure(.absent, "no-such-record") }
        return person
    }

    /// The name that counts from now on; who said which one when stands in the statements.
    public func correct(_ id: ID<PersonRecord>, name: String) throws {
        let lines = NameLineStore(transaction)
        try lines.remove(id, name: try getName(id))
        try transaction.execute(
            "UPDATE person SET name = \(name), search_name = \(name.lowercased()) WHERE id = \(id)")
        try lines.add([(id, name, try getProvince(id))])
    }

    /// The day of birth that counts from now on.
    public func correct(_ id: ID<PersonRecord>, birthDay: CalendarDay) throws {
        try transaction.execute("UPDATE person SET birth_day = \(birthDay) WHERE id = \(id)")
    }

    /// The lifelong person number.
    public static func askingNumber(of id: ID<PersonRecord>) -> Question<String?> {
        .first("SELECT number FROM person WHERE id = \(id)") { try $0.text(0) }
    }

    public func find(number: String) throws -> ID<PersonRecord>? {
        try transaction.row("SELECT id FROM person WHERE number = \(number)")?.id(0)
    }

    /// The wrapped data keys of people.
    public static func askingWrappedKeys(of ids: [ID<PersonRecord>]) -> Question<[ID<PersonRecord>: [UInt8]]> {
        Question("SELECT id, data_key FROM person WHERE id IN (\(list: ids))") { rows in
            Dictionary(uniqueKeysWithValues: try rows.map { (try $0.id(0), try $0.blob(1)) })
        }
    }

    /// These people, in this order; those who are not there are left out.
    public func all(_ ids: [ID<PersonRecord>]) throws -> [Person] {
        let found = try transaction.rows(
            """
            SELECT id, number, data_key, name, birth_day, sex, province, address, source, recorded_at
            FROM person WHERE id IN (\(list: ids))
            """
        ).map(Self.person)
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    /// People whose name begins with `prefix`, in the order of names: what can be asked while names are not yet by
    /// their words.
    public func search(namePrefix prefix: String, among: NameLineStore.Among, limit: Int) throws -> [Person] {
        let lower = prefix.lowercased()
        let placed: SQL = among.organisation.map { "AND id IN (\(part: Self.placed(by: $0)))" } ?? ""
        let from: SQL = among.province.map { "AND province = \($0)" } ?? ""
        return try transaction.rows(
            """
            SELECT id, number, data_key, name, birth_day, sex, province, address, source, recorded_at
            FROM person WHERE search_name >= \(lower) AND search_name < \(lower + "\u{10FFFF}")
                \(part: placed) \(part: from)
            ORDER BY search_name LIMIT \(limit)
            """
        ).map(Self.person)
    }

    /// Every record of the people whom an organisation placed or brought.
    static func placed(by organisation: ID<OrganisationRecord>) -> SQL {
        """
        WITH own (person) AS (
            SELECT person FROM placement WHERE organisation = \(organisation)
            UNION SELECT person FROM brought_person WHERE organisation = \(organisation)),
        standing (person) AS (
            SELECT coalesce(same_as.canonical, own.person) FROM own LEFT JOIN same_as ON same_as.person = own.person)
        SELECT person FROM standing
        UNION SELECT same_as.person FROM same_as JOIN standing ON same_as.canonical = standing.person
        """
    }

    /// - Throws: `absent` when there is no such person.
    public func getReach(_ id: ID<PersonRecord>) throws -> Reach {
        let (set, found) = try transaction.ask(Self.askingSame(as: id), Self.askingProvince(of: id))
        guard let province = found else { throw Failure(.absent, "no-such-record") }
        let relatives = Question.each(
            """
            SELECT relative FROM relation
            WHERE relative IS NOT NULL AND person IN (\(list: set)) AND \(part: RelationStore.counts)
            """
        ) { try $0.id(0, PersonRecord.self) }
        let organisations = Question.each(
            """
            SELECT organisation FROM placement WHERE organisation IS NOT NULL AND person IN (\(list: set))
            UNION SELECT organisation FROM brought_person WHERE person IN (\(list: set))
            """
        ) { try $0.id(0, OrganisationRecord.self) }
        let (family, partners) = try transaction.ask(relatives, organisations)
        return Reach(records: set, relatives: Set(family), organisations: Set(partners), province: province)
    }

    /// - Throws: `absent` when there is no such person.
    public func getProvince(_ id: ID<PersonRecord>) throws -> Int {
        guard let province = try transaction.ask(Self.askingProvince(of: id)) else {
            throw Failure(.absent, "no-such-record")
        }
        return province
    }

    private static func askingProvince(of id: ID<PersonRecord>) -> Question<Int?> {
        .first("SELECT province FROM person WHERE id = \(id)") { try $0.int(0) }
    }

    /// - Throws: `absent` when there is no such person.
    public func getName(_ id: ID<PersonRecord>) throws -> String {
        guard let name = try transaction.row("SELECT name FROM person WHERE id = \(id)")?.text(0) else {
            throw Failure(.absent, "no-such-record")
        }
        return name
    }

    /// The record that stands for a human being who has several.
    public func canonical(of id: ID<PersonRecord>) throws -> ID<PersonRecord> {
        try transaction.row("SELECT canonical FROM same_as WHERE person = \(id)")?.id(0) ?? id
    }

    /// Those of the records that stand for a human being together with other records.
    public func havingOtherRecords(_ ids: [ID<PersonRecord>]) throws -> Set<ID<PersonRecord>> {
        let rows = try transaction.rows(
            """
            SELECT person, canonical FROM same_as WHERE person IN (\(list: ids)) OR canonical IN (\(list: ids))
            """)
        return Set(try rows.flatMap { [try $0.id(0), try $0.id(1)] }).intersection(ids)
    }

    /// Every record of the same human being, this one first. Rows never move; loads gather the set.
    public func samePersons(as id: ID<PersonRecord>) throws -> [ID<PersonRecord>] {
        try transaction.ask(Self.askingSame(as: id))
    }

    private static func askingSame(as id: ID<PersonRecord>) -> Question<[ID<PersonRecord>]> {
        Question(
            """
            SELECT person, canonical FROM same_as
            WHERE canonical = coalesce((SELECT canonical FROM same_as WHERE person = \(id)), \(id))
            """
        ) { others in
            guard let canonical: ID<PersonRecord> = try others.first?.id(1) else { return [id] }
            return try [id] + ([canonical] + others.map { try $0.id(0) }).filter { $0 != id }
        }
    }

    /// The same with the province of origin, for what derives a person's cover.
    ///
    /// - Throws: `absent` when there is no such person.
    public func samePersonsWithProvince(
        as id: ID<PersonRecord>
    ) throws -> (records: [ID<PersonRecord>], province: Int) {
        let (records, province) = try transaction.ask(Self.askingSame(as: id), Self.askingProvince(of: id))
        guard let province else { throw Failure(.absent, "no-such-record") }
        return (records, province)
    }

    /// Records that `person`, with every record that stood for the same human being, is the same as `other`. The set of
    /// `other` keeps its canonical record; sets that are one already stay as they are.
    ///
    /// The fact is the resolved case, which is never edited; `canonical` is a pointer derived from all such facts, so
    /// it moves when two sets become one. Each record points straight at the one that stands for all.
    public func markSame(
        _ fact: ID<DeskCaseRecord>, _ person: ID<PersonRecord>, as other: ID<PersonRecord>, at now: Instant,
        by actor: String
    ) throws {
        let former = try canonical(of: person)
        let canonical = try canonical(of: other)
        guard former != canonical else { return }
        try transaction.execute("UPDATE same_as SET canonical = \(canonical) WHERE canonical = \(former)")
        try transaction.execute(
            """
            INSERT INTO same_as (id, person, canonical, recorded_at, recorded_by)
            VALUES (\(fact), \(former), \(canonical), \(now), \(actor))
            """)
    }

    /// Forgets which records of a set are one person, so that it can be derived anew from the decisions that hold.
    public func forgetSame(_ set: [ID<PersonRecord>]) throws {
        try transaction.execute("DELETE FROM same_as WHERE person IN (\(list: set))")
    }

    private static func person(_ row: Row) throws -> Person {
        Person(
            id: try row.id(0), number: try row.text(1), wrappedKey: try row.blob(2), name: try row.text(3),
            birthDay: try row.day(4), sex: try row.text(5), province: try row.int(6), address: try row.blob(7),
            source: try row.text(8), recordedAt: try row.instant(9))
    }
}
