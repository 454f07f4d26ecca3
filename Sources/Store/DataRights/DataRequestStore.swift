// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What people ask about their own data, and what they were answered.
public struct DataRequestStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, CaseIterable {
        /// Something is wrong or old (UU 27/2022 art. 6, 30).
        case correction
        /// Something is to be forgotten (UU 27/2022 art. 8, 43).
        case erasure
    }

    public enum Outcome: String, Sendable, CaseIterable {
        case done
        case refused
    }

    public struct Request: Sendable {
        public let id: ID<DataRequestRecord>
        public let person: ID<PersonRecord>
        public let kind: Kind
        /// `name`, `phone`; `other` for what no field holds.
        public let field: String
        /// Sealed under the person's key as `data-request.wanted`.
        public let wanted: [UInt8]
        public let recordedAt: Instant
        public let recordedBy: String
        /// By when it must be answered: 3 x 24 hours (UU 27/2022 art. 30(1)).
        public let dueAt: Instant
        public let answer: Answer?

        public init(
            id: ID<DataRequestRecord>, person: ID<PersonRecord>, kind: Kind, field: String, wanted: [UInt8],
            recordedAt: Instant, recordedBy: String, dueAt: Instant, answer: Answer? = nil
        ) {
            self.id = id
            self.person = person
            self.kind = kind
            self.field = field
            self.wanted = wanted
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
            self.dueAt = dueAt
            self.answer = answer
        }
    }

    public struct Answer: Sendable {
        public let outcome: Outcome
        public let text: String
        public let at: Instant
        public let by: String

        public init(outcome: Outcome, text: String, at: Instant, by: String) {
            self.outcome = outcome
            self.text = text
            self.at = at
            self.by = by
        }
    }

    private static let columns: SQL = """
        id, person, kind, field, wanted, recorded_at, recorded_by, due_at, outcome, answer, answered_at, answered_by
        """

    public func insert(_ request: Request) throws {
        try transaction.execute(
            """
            INSERT INTO data_request (id, person, kind, field, wanted, recorded_at, recorded_by, due_at)
            VALUES (\(request.id), \(request.person), \(request.kind.rawValue), \(request.field), \(request.wanted),
                \(request.recordedAt), \(request.recordedBy), \(request.dueAt))
            """)
    }

    /// - Throws: `absent` when there is no such request.
    public func get(_ id: ID<DataRequestRecord>) throws -> Request {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM data_request WHERE id = \(id)")
        guard let found = try row.map(Self.request) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// Newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Request] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM data_request WHERE person IN (\(list: persons)) ORDER BY id DESC"
        ).map(Self.request)
    }

    /// Unanswered, what is due first at the top.
    public func open(limit: Int) throws -> [Request] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM data_request WHERE answered_at IS NULL
            ORDER BY due_at, id LIMIT \(limit)
            """
        ).map(Self.request)
    }

    /// - Parameter former: what counted before, sealed as `data-request.former`.
    /// - Throws: `conflict` `data-request-answered`.
    public func answer(_ id: ID<DataRequestRecord>, _ answer: Answer, former: [UInt8]?) throws {
        let changed = try transaction.execute(
            """
            UPDATE data_request SET outcome = \(answer.outcome.rawValue), answer = \(answer.text),
                answered_at = \(answer.at), answered_by = \(answer.by), former = \(former)
            WHERE id = \(id) AND answered_at IS NULL
            """)
        guard changed == 1 else { throw Failure(.conflict, "data-request-answered") }
    }

    private static func request(_ row: Row) throws -> Request {
        let outcome: Outcome? = try row.optionalText(8).flatMap(Outcome.init(rawValue:))
        return Request(
            id: try row.id(0), person: try row.id(1), kind: try row.value(2), field: try row.text(3),
            wanted: try row.blob(4), recordedAt: try row.instant(5), recordedBy: try row.text(6),
            dueAt: try row.instant(7),
            answer: try outcome.map {
                Answer(outcome: $0, text: try row.text(9), at: try row.instant(10), by: try row.text(11))
            })
    }
}
