// SPDX-License-Identifier: Apache-2.0
import Database

/// A database that remembers what is asked of it.
public final class WatchedDatabase: DatabaseEngine {
    private let engine: any DatabaseEngine
    private let sent: SentStatements

    public init(_ engine: any DatabaseEngine, _ sent: SentStatements) {
        self.engine = engine
        self.sent = sent
    }

    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.write { [sent] in try body(WatchedTransaction($0, sent)) }
    }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.read { [sent] in try body(WatchedTransaction($0, sent)) }
    }

    public func readRecent<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.readRecent { [sent] in try body(WatchedTransaction($0, sent)) }
    }

    public var lastTurn: Int? { engine.lastTurn }

    public var roundTrips: RoundTrips? { engine.roundTrips }

    public func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    public func makeRoom(in year: Int) async throws -> Int { try await engine.makeRoom(in: year) }

    public func keepStatistics() async throws -> Bool { try await engine.keepStatistics() }

    public func appliedMigrations() async throws -> [String] { try await engine.appliedMigrations() }

    public func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws { try engine.listen(hear) }

    public func tables() async throws -> [TableShape] { try await engine.tables() }
}

private final class WatchedTransaction: Transaction {
    private let inner: any Transaction
    private let sent: SentStatements

    init(_ inner: any Transaction, _ sent: SentStatements) {
        self.inner = inner
        self.sent = sent
    }

    func execute(_ sql: SQL) throws {
        sent.add(sql)
        try inner.execute(sql)
    }

    func changes(_ sql: SQL) throws -> Int {
        sent.add(sql)
        return try inner.changes(sql)
    }

    func rows(_ sql: SQL) throws -> [Row] {
        sent.add(sql)
        return try inner.rows(sql)
    }

    func rows(together statements: [SQL]) throws -> [[Row]] {
        for sql in statements { sent.add(sql) }
        return try inner.rows(together: statements)
    }

    func numbers(_ sql: SQL) throws -> [Int64] {
        sent.add(sql)
        return try inner.numbers(sql)
    }

    func add(_ amounts: [Int64], to table: SumTable, at key: [SQLValue]) { inner.add(amounts, to: table, at: key) }

    func writeSums() throws { try inner.writeSums() }

    var runsAlone: Bool { inner.runsAlone }
    var turn: Int? { inner.turn }

    func load(_ values: [SQLValue], into table: String, columns: [String]) throws {
        try inner.load(values, into: table, columns: columns)
    }

    func refreshStatistics() throws { try inner.refreshStatistics() }

    func announce(_ topic: String, _ keys: [Int64]) { inner.announce(topic, keys) }

    func afterCommit(_ action: @escaping @Sendable () -> Void) { inner.afterCommit(action) }
}
