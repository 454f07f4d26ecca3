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
        /// The first officer's word for an erasure that needs two.
        public let proposal: Proposal?

        public init(
            id: ID<DataRequestRecord>, person: ID<PersonRecord>, kind: Kind, field: String, wanted: [UInt8],
            recordedAt: Instant, recordedBy: String, dueAt: Instant, answer: Answer? = nil, proposal: Proposal? = nil
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
            self.proposal = proposal
        }
    }

    public struct Proposal: Sendable {
        public let account: ID<UserAccount>
        public let by: String
        public let at: Instant

        public init(account: ID<UserAccount>, by: String, at: Instant) {
            self.account = account
            self.by = by
            self.at = at
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
        id, person, kind, field, wanted, recorded_at, recorded_by, due_at, outcome, answer, answered_at, answered_by,
        proposed_sign_in, proposed_by, proposed_at
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

    /// Keeps the first officer's word.
    ///
    /// - Throws: `conflict` `data-request-answered` where it was answered, or another's word stands.
    public func propose(_ id: ID<DataRequestRecord>, _ proposal: Proposal) throws {
        let changed = try transaction.changes(
            """
            UPDATE data_request SET proposed_sign_in = \(proposal.account), proposed_by = \(proposal.by),
                proposed_at = \(proposal.at)
            WHERE id = \(id) AND answered_at IS NULL AND proposed_at IS NULL
            """)
        guard changed == 1 else { throw Failure(.conflict, "data-request-answered") }
    }

    /// - Parameter former: what counted before, sealed as `data-request.former`.
    /// - Throws: `conflict` `data-request-answered`.
    public func answer(_ id: ID<DataRequestRecord>, _ answer: Answer, former: [UInt8]?) throws {
        let changed = try transaction.changes(
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
            },
            proposal: try row.optionalID(12, UserAccount.self).map {
                Proposal(account: $0, by: try row.text(13), at: try row.instant(14))
            })
    }
}
