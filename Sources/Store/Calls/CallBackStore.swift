// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement

/// Whom to call back when.
public struct CallBackStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, taken, reached
        case givenUp = "given-up"
        case withdrawn

        public var isOver: Bool { self != .waiting && self != .taken }
    }

    public struct CallBack: Sendable {
        public let id: ID<CallBackRecord>
        public let person: ID<PersonRecord>
        public let contactCase: ID<ContactCaseRecord>
        /// Sealed as `call-back.phone`, owner is the call-back's id.
        public let phone: [UInt8]
        public let dueAt: Instant
        /// The clock where the person is.
        public let offset: ClockOffset
        public let country: Country
        public var state: State
        public var tries: Int
        public var takenBy: ID<UserAccount>?
        public var takenName: String?

        public init(
            id: ID<CallBackRecord>, person: ID<PersonRecord>, contactCase: ID<ContactCaseRecord>, phone: [UInt8],
            dueAt: Instant, offset: ClockOffset, country: Country
        ) {
            self.id = id
            self.person = person
            self.contactCase = contactCase
            self.phone = phone
            self.dueAt = dueAt
            self.offset = offset
            self.country = country
            state = .waiting
            tries = 0
        }
    }

    private static let columns: SQL = """
        id, person, contact_case, phone, due_at, offset_seconds, country, state, tries, taken_by, taken_name
        """

    public func insert(_ one: CallBack, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO call_back (\(part: Self.columns), recorded_at, recorded_by)
            VALUES (\(one.id), \(one.person), \(one.contactCase), \(one.phone), \(one.dueAt),
                \(one.offset.seconds), \(one.country.code), \(one.state.rawValue), \(one.tries), \(one.takenBy),
                \(one.takenName), \(now), \(actor))
            """)
    }

    public func save(_ one: CallBack, at now: Instant) throws {
        let ended = one.state.isOver ? now : nil
        try transaction.execute(
            """
            UPDATE call_back SET state = \(one.state.rawValue), tries = \(one.tries), taken_by = \(one.takenBy),
                taken_name = \(one.takenName), ended_at = \(ended)
            WHERE id = \(one.id)
            """)
    }

    /// - Throws: `absent` when there is no such call-back.
    public func get(_ id: ID<CallBackRecord>) throws -> CallBack {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM call_back WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.callBack(row)
    }

    /// Open ones, the next one first.
    public func open(limit: Int) throws -> [CallBack] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM call_back WHERE ended_at IS NULL ORDER BY due_at LIMIT \(limit)"
        ).map(Self.callBack)
    }

    /// A person's, newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [CallBack] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM call_back WHERE person IN (\(list: persons)) ORDER BY id DESC LIMIT 20
            """
        ).map(Self.callBack)
    }

    private static func callBack(_ row: Row) throws -> CallBack {
        var one = CallBack(
            id: try row.id(0), person: try row.id(1), contactCase: try row.id(2), phone: try row.blob(3),
            dueAt: try row.instant(4), offset: ClockOffset(seconds: try row.int(5)), country: try row.country(6))
        one.state = try row.value(7)
        one.tries = try row.int(8)
        one.takenBy = try row.optionalID(9)
        one.takenName = try row.optionalText(10)
        return one
    }
}
