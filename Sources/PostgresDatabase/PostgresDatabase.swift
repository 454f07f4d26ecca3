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
    private let standby: PostgresStandby?
    private let trips: RoundTrips
    private let listeners = Mutex<[PostgresListener]>([])
    private let upkeep = DispatchQueue(label: "rantau.postgres.migration")

    /// Connects once, to see that the server is there and would not forget.
    ///
    /// - Parameters:
    ///   - url: `postgres://user@host/database?sslmode=verify-full`, as libpq takes it.
    ///   - standby: A copy of the server that answers what may be a little behind.
    ///   - beforeGroup: Runs first in each group of writes, while no other process writes.
    /// - Throws: `DatabaseFault.unavailable` when the server cannot be used, `.notDurable` when it does not confirm the
    ///   settings that durability rests on.
    public init(
        url: String, limits: PostgresLimits = PostgresLimits(), standby: StandbyPlace? = nil,
        beforeGroup: @escaping @Sendable (any Transaction) throws -> Void = { _ in }
    ) throws {
        self.url = url
        self.limits = limits
        let trips = RoundTrips()
        self.trips = trips
        let link = PostgresLink(url: url, use: .writing, limits: limits, roundTrips: trips)
        _ = try link.connection()
        self.link = link
        writer = PostgresWriter(link: link, beforeGroup: beforeGroup)
        readers = PostgresReaders(count: limits.readers, url: url, limits: limits, roundTrips: trips)
        self.standby = standby.map { PostgresStandby($0, primary: url, limits: limits, roundTrips: trips) }
    }

    public var roundTrips: RoundTrips? { trips }

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

    /// On the standby; on the server itself where the standby is away or too far behind.
    public func readRecent<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        guard let standby else { return try await read(body) }
        do {
            return try await standby.readers.read(body)
        } catch DatabaseFault.unavailable, DatabaseFault.outrun {
            return try await read(body)
        }
    }

    /// While it runs, no process writes, and no other migrates.
    public func migrate(_ migrations: [Migration]) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            upkeep.async { [url] in
                continuation.resume(with: Result { try PostgresMigrator(url: url).run(migrations) })
            }
        }
    }

    /// The server's autovacuum counts by itself.
    public func keepStatistics() async throws -> Bool { false }

    public func makeRoom(in year: Int) async throws -> Int {
        try await write { try $0.row("SELECT rantau_make_years(CAST(\(year) AS integer))")?.int(0) ?? 0 }
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
                SELECT relname FROM pg_class
                WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relkind IN ('r', 'p')
                    AND NOT relispartition AND relname <> 'schema_migration' ORDER BY relname
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
                    WHERE c.conrelid = CAST(\(name) AS regclass) AND c.contype = 'f' AND c.conparentid = 0
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
