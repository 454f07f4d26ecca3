// SPDX-License-Identifier: Apache-2.0
import Database

/// Asks a database how it would answer statements if it held many more people than it does.
///
/// What the planner knows of each table that grows with people is multiplied; tables that stay small are left as they
/// are. On PostgreSQL a plan is one for the values a statement was sent with, as the server makes it first.
public struct QueryPlans: Sendable {
    /// A table of which a statement would read every row, however many there are.
    public struct WholeRead: Sendable, CustomStringConvertible {
        public let table: String
        public let statement: String
        public let plan: String

        public var description: String { "all of \(table): \(statement)\n\(plan)" }
    }

    /// Below so many rows a table tells a planner nothing about how it is when it has grown.
    static let fewRows: Int64 = 100
    /// As many rows it is then believed to have.
    static let manyRows = 20_000

    private let database: any DatabaseEngine
    /// Tables that do not grow with people, and may be read whole.
    private let small: Set<String>

    public init(of database: any DatabaseEngine, small: Set<String>) {
        self.database = database
        self.small = small
    }

    /// - Parameter people: How many people the planner is to believe in.
    public func wholeReads(in statements: [SQL], people: Int) async throws -> [WholeRead] {
        let tables = Set(try await database.tables().map(\.name))
        let strangers = small.subtracting(tables)
        precondition(strangers.isEmpty, "no such tables: \(strangers.sorted())")
        let growing = tables.subtracting(small)
        return try await database.write { transaction in
            let there = try transaction.row("SELECT count(*) FROM person")?.int(0) ?? 0
            let factor = max(1, people / max(1, there))
            return TestDatabase.isOnServer
                ? try PostgresPlans(transaction, growing: growing, factor: factor).wholeReads(in: statements)
                : try SQLitePlans(transaction, tables: tables, growing: growing, factor: factor)
                    .wholeReads(in: statements)
        }
    }
}
