// SPDX-License-Identifier: Apache-2.0
import Database
import Dispatch
import Synchronization

/// Rantau's database for a nation: a PostgreSQL server, through libpq.
///
/// One connection writes, with group commit; a few only read. One group of writes runs at a time among all processes
/// on the same database.
public final class PostgresDatabase: DatabaseEngine {
    private let url: String
    private let limits: PostgresLimits
    private let link: PostgresLink
    private let writer: PostgresWriter
    private let readers: PostgresReaders
    private let listeners = Mutex<[PostgresListener]>([])
    private let upkeep = DispatchQueue(label: "rantau.postgres.migration")

    /// Connects once, to see that the server is there and would not forget.
    ///
    /// - Parameters:
    ///   - url: `postgres://user@host/database?sslmode=verify-full`, as libpq takes it.
    ///   - beforeGroup: Runs first in each group of writes, while no other process writes.
    /// - Throws: `DatabaseFault.unavailable` when the server cannot be used, `.notDurable` when it does not confirm the
    ///   settings that durability rests on.
    public init(
        url: String, limits: PostgresLimits = PostgresLimits(),
        beforeGroup: @escaping @Sendable (any Transaction) throws -> Void = { _ in }
    ) throws {
        self.url = url
        self.limits = limits
        let link = PostgresLink(url: url, use: .writing, limits: limits)
        _ = try link.connection()
        self.link = link
        writer = PostgresWriter(link: link, beforeGroup: beforeGroup)
        readers = PostgresReaders(count: limits.readers, url: url, limits: limits)
    }

    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            writer.submit(WriteJob(body, continuation))
        }
    }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await readers.read(body)
    }

    /// While it runs, no process writes, and no other migrates.
    public func migrate(_ migrations: [Migration]) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            upkeep.async { [url] in
                continuation.resume(with: Result { try PostgresMigrator(url: url).run(migrations) })
            }
        }
    }

    public func appliedMigrations() async throws -> [String] {
        try await read { transaction in
            guard try transaction.exists(PostgresMigrator.isThere) else { return [] }
            return try transaction.rows("SELECT name FROM schema_migration ORDER BY name").map { try $0.text(0) }
        }
    }

    public func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws {
        let listener = try PostgresListener(url: url, isOwn: { [link] in $0 == link.process }, hear: hear)
        listeners.withLock { $0.append(listener) }
    }

    public func tables() async throws -> [TableShape] {
        try await read { transaction in
            let names = try transaction.rows(
                """
                SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename <> 'schema_migration' ORDER BY tablename
                """
            ).map { try $0.text(0) }
            return try names.map { name in
                let columns = try transaction.rows(
                    """
                    SELECT attname FROM pg_attribute
                    WHERE attrelid = CAST(\(name) AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
                    """)
                let key = try transaction.rows(
                    """
                    SELECT a.attname FROM pg_index i
                    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
                    WHERE i.indrelid = CAST(\(name) AS regclass) AND i.indisprimary
                    ORDER BY array_position(CAST(i.indkey AS smallint[]), a.attnum)
                    """)
                let others = try transaction.rows(
                    """
                    SELECT DISTINCT t.relname FROM pg_constraint c JOIN pg_class t ON t.oid = c.confrelid
                    WHERE c.conrelid = CAST(\(name) AS regclass) AND c.contype = 'f'
                    """)
                return try TableShape(
                    name: name, columns: columns.map { try $0.text(0) }, key: key.map { try $0.text(0) },
                    references: Set(others.map { try $0.text(0) }))
            }
        }
    }

    /// Runs statements of upkeep that belong to no transaction, such as making a database, on a connection of its own.
    public static func upkeep(url: String, _ statements: [String]) throws {
        let connection = try PostgresConnection(url: url, applicationName: "rantau upkeep")
        for statement in statements { try connection.command(statement) }
    }
}
