// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Likenesses between payees and entries of a sanctions list, and what officers decided.
public struct SanctionHitStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Another person; two officers must say so.
        case clear
        /// The person on the list: not paid.
        case confirm
    }

    public struct Hit: Sendable {
        public let id: ID<SanctionHitRecord>
        public let line: ID<PayoutLineRecord>
        /// The name as the list writes it, with its number there.
        public let entry: String
        /// From 0 to 100.
        public let score: Int
        /// Stable words, joined by blanks.
        public let reasons: String
        public let decisions: [Decision]

        /// Whether two officers cleared it and nobody confirmed it.
        public var isCleared: Bool {
            decisions.allSatisfy { $0.verdict == .clear } && decisions.count >= 2
        }
        public var isConfirmed: Bool { decisions.contains { $0.verdict == .confirm } }
    }

    public struct Decision: Sendable {
        public let signIn: ID<UserAccount>
        public let verdict: Verdict
        public let reason: String
        public let by: String
    }

    public func insert(
        _ id: ID<SanctionHitRecord>, line: ID<PayoutLineRecord>, entry: String, score: Int, reasons: String,
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO sanction_hit (id, line, entry, score, reasons, recorded_at)
            VALUES (\(id), \(line), \(entry), \(score), \(reasons), \(now))
            ON CONFLICT (line, entry) DO NOTHING
            """)
    }

    /// - Throws: `absent` when there is no such record.
    public func get(_ id: ID<SanctionHitRecord>) throws -> Hit {
        let row = try transaction.row("SELECT id, line, entry, score, reasons FROM sanction_hit WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try hit(row)
    }

    /// Likenesses of a list's lines.
    public func all(of list: ID<PayoutListRecord>) throws -> [Hit] {
        try transaction.rows(
            """
            SELECT h.id, h.line, h.entry, h.score, h.reasons FROM sanction_hit h
            JOIN payout_line l ON l.id = h.line WHERE l.list = \(list) ORDER BY h.id
            """
        ).map(hit)
    }

    public func decide(
        _ hit: ID<SanctionHitRecord>, _ verdict: Verdict, reason: String, signIn: ID<UserAccount>, at now: Instant,
        by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO sanction_decision (hit, sign_in, verdict, reason, recorded_at, recorded_by)
            VALUES (\(hit), \(signIn), \(verdict.rawValue), \(reason), \(now), \(actor))
            """)
    }

    private func hit(_ row: Row) throws -> Hit {
        let id: ID<SanctionHitRecord> = try row.id(0)
        let decisions = try transaction.rows(
            """
            SELECT sign_in, verdict, reason, recorded_by FROM sanction_decision WHERE hit = \(id)
            ORDER BY recorded_at
            """
        ).map { row in
            try Decision(signIn: row.id(0), verdict: row.value(1), reason: row.text(2), by: row.text(3))
        }
        return try Hit(
            id: id, line: row.id(1), entry: row.text(2), score: row.int(3), reasons: row.text(4),
            decisions: decisions)
    }
}
