// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Moves an installation from one database into another that has the schema and nothing else, whichever engines keep
/// them, and compares both row by row.
public struct InstallationCopy: Sendable {
    private let source: any DatabaseEngine
    private let target: any DatabaseEngine

    public init(from source: any DatabaseEngine, to target: any DatabaseEngine) {
        self.source = source
        self.target = target
    }

    /// A table that is the same on both sides.
    public struct Copied: Sendable, Hashable {
        public let table: String
        public let rows: Int
        /// SHA-256 over all its values in the order of its key.
        public let digest: String
    }

    /// Tables in the order in which they are copied: those that are named by others first.
    private func plan() async throws -> [TableShape] {
        guard try await source.appliedMigrations() == target.appliedMigrations() else {
            throw Failure(.conflict, "copy-schema-differs")
        }
        var rest = try await source.tables()
        var plan: [TableShape] = []
        while !rest.isEmpty {
            let known = Set(plan.map(\.name))
            let ready = rest.filter { $0.references.isSubset(of: known) }
            guard !ready.isEmpty else { preconditionFailure("tables name each other in a circle") }
            plan += ready
            rest.removeAll { ready.contains($0) }
        }
        return plan
    }

    /// How many rows there are to copy.
    public func count() async throws -> Int {
        let plan = try await plan()
        return try await source.read { transaction in
            try plan.reduce(0) { try $0 + TableCopy($1).count(transaction) }
        }
    }

    /// Copies every table and compares it.
    ///
    /// - Parameter tell: Is told of so many more rows.
    /// - Throws: `conflict` `copy-target-not-empty`, `copy-schema-differs`, `copy-source-changed` where somebody wrote
    ///   to the source meanwhile, `copy-unlike` with the table where the sides differ.
    public func run(_ tell: @escaping @Sendable (Int) async -> Void) async throws -> [Copied] {
        let plan = try await plan()
        try await target.write { transaction in
            for table in ["person", "audit", "sign_in", "entry", "partner"] {
                guard try !transaction.exists(SQL("SELECT 1 FROM \(table) LIMIT 1", binding: [])) else {
                    throw Failure(.conflict, "copy-target-not-empty", details: ["table": table])
                }
            }
            // What migrations put in comes again with the source.
            for table in plan.reversed() { try transaction.execute(SQL("DELETE FROM \(table.name)", binding: [])) }
        }
        let newest = try await source.read { try KeyStore($0).newest() }
        for shape in plan { try await copy(TableCopy(shape), tell) }
        try await target.write { try $0.refreshStatistics() }
        guard try await source.read({ try KeyStore($0).newest() }) == newest else {
            throw Failure(.conflict, "copy-source-changed")
        }
        var copied: [Copied] = []
        for shape in plan { copied.append(try await compared(TableCopy(shape))) }
        return copied.sorted { $0.table < $1.table }
    }

    /// Reads the next page while one is written.
    private func copy(_ table: TableCopy, _ tell: @Sendable (Int) async -> Void) async throws {
        var page = try await source.read { try table.page($0, after: nil) }
        while let end = page.last {
            let (rows, last) = (page, table.key(of: end))
            async let next = source.read { try table.page($0, after: last) }
            try await target.write { try table.insert(rows, $0) }
            await tell(rows.count)
            page = try await next
        }
    }

    private func compared(_ table: TableCopy) async throws -> Copied {
        async let original = source.read(table.digest)
        let here = try await target.read(table.digest)
        let there = try await original
        guard there == here else {
            throw Failure(
                .conflict, "copy-unlike",
                details: ["table": table.name, "from": "\(there.rows)", "to": "\(here.rows)"])
        }
        return Copied(table: table.name, rows: here.rows, digest: here.digest)
    }
}
