// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Which entries each sealing row of the audit stands for. The rows' own content commits to the entries.
public struct EntrySealStore {
    /// What the audit calls a sealing of entries.
    public static let operation = "ledger.seal"

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Entries by a range of keys, both included, with the audit row that seals them.
    public struct Seal: Sendable, Hashable {
        public let range: ClosedRange<Int64>
        public let audit: Int64
        /// How many entries the row commits to, and their Merkle root; nil where the row is gone.
        public let sealed: Block?
        /// The row's words.
        public let detail: String?
    }

    public struct Block: Sendable, Hashable {
        public let count: Int
        public let root: [UInt8]

        public init(count: Int, root: [UInt8]) {
            self.count = count
            self.root = root
        }
    }

    /// What a sealing row says of the entries it stands for.
    public static func detail(_ range: ClosedRange<Int64>) -> String {
        "\(ID<EntryRecord>(number: range.lowerBound)) \(ID<EntryRecord>(number: range.upperBound))"
    }

    /// The key of the last sealed entry; -1 before the first.
    public func lastSealed() throws -> Int64 {
        try transaction.row("SELECT max(last_entry) FROM entry_seal")?.optionalInteger(0) ?? -1
    }

    public func insert(_ range: ClosedRange<Int64>, audit: ID<AuditRow.Record>) throws {
        try transaction.execute(
            """
            INSERT INTO entry_seal (last_entry, first_entry, audit)
            VALUES (\(range.upperBound), \(range.lowerBound), \(audit))
            """)
    }

    /// Every seal, in order.
    public func seals() throws -> [Seal] {
        try transaction.rows(
            """
            SELECT s.first_entry, s.last_entry, s.audit, a.lines, a.lines_root, a.detail
            FROM entry_seal s LEFT JOIN audit a ON a.id = s.audit AND a.operation = \(Self.operation)
            ORDER BY s.last_entry
            """
        ).map { row in
            var block: Block?
            if let lines = try row.optionalInteger(3), let root = try row.optionalBlob(4) {
                block = Block(count: Int(lines), root: root)
            }
            let first = try row.integer(0)
            return Seal(
                range: first...max(first, try row.integer(1)), audit: try row.integer(2), sealed: block,
                detail: try row.optionalText(5))
        }
    }

    /// How many rows of the audit seal entries.
    public func sealingRows() throws -> Int {
        try transaction.row("SELECT count(*) FROM audit WHERE operation = \(Self.operation)")?.int(0) ?? 0
    }
}
