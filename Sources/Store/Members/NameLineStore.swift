// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People

/// Names by each of their words, to find people by any of them. An index: it can be made anew from the people.
public struct NameLineStore {
    /// Names are counted so far, to look through those of the rarest word: counting is quicker than comparing.
    private static let many = 10_000

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Whose names are looked through.
    public struct Among: Sendable {
        /// Only people whom it placed or brought, under whichever of their records; nil for everybody.
        let organisation: ID<OrganisationRecord>?
        /// Only people from there; nil for the whole country.
        let province: Int?

        public init(organisation: ID<OrganisationRecord>? = nil, province: Int? = nil) {
            self.organisation = organisation
            self.province = province
        }
    }

    static func values(_ person: ID<PersonRecord>, name: String, province: Int) -> [SQLValue] {
        SearchName(name).lines.flatMap { [$0.sqlValue, person.sqlValue, province.sqlValue] }
    }

    /// Adds the lines of people; those that are there already stay.
    public func add(_ people: [(id: ID<PersonRecord>, name: String, province: Int)]) throws {
        let values = people.flatMap { Self.values($0.id, name: $0.name, province: $0.province) }
        try transaction.insert(
            rows: values, width: 3, "INSERT INTO person_name_line (line, person, province) VALUES ",
            tail: " ON CONFLICT DO NOTHING")
    }

    /// Takes away the lines of a name that counts no longer.
    func remove(_ person: ID<PersonRecord>, name: String) throws {
        let lines = SearchName(name).lines
        try transaction.execute(
            "DELETE FROM person_name_line WHERE line IN (\(list: lines)) AND person = \(person)")
    }

    /// People whose name has all these words or words that begin so, in any order. Those whose name says them one after
    /// another come first.
    public func find(_ name: SearchName, among: Among, limit: Int) throws -> [ID<PersonRecord>] {
        guard !name.words.isEmpty else { return [] }
        var found = try people(beginning: name.phrase, with: [], among, limit: limit)
        guard name.words.count > 1, found.count < limit, let (lead, others) = try rarest(name.words) else {
            return found
        }
        for person in try people(beginning: lead, with: others, among, limit: limit)
        where !found.contains(person) { found.append(person) }
        return Array(found.prefix(limit))
    }

    /// The word that fewest names have, and the others; nil where a word begins nobody's.
    private func rarest(_ words: [String]) throws -> (String, [String])? {
        let counts = try words.map { try count(beginning: $0) }
        guard !counts.contains(0) else { return nil }
        let order = words.indices.sorted { left, right in
            (counts[left], -words[left].count) < (counts[right], -words[right].count)
        }
        guard let first = order.first else { return nil }
        return (words[first], order.dropFirst().map { words[$0] })
    }

    private func count(beginning: String) throws -> Int {
        try transaction.row(
            """
            SELECT count(*) FROM (SELECT 1 FROM person_name_line
                WHERE line >= \(beginning) AND line < \(Self.end(of: beginning)) LIMIT \(Self.many)) AS few
            """)?.int(0) ?? 0
    }

    private func people(
        beginning: String, with others: [String], _ among: Among, limit: Int
    ) throws -> [ID<PersonRecord>] {
        var conditions: SQL = ""
        for word in others { conditions = "\(part: conditions) AND line LIKE \("% " + word + "%")" }
        if let province = among.province { conditions = "\(part: conditions) AND province = \(province)" }
        if let organisation = among.organisation {
            conditions = "\(part: conditions) AND person IN (\(part: PersonStore.placed(by: organisation)))"
        }
        // A name with the same beginning twice has two lines here.
        let rows = try transaction.rows(
            """
            SELECT person FROM person_name_line
            WHERE line >= \(beginning) AND line < \(Self.end(of: beginning)) \(part: conditions)
            ORDER BY line LIMIT \(2 * limit)
            """)
        var found: [ID<PersonRecord>] = []
        for row in rows {
            let person: ID<PersonRecord> = try row.id(0)
            if !found.contains(person) { found.append(person) }
        }
        return Array(found.prefix(limit))
    }

    /// Behind every text with this beginning.
    private static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }
}

/// Adding the lines of people who were recorded before there were any.
extension NameLineStore {
    /// Whether everybody has their lines.
    public func isComplete() throws -> Bool {
        try transaction.exists("SELECT 1 FROM person_name_fill WHERE id = 1 AND finished = 1")
    }

    /// Adds the lines of the next people.
    ///
    /// - Returns: whether somebody may be left.
    public func fillOn(limit: Int) throws -> Bool {
        let reached = try transaction.row("SELECT reached FROM person_name_fill WHERE id = 1")?.integer(0) ?? -1
        let rows = try transaction.rows(
            "SELECT id, name, province FROM person WHERE id > \(reached) ORDER BY id LIMIT \(limit)")
        let people = try rows.map { row in
            (id: try row.id(0, PersonRecord.self), name: try row.text(1), province: try row.int(2))
        }
        try add(people)
        let last = people.last?.id.number ?? reached
        let isDone = people.count < limit
        try transaction.execute(
            """
            INSERT INTO person_name_fill (id, reached, finished) VALUES (1, \(last), \(isDone))
            ON CONFLICT (id) DO UPDATE SET reached = excluded.reached, finished = excluded.finished
            """)
        return !isDone
    }
}
