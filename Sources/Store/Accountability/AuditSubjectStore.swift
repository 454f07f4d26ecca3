// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Which rows of the audit are about whom: a list that is kept behind the rows, for many at once. The rows that it does
/// not reach yet are gone through.
public struct AuditSubjectStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A row and the person it is about.
    public struct Entry: Sendable {
        let subject: Int64
        let audit: Int64
    }

    /// Rows that the list is to reach next.
    public struct Growth: Sendable {
        /// In the order of the list, so that neighbours are written together.
        public let entries: [Entry]
        /// The key of the last of these rows.
        public let end: Int64
    }

    /// The key of the last row that the list reaches; -1 before its first one: then all rows are gone through.
    public func end() throws -> Int64 {
        try transaction.row("SELECT audit FROM audit_subject_end WHERE id = 1")?.integer(0) ?? -1
    }

    /// The next rows, so many; nil while there are fewer.
    public func next(_ count: Int) throws -> Growth? {
        let end = try end()
        let last = try transaction.row(
            "SELECT id FROM audit WHERE id > \(end) ORDER BY id LIMIT 1 OFFSET \(count - 1)"
        )?.integer(0)
        guard let last else { return nil }
        let entries = try transaction.rows(
            """
            SELECT subject, id FROM audit WHERE id > \(end) AND id <= \(last) AND subject IS NOT NULL
            ORDER BY subject, id
            """
        ).map { Entry(subject: try $0.integer(0), audit: try $0.integer(1)) }
        return Growth(entries: entries, end: last)
    }

    /// Lists rows; those that are listed already stay.
    public func insert(_ entries: ArraySlice<Entry>) throws {
        try transaction.insert(
            rows: entries.flatMap { [$0.subject.sqlValue, $0.audit.sqlValue] }, width: 2,
            "INSERT INTO audit_subject (subject, audit) VALUES ", tail: " ON CONFLICT DO NOTHING")
    }

    /// Says how far the list reaches.
    public func reach(_ end: Int64) throws {
        try transaction.execute(
            """
            INSERT INTO audit_subject_end (id, audit) VALUES (1, \(end))
            ON CONFLICT (id) DO UPDATE SET audit = excluded.audit WHERE audit_subject_end.audit < excluded.audit
            """)
    }

    /// Keys of logged rows that the list should hold and does not.
    public func missing() throws -> [Int64] {
        try transaction.rows(
            """
            SELECT a.id FROM audit a JOIN log_leaf l ON l.audit = a.id
            WHERE a.id <= \(try end()) AND a.subject IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM audit_subject s WHERE s.subject = a.subject AND s.audit = a.id)
            ORDER BY a.id LIMIT 100
            """
        ).map { try $0.integer(0) }
    }
}
