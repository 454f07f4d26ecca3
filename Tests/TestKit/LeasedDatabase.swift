// SPDX-License-Identifier: Apache-2.0
import Database

/// A database that goes with its last reference.
public final class LeasedDatabase: DatabaseEngine {
    /// Where another process would find it.
    public let url: String
    private let engine: any DatabaseEngine
    private let open: @Sendable () throws -> any DatabaseEngine
    private let remove: @Sendable () -> Void

    init(
        url: String, open: @escaping @Sendable () throws -> any DatabaseEngine, remove: @escaping @Sendable () -> Void
    ) throws {
        engine = try open()
        self.url = url
        self.open = open
        self.remove = remove
    }

    /// Another process's line to the same database; of no use once this lease is over.
    func another() throws -> any DatabaseEngine { try open() }

    deinit { remove() }

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

    public func readRecent<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.readRecent(body)
    }

    public var roundTrips: RoundTrips? { engine.roundTrips }

    public func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    public func makeRoom(in year: Int) async throws -> Int { try await engine.makeRoom(in: year) }

    public func keepStatistics() async throws -> Bool { try await engine.keepStatistics() }

    public func appliedMigrations() async throws -> [String] { try await engine.appliedMigrations() }

    public func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws { try engine.listen(hear) }

    public func tables() async throws -> [TableShape] { try await engine.tables() }
}
