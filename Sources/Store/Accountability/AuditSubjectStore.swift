// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Which rows of the audit are about whom. Written down for the leaves of the log, many at once and behind them; the
/// rows that come after these are few and gone through.
public struct AuditSubjectStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How many leaves of the log have been gone through.
    public func leaves() throws -> Int64 {
        guard let row = try transaction.row("SELECT leaves FROM audit_subject_end WHERE id = 1") else {
            throw Failure(.unavailable, "audit-subjects-lost")
        }
        return try row.integer(0)
    }

    /// The key of the last audit row that has been gone through; -1 where none has.
    func end() throws -> Int64 {
        try transaction.row("SELECT audit FROM log_leaf WHERE position = \(try leaves() - 1)")?.integer(0) ?? -1
    }

    /// Goes through the next leaves up to a position.
    public func fill(upTo leaves: Int64) throws {
        let done = try self.leaves()
        guard leaves > done else { return }
        try transaction.execute(
            """
            INSERT INTO audit_subject (subject, audit)
            SELECT a.subject, a.id FROM log_leaf l JOIN audit a ON a.id = l.audit
            WHERE l.position >= \(done) AND l.position < \(leaves) AND a.subject IS NOT NULL
            ORDER BY a.subject, a.id
            """)
        try transaction.execute("UPDATE audit_subject_end SET leaves = \(leaves) WHERE id = 1")
    }

    /// Keys of logged rows that are not found by the person they are about.
    public func missing() throws -> [Int64] {
        try transaction.rows(
            """
            SELECT a.id FROM audit a WHERE a.id <= \(try end()) AND a.subject IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM audit_subject s WHERE s.subject = a.subject AND s.audit = a.id)
            ORDER BY a.id LIMIT 100
            """
        ).map { try $0.integer(0) }
    }
}
