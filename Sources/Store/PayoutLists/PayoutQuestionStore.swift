// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Payees who are asked whether the money arrived, what they said, and the cases that a no opens.
public struct PayoutQuestionStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Answer: String, Sendable, Hashable, CaseIterable {
        case received
        case notReceived = "not-received"
    }

    public struct Question: Sendable {
        public let line: ID<PayoutLineRecord>
        public let askedAt: Instant
        public let answer: Answer?
        public let answeredAt: Instant?
        /// How a case that a no opened was ended.
        public let resolution: String?
        public let resolvedAt: Instant?

        public var isOpenCase: Bool { answer == .notReceived && resolvedAt == nil }
    }

    private static let columns: SQL = "q.line, q.asked_at, q.answer, q.answered_at, q.resolution, q.resolved_at"

    public func ask(_ line: ID<PayoutLineRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO payout_question (line, asked_at) VALUES (\(line), \(now)) ON CONFLICT (line) DO NOTHING
            """)
    }

    public func find(_ line: ID<PayoutLineRecord>) throws -> Question? {
        try transaction.row("SELECT \(part: Self.columns) FROM payout_question q WHERE q.line = \(line)")
            .map(Self.question)
    }

    public func all(of list: ID<PayoutListRecord>) throws -> [Question] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM payout_question q JOIN payout_line l ON l.id = q.line
            WHERE l.list = \(list) ORDER BY q.line
            """
        ).map(Self.question)
    }

    /// Cases of money that did not arrive, oldest first.
    public func openCases(limit: Int) throws -> [Question] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM payout_question q
            WHERE q.answer = 'not-received' AND q.resolved_at IS NULL ORDER BY q.asked_at LIMIT \(limit)
            """
        ).map(Self.question)
    }

    public func answer(
        _ line: ID<PayoutLineRecord>, _ answer: Answer, at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            UPDATE payout_question SET answer = \(answer.rawValue), answered_at = \(now), answered_by = \(actor)
            WHERE line = \(line)
            """)
    }

    public func resolve(_ line: ID<PayoutLineRecord>, note: String, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            UPDATE payout_question SET resolution = \(note), resolved_at = \(now), resolved_by = \(actor)
            WHERE line = \(line) AND answer = 'not-received' AND resolved_at IS NULL
            """)
    }

    private static func question(_ row: Row) throws -> Question {
        try Question(
            line: row.id(0), askedAt: row.instant(1),
            answer: try row.optionalText(2).flatMap { Answer(rawValue: $0) }, answeredAt: row.optionalInstant(3),
            resolution: row.optionalText(4), resolvedAt: row.optionalInstant(5))
    }
}
