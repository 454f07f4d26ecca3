// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The rows of an uploaded list of workers.
public struct WorkerRowStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, CaseIterable {
        case ready
        /// Something in it must be mended first.
        case faulty
        case enrolled
        /// The company's worker is registered with the same contract already: nothing was done.
        case known
        /// Something that the row does not say itself stood against it.
        case refused
    }

    public struct Item: Sendable {
        /// The row's number in the file.
        public let position: Int
        /// What it says, sealed under the list's key; nil once the worker is registered.
        public let sealed: [UInt8]?
        /// Blind indexes of its numbers, where it has them.
        public let nik: [UInt8]?
        public let passport: [UInt8]?
        public let state: State
        /// The code of what the row does not say itself; nil where it does.
        public let refusal: String?
        public let field: String?
        /// Another row that it contradicts.
        public let about: Int?
        public let person: ID<PersonRecord>?

        public init(
            position: Int, sealed: [UInt8]?, nik: [UInt8]?, passport: [UInt8]?, state: State, refusal: String? = nil,
            field: String? = nil, about: Int? = nil, person: ID<PersonRecord>? = nil
        ) {
            self.position = position
            self.sealed = sealed
            self.nik = nik
            self.passport = passport
            self.state = state
            self.refusal = refusal
            self.field = field
            self.about = about
            self.person = person
        }
    }

    private static let columns = SQL(columnNames, binding: [])
    private static let columnNames = "position, sealed, nik, passport, state, refusal, field, about, person"

    public func insert(_ items: [Item], into list: ID<WorkerListRecord>) throws {
        try transaction.insert(
            rows: items.flatMap { item in [list.sqlValue] + Self.values(item) }, width: 10,
            "INSERT INTO worker_list_row (list, \(Self.columnNames)) VALUES ")
    }

    /// Puts what a row says now in the place of what it said.
    public func replace(_ item: Item, in list: ID<WorkerListRecord>) throws {
        try transaction.execute(
            """
            UPDATE worker_list_row SET sealed = \(item.sealed), nik = \(item.nik), passport = \(item.passport),
                state = \(item.state.rawValue), refusal = \(item.refusal), field = \(item.field),
                about = \(item.about), person = \(item.person)
            WHERE list = \(list) AND position = \(item.position)
            """)
    }

    public func find(_ position: Int, in list: ID<WorkerListRecord>) throws -> Item? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM worker_list_row WHERE list = \(list) AND position = \(position)"
        ).map(Self.item)
    }

    /// Rows of some states behind a position, in the order of the file.
    public func all(
        of list: ID<WorkerListRecord>, in states: [State], after position: Int = 0, limit: Int
    ) throws -> [Item] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM worker_list_row
            WHERE list = \(list) AND position > \(position) AND state IN (\(list: states.map(\.rawValue)))
            ORDER BY position LIMIT \(limit)
            """
        ).map(Self.item)
    }

    /// How many rows stand in each state.
    public func counts(of list: ID<WorkerListRecord>) throws -> [State: Int] {
        var counts: [State: Int] = [:]
        let rows = try transaction.rows(
            "SELECT state, count(*) FROM worker_list_row WHERE list = \(list) GROUP BY state")
        for row in rows { counts[try row.value(0)] = try row.int(1) }
        return counts
    }

    /// Another row of the list with the same NIK or passport that stands before it or is ready; the first of them.
    public func twin(of item: Item, in list: ID<WorkerListRecord>) throws -> (position: Int, field: String)? {
        for (column, value) in [("nik", item.nik), ("passport", item.passport)] {
            guard let value else { continue }
            let isNIK = column == "nik"
            let same: SQL = isNIK ? "nik = \(value)" : "passport = \(value)"
            let found = try transaction.row(
                """
                SELECT position FROM worker_list_row WHERE list = \(list) AND \(part: same)
                    AND position <> \(item.position) AND state NOT IN ('known', 'refused')
                    AND (position < \(item.position) OR state = 'ready') ORDER BY position LIMIT 1
                """)
            if let found { return (try found.int(0), column) }
        }
        return nil
    }

    /// Rows that contradict another one.
    public func twins(about position: Int, in list: ID<WorkerListRecord>, limit: Int) throws -> [Item] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM worker_list_row
            WHERE list = \(list) AND state = 'faulty' AND about = \(position) ORDER BY position LIMIT \(limit)
            """
        ).map(Self.item)
    }

    /// Registrations of a company's own workers, by the blind index of a NIK: those that hold it, and those whose claim
    /// to it a desk has to decide.
    public func registrations(
        of blinds: [[UInt8]], by organisation: ID<OrganisationRecord>
    ) throws -> [(nik: [UInt8], person: ID<PersonRecord>, firstDay: CalendarDay)] {
        try transaction.rows(
            """
            SELECT i.blind, i.person, c.first_day
            FROM identifier i JOIN placement l ON l.person = i.person JOIN contract c ON c.placement = l.id
            WHERE i.kind = 'nik' AND i.ended_at IS NULL AND i.blind IN (\(list: blinds))
                AND l.organisation = \(organisation)
                AND NOT EXISTS (SELECT 1 FROM contract_withdrawal w WHERE w.contract = c.id)
            ORDER BY i.person, c.first_day
            """
        ).map { (try $0.blob(0), try $0.id(1), try $0.day(2)) }
    }

    /// Forgets what the rows of a list say.
    public func empty(_ list: ID<WorkerListRecord>) throws {
        try transaction.execute("UPDATE worker_list_row SET sealed = NULL WHERE list = \(list)")
    }

    /// Forgets what the rows of lists say that were done before an instant.
    public func empty(finishedBefore instant: Instant) throws {
        try transaction.execute(
            """
            UPDATE worker_list_row SET sealed = NULL WHERE sealed IS NOT NULL AND list IN (
                SELECT id FROM worker_list WHERE finished_at < \(instant))
            """)
    }

    private static func values(_ item: Item) -> [SQLValue] {
        [
            item.position.sqlValue, item.sealed.sqlValue, item.nik.sqlValue,
            item.passport.sqlValue, item.state.rawValue.sqlValue, item.refusal.sqlValue,
            item.field.sqlValue, item.about.sqlValue, item.person.sqlValue,
        ]
    }

    private static func item(_ row: Row) throws -> Item {
        try Item(
            position: row.int(0), sealed: row.optionalBlob(1), nik: row.optionalBlob(2), passport: row.optionalBlob(3),
            state: row.value(4), refusal: row.optionalText(5), field: row.optionalText(6),
            about: row.optionalInteger(7).map { Int($0) }, person: row.optionalID(8))
    }
}
