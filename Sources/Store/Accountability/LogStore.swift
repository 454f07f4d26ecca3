// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Transparency

/// The transparency log over the audit: leaves, complete subtrees, signed roots. Only ever added to.
public struct LogStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func lastRoot() throws -> SignedRoot? {
        try transaction.row(
            "SELECT size, root, previous, signed_at, signature FROM log_root ORDER BY size DESC LIMIT 1"
        ).map(Self.root)
    }

    public func roots() throws -> [SignedRoot] {
        try transaction.rows("SELECT size, root, previous, signed_at, signature FROM log_root ORDER BY size")
            .map(Self.root)
    }

    /// The signed root over exactly so many leaves; nil where no root was signed there.
    public func root(size: Int64) throws -> SignedRoot? {
        try transaction.row(
            "SELECT size, root, previous, signed_at, signature FROM log_root WHERE size = \(size)"
        ).map(Self.root)
    }

    /// The place of an audit row's leaf; nil while it is not sealed.
    public func position(of audit: Int64) throws -> Int64? {
        try transaction.row("SELECT position FROM log_leaf WHERE audit = \(audit)")?.integer(0)
    }

    public func insert(_ root: SignedRoot) throws {
        try transaction.execute(
            """
            INSERT INTO log_root (size, root, previous, signed_at, signature)
            VALUES (\(root.size), \(root.root), \(root.previousRootHash), \(root.at), \(root.signature))
            """)
    }

    /// The key of the last audit row that has a leaf; -1 for an empty log.
    public func lastSealed() throws -> Int64 {
        try transaction.row("SELECT audit FROM log_leaf ORDER BY position DESC LIMIT 1")?.integer(0) ?? -1
    }

    /// A leaf and the subtrees that it completes, with the audit row it was made from.
    public struct Growth: Sendable {
        let audit: ID<AuditRow.Record>
        let nodes: [LogNode]

        public init(_ nodes: [LogNode], audit: ID<AuditRow.Record>) {
            self.audit = audit
            self.nodes = nodes
        }
    }

    /// Adds leaves and the subtrees that they complete, in order.
    public func insert(_ growths: [Growth]) throws {
        var leaves: [SQLValue] = []
        var nodes: [SQLValue] = []
        for growth in growths {
            for node in growth.nodes {
                let (address, hash) = (node.address, node.hash.sqlValue)
                if address.level == 0 {
                    leaves.append(contentsOf: [address.index.sqlValue, growth.audit.sqlValue, hash])
                } else {
                    nodes.append(contentsOf: [address.level.sqlValue, address.index.sqlValue, hash])
                }
            }
        }
        try transaction.insert(rows: leaves, width: 3, "INSERT INTO log_leaf (position, audit, hash) VALUES ")
        try transaction.insert(rows: nodes, width: 3, "INSERT INTO log_node (level, position, hash) VALUES ")
    }

    /// A place of the log, with the audit row it was made from as it stands now; the row is nil when it is gone.
    public struct Leaf: Sendable {
        public let position: Int64
        public let audit: Int64
        public let hash: [UInt8]
        public let row: AuditStore.Stored?
    }

    /// Leaves from a position on, in order.
    public func leaves(from position: Int64, limit: Int) throws -> [Leaf] {
        try transaction.rows(
            """
            SELECT a.id, a.recorded_at, a.actor, a.role, a.operation, a.subject, a.detail, a.lines, a.lines_root,
                a.code, l.position, l.audit, l.hash
            FROM log_leaf l LEFT JOIN audit a ON a.id = l.audit
            WHERE l.position >= \(position) ORDER BY l.position LIMIT \(limit)
            """
        ).map { row in
            Leaf(
                position: try row.integer(10), audit: try row.integer(11), hash: try row.blob(12),
                row: row[0] == .null ? nil : try AuditStore.stored(row))
        }
    }

    /// Audit rows up to a key that no leaf was made from.
    public func unlogged(through id: Int64) throws -> [Int64] {
        try transaction.rows(
            """
            SELECT a.id FROM audit a WHERE a.id <= \(id)
                AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.audit = a.id) ORDER BY a.id LIMIT 100
            """
        ).map { try $0.integer(0) }
    }

    /// The stored nodes, for frontiers and proofs.
    public func nodes() -> NodeSource {
        let transaction = transaction
        return NodeSource { addresses in
            var found: [NodeAddress: [UInt8]] = [:]
            for address in addresses {
                let row =
                    address.level == 0
                    ? try transaction.row("SELECT hash FROM log_leaf WHERE position = \(address.index)")
                    : try transaction.row(
                        "SELECT hash FROM log_node WHERE level = \(address.level) AND position = \(address.index)")
                if let row { found[address] = try row.blob(0) }
            }
            return found
        }
    }

    private static func root(_ row: Row) throws -> SignedRoot {
        SignedRoot(
            size: try row.integer(0), root: try row.blob(1), previousRootHash: try row.blob(2),
            at: try row.instant(3), signature: try row.blob(4))
    }
}
