// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Sealing
import Transparency

/// The audit: who did what and who saw whose record. Rows are only added, each authenticated.
public struct AuditStore {
    private let transaction: any Transaction
    private let mac: AuditMAC

    public init(_ transaction: any Transaction, mac: AuditMAC) {
        self.transaction = transaction
        self.mac = mac
    }

    /// A row as read back, with what the log is to commit to.
    public struct Stored: Sendable {
        public let id: ID<AuditRow.Record>
        public let row: AuditRow
        /// `AuditLeaf.bytes` or `AuditBlock.bytes`, made anew from the columns.
        public let content: [UInt8]
        public let code: [UInt8]
    }

    public func append(_ row: AuditRow, id: ID<AuditRow.Record>) throws {
        try append([(id, row)])
    }

    /// Appends rows, each with its key.
    public func append(_ rows: [(id: ID<AuditRow.Record>, row: AuditRow)]) throws {
        var values: [SQLValue] = []
        values.reserveCapacity(8 * rows.count)
        var digest = DetailDigest()
        for (id, row) in rows {
            values.append(id.sqlValue)
            values.append(row.recordedAt.sqlValue)
            values.append(row.actor.sqlValue)
            values.append(row.role.sqlValue)
            values.append(row.operation.sqlValue)
            values.append(row.subject.sqlValue)
            values.append(row.detail.sqlValue)
            values.append(mac.code(for: row.leaf(id: id, detail: digest.of(row.detail)).bytes).sqlValue)
        }
        try transaction.insert(
            rows: values, width: 8,
            "INSERT INTO audit (id, recorded_at, actor, role, operation, subject, detail, code) VALUES ")
    }

    /// The digest of details, made once for rows in a row that say the same.
    private struct DetailDigest {
        private var detail = ""
        private var digest: [UInt8] = []

        mutating func of(_ detail: String) -> [UInt8] {
            if digest.isEmpty || detail != self.detail {
                digest = Digest.sha256(detail)
                self.detail = detail
            }
            return digest
        }
    }

    /// Appends one row that stands for many lines of one bulk operation and commits to each of them.
    ///
    /// - Parameter lines: The content of each line, in order; 1 to `AuditBlock.largest`.
    public func append(_ row: AuditRow, id: ID<AuditRow.Record>, lines: [[UInt8]]) throws {
        let hashes = lines.map(AuditBlock.lineHash)
        try append(try AuditBlock(header: row.leaf(id: id), lines: hashes), of: row, id: id)
    }

    /// Appends one row that stands for lines hashed before.
    ///
    /// - Parameter root: The Merkle root over the lines' hashes.
    public func append(_ row: AuditRow, id: ID<AuditRow.Record>, lineCount: Int, root: [UInt8]) throws {
        guard (1...AuditBlock.largest).contains(lineCount) else { throw LogFault.blockSize(lineCount) }
        try append(AuditBlock(header: row.leaf(id: id), lineCount: lineCount, linesRoot: root), of: row, id: id)
    }

    private func append(_ block: AuditBlock, of row: AuditRow, id: ID<AuditRow.Record>) throws {
        try transaction.execute(
            """
            INSERT INTO audit (id, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code)
            VALUES (\(id), \(row.recordedAt), \(row.actor), \(row.role), \(row.operation), \(row.subject),
                \(row.detail), \(block.lineCount), \(block.linesRoot), \(mac.code(for: block.bytes)))
            """)
    }

    /// Rows after a key, in order.
    public func rows(after id: Int64, limit: Int) throws -> [Stored] {
        try transaction.rows(
            """
            SELECT id, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code
            FROM audit WHERE id > \(id) ORDER BY id LIMIT \(limit)
            """
        ).map(Self.stored)
    }

    /// The rows about a person, newest first.
    ///
    /// - Parameter before: Only rows older than this one.
    public func rows(
        about person: ID<PersonRecord>, before: ID<AuditRow.Record>? = nil, limit: Int
    ) throws -> [Stored] {
        let first = before?.number ?? Int64.max
        let end = try AuditSubjectStore(transaction).end()
        let newest = try transaction.rows(
            """
            SELECT id, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code
            FROM audit WHERE id > \(end) AND id < \(first) AND subject = \(person)
            ORDER BY id DESC LIMIT \(limit)
            """)
        let older = try transaction.rows(
            """
            SELECT a.id, a.recorded_at, a.actor, a.role, a.operation, a.subject, a.detail, a.lines, a.lines_root, a.code
            FROM audit_subject s JOIN audit a ON a.id = s.audit AND a.subject = s.subject
            WHERE s.subject = \(person) AND s.audit <= \(end) AND s.audit < \(first)
            ORDER BY s.audit DESC LIMIT \(limit - newest.count)
            """)
        return try (newest + older).map(Self.stored)
    }

    /// The newest rows, newest first.
    ///
    /// - Parameter before: Only rows older than this one.
    public func newest(before: ID<AuditRow.Record>? = nil, limit: Int) throws -> [Stored] {
        let first = before?.number ?? Int64.max
        return try transaction.rows(
            """
            SELECT id, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code
            FROM audit WHERE id < \(first) ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Self.stored)
    }

    public func find(_ id: Int64) throws -> Stored? {
        try rows(after: id - 1, limit: 1).first { $0.id.number == id }
    }

    static func stored(_ row: Row) throws -> Stored {
        let audit = AuditRow(
            recordedAt: try row.instant(1), actor: try row.text(2), role: try row.text(3),
            operation: try row.text(4), subject: try row.optionalInteger(5), detail: try row.text(6))
        let id: ID<AuditRow.Record> = try row.id(0)
        let leaf = audit.leaf(id: id)
        var content = leaf.bytes
        if let lines = try row.optionalInteger(7), let root = try row.optionalBlob(8) {
            content = AuditBlock(header: leaf, lineCount: Int(lines), linesRoot: root).bytes
        }
        return Stored(id: id, row: audit, content: content, code: try row.blob(9))
    }
}
