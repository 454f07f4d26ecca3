// SPDX-License-Identifier: Apache-2.0
import Database
import Synchronization

/// A database that can be taken away for a while, as by a fail-over.
public final class AwayDatabase: DatabaseEngine {
    private let engine: any DatabaseEngine
    private let away = Mutex(false)

    public init(_ engine: any DatabaseEngine) { self.engine = engine }

    public func takeAway() { away.withLock { $0 = true } }
    public func bringBack() { away.withLock { $0 = false } }

    private func beThere() throws {
        guard !away.withLock({ $0 }) else { throw DatabaseFault.unavailable(message: "taken away") }
    }

    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try beThere()
        return try await engine.write(body)
    }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try beThere()
        return try await engine.read(body)
    }

    public func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    public func makeRoom(in year: Int) async throws -> Int { try await engine.makeRoom(in: year) }

    public func keepStatistics() async throws -> Bool { try await engine.keepStatistics() }

    public func appliedMigrations() async throws -> [String] { try await engine.appliedMigrations() }

    public func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws { try engine.listen(hear) }

    public func tables() async throws -> [TableShape] { try await engine.tables() }
}
