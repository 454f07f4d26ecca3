// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel
import Placement

/// Cases of the contact centre.
public struct ContactCaseStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Case: Sendable {
        public let id: ID<ContactCaseRecord>
        public let person: ID<PersonRecord>
        public var kind: ContactKind
        public var category: ContactCategory
        public let channel: ContactChannel
        /// Where the person was.
        public let country: Country
        public var state: ContactState
        public let openedDay: CalendarDay
        /// The last day of the law's time that runs; nil where none does.
        public var deadline: CalendarDay?
        /// The day on which both sides signed to mediate.
        public var mediationDay: CalendarDay?
        public var assigned: ID<UserAccount>?
        public var assignedName: String?
        public var answeredAt: Instant?
        public var closedAt: Instant?
        public var closedDay: CalendarDay?
        /// 1, not at all, to 5, very content.
        public var rating: Int?
        public var ratedAt: Instant?
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<ContactCaseRecord>, person: ID<PersonRecord>, kind: ContactKind, category: ContactCategory,
            channel: ContactChannel, country: Country, openedDay: CalendarDay, deadline: CalendarDay?,
            recordedAt: Instant, recordedBy: String
        ) {
            self.init(
                id: id, person: person, kind: kind, category: category, channel: channel, country: country,
                state: .open, openedDay: openedDay, deadline: deadline, recordedAt: recordedAt, recordedBy: recordedBy)
        }

        fileprivate init(
            id: ID<ContactCaseRecord>, person: ID<PersonRecord>, kind: ContactKind, category: ContactCategory,
            channel: ContactChannel, country: Country, state: ContactState, openedDay: CalendarDay,
            deadline: CalendarDay?, recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.person = person
            self.kind = kind
            self.category = category
            self.channel = channel
            self.country = country
            self.state = state
            self.openedDay = openedDay
            self.deadline = deadline
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    private static let columns: SQL = """
        id, person, kind, category, channel, country, state, opened_day, deadline_day, mediation_day, assigned,
        assigned_name, answered_at, closed_at, closed_day, rating, rated_at, recorded_at, recorded_by
        """

    public func insert(_ one: Case) throws {
        try transaction.execute(
            """
            INSERT INTO contact_case (\(part: Self.columns), sensitive)
            VALUES (\(one.id), \(one.person), \(one.kind.rawValue), \(one.category.rawValue),
                \(one.channel.rawValue), \(one.country.code), \(one.state.rawValue), \(one.openedDay),
                \(one.deadline), \(one.mediationDay), \(one.assigned), \(one.assignedName), \(one.answeredAt),
                \(one.closedAt), \(one.closedDay), \(one.rating), \(one.ratedAt), \(one.recordedAt),
                \(one.recordedBy), \(one.category.isSensitive))
            """)
    }

    /// What may change of a case.
    public func save(_ one: Case) throws {
        try transaction.execute(
            """
            UPDATE contact_case SET kind = \(one.kind.rawValue), category = \(one.category.rawValue),
                sensitive = \(one.category.isSensitive), state = \(one.state.rawValue),
                deadline_day = \(one.deadline), mediation_day = \(one.mediationDay), assigned = \(one.assigned),
                assigned_name = \(one.assignedName), answered_at = \(one.answeredAt), closed_at = \(one.closedAt),
                closed_day = \(one.closedDay), rating = \(one.rating), rated_at = \(one.ratedAt)
            WHERE id = \(one.id)
            """)
    }

    /// - Throws: `absent` when there is no such case.
    public func get(_ id: ID<ContactCaseRecord>) throws -> Case {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM contact_case WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.read(row)
    }

    /// A person's cases under whichever of their records, newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Case] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM contact_case
            WHERE person IN (\(list: persons)) ORDER BY id DESC LIMIT 100
            """
        ).map(Self.read)
    }

    /// Open cases: those whose legal time ends first, then the oldest.
    public func open(sensitive: Bool, limit: Int) throws -> [Case] {
        let timed = try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM contact_case
            WHERE closed_at IS NULL AND deadline_day IS NOT NULL AND sensitive = \(sensitive)
            ORDER BY deadline_day LIMIT \(limit)
            """)
        let untimed = try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM contact_case
            WHERE closed_at IS NULL AND sensitive = \(sensitive) ORDER BY id LIMIT \(limit)
            """)
        let others = try untimed.map(Self.read).filter { $0.deadline == nil }
        return try timed.map(Self.read) + others
    }

    private static func read(_ row: Row) throws -> Case {
        var one = Case(
            id: try row.id(0), person: try row.id(1), kind: try row.value(2), category: try row.value(3),
            channel: try row.value(4), country: try row.country(5), state: try row.value(6),
            openedDay: try row.day(7), deadline: try row.optionalDay(8), recordedAt: try row.instant(17),
            recordedBy: try row.text(18))
        one.mediationDay = try row.optionalDay(9)
        one.assigned = try row.optionalID(10)
        one.assignedName = try row.optionalText(11)
        one.answeredAt = try row.optionalInstant(12)
        one.closedAt = try row.optionalInstant(13)
        one.closedDay = try row.optionalDay(14)
        one.rating = try row.optionalInteger(15).map { Int($0) }
        one.ratedAt = try row.optionalInstant(16)
        return one
    }
}
