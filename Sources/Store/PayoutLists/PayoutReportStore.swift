// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Files of the bank about released lists, each read once.
public struct PayoutReportStore {
    /// Marks keys of files.
    public enum ReportRecord {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What one entry of a file did.
    public struct Row: Sendable {
        /// The place in the file, from 1.
        public let position: Int
        /// Our number as the bank wrote it.
        public let reference: String
        /// What the bank says: `settled`, `failed`, `unknown`, `returned`.
        public let word: String
        /// `taken`, `known-already`, `unknown-reference`, `contradicts`, `other-amount`.
        public let outcome: String
        public let line: ID<PayoutLineRecord>?
        /// The transfer that was sent at once, where it is none of a list.
        public let payout: ID<PayoutRecord>?

        public init(
            position: Int, reference: String, word: String, outcome: String, line: ID<PayoutLineRecord>? = nil,
            payout: ID<PayoutRecord>? = nil
        ) {
            self.position = position
            self.reference = reference
            self.word = word
            self.outcome = outcome
            self.line = line
            self.payout = payout
        }
    }

    /// The file with this hash, if it was read before.
    public func find(digest: [UInt8]) throws -> ID<ReportRecord>? {
        try transaction.row("SELECT id FROM payout_report WHERE digest = \(digest)")?.id(0)
    }

    public func insert(
        _ id: ID<ReportRecord>, digest: [UInt8], format: String, rows: [Row], at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO payout_report (id, digest, format, recorded_at, recorded_by)
            VALUES (\(id), \(digest), \(format), \(now), \(actor))
            """)
        for row in rows {
            try transaction.execute(
                """
                INSERT INTO payout_report_row (report, position, reference, word, outcome, line, payout)
                VALUES (\(id), \(row.position), \(row.reference), \(row.word), \(row.outcome), \(row.line),
                    \(row.payout))
                """)
        }
    }

    /// What the entries did, in the order of the file.
    public func rows(of id: ID<ReportRecord>) throws -> [Row] {
        try transaction.rows(
            """
            SELECT position, reference, word, outcome, line, payout FROM payout_report_row
            WHERE report = \(id) ORDER BY position
            """
        ).map { row in
            try Row(
                position: row.int(0), reference: row.text(1), word: row.text(2), outcome: row.text(3),
                line: row.optionalID(4), payout: row.optionalID(5))
        }
    }
}
