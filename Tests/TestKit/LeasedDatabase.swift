// SPDX-License-Identifier: Apache-2.0
import Database
import Dispatch
import PostgresDatabase

/// A database on the test's server that goes with its last reference.
public final class LeasedDatabase: DatabaseEngine {
    private static let upkeep = DispatchQueue(label: "rantau.test.upkeep")

    public let url: String
    private let engine: PostgresDatabase
    private let server: String
    private let name: String

    init(server: String, name: String) throws {
        self.server = server
        self.name = name
        url = TestServer.url(server, database: name)
        engine = try PostgresDatabase(url: url, limits: PostgresLimits(readers: 2))
    }

    deinit {
        Self.upkeep.async { [server, name] in
            try? PostgresDatabase.upkeep(url: server, ["DROP DATABASE IF EXISTS \(name) WITH (FORCE)"])
        }
    }

    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.write(body)
    }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.read(body)
    }

    public func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    public func appliedMigrations() async throws -> [String] { try await engine.appliedMigrations() }

    public func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws { try engine.listen(hear) }

    public func tables() async throws -> [TableShape] { try await engine.tables() }
}
