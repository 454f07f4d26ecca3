// SPDX-License-Identifier: Apache-2.0
import CSQLite
import Database
import protocol Database.Transaction
import struct Database.Migration
import GRDB
import Logging

/// Rantau's embedded database: WAL, `synchronous = FULL` on the writer, one writer with group commit, many readers.
public final class SQLiteDatabase: DatabaseEngine {
    /// SQLite must know STRICT tables, RETURNING and UPSERT.
    private static let oldestVersion = "3.37.0"

    /// Once for the program.
    private static let settings = rantau_sqlite_settings()

    let pool: DatabasePool
    private let writer: GroupCommit
    private let countedSize = CountedSize()

    /// How much memory the file's pages may take.
    public struct PageMemory: Sendable {
        let writerKibibytes: Int
        let readerKibibytes: Int
        /// Bytes of the file that are mapped: what was not written of late is read there, without a copy that SQLite
        /// would go through at each commit.
        let mapped: Int
        /// Pages that the log holds before they go into the file: the more, the more often a page that changes again
        /// and again goes there once for all its changes.
        public var loggedPages: Int

        public init(writerKibibytes: Int, readerKibibytes: Int, mapped: Int, loggedPages: Int) {
            self.writerKibibytes = writerKibibytes
            self.readerKibibytes = readerKibibytes
            self.mapped = mapped
            self.loggedPages = loggedPages
        }

        /// For a server: much is asked, and in no order.
        public static let serving = PageMemory(
            writerKibibytes: 131_072, readerKibibytes: 65_536, mapped: 1_073_741_824, loggedPages: 16_000)
        /// For work that goes through a file once, in its order.
        public static let passing = PageMemory(
            writerKibibytes: 98_304, readerKibibytes: 16_384, mapped: 0, loggedPages: 64_000)
    }

    /// Opens or creates the file at `path`.
    ///
    /// - Parameter afterOthers: Runs first in a group of writes when another program may have written since the last.
    /// - Throws: `DatabaseFault.unavailable` when the file cannot be used, `.notDurable` when SQLite does not confirm
    ///   the settings that durability rests on.
    public init(
        path: String, readers: Int = 4, memory: PageMemory = .serving,
        afterOthers: @escaping @Sendable (any Transaction) throws -> Void = { _ in }
    ) throws {
        _ = Self.settings
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(Double(LogKeeper.patience) / 1_000)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { connection in
            try connection.execute(
                sql: """
                    PRAGMA cache_size = -\(memory.readerKibibytes); PRAGMA temp_store = MEMORY;
                    PRAGMA mmap_size = \(memory.mapped)
                    """)
        }
        let keeper: LogKeeper
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            keeper = try LogKeeper(path: path, longest: memory.loggedPages)
        } catch let fault as DatabaseFault {
            throw fault
        } catch {
            throw DatabaseFault.unavailable(message: "\(path) could not be opened: \(error)")
        }
        writer = GroupCommit(pool: pool, keeper: keeper, afterOthers: afterOthers)
        try pool.writeWithoutTransaction { connection in
            try connection.execute(
                sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -\(memory.writerKibibytes)")
            keeper.watch(connection)
        }
        try assertDurable()
    }

    private func assertDurable() throws {
        let (synchronous, journal, version) = try pool.writeWithoutTransaction { connection in
            (
                try Int.fetchOne(connection, sql: "PRAGMA synchronous"),
                try String.fetchOne(connection, sql: "PRAGMA journal_mode"),
                try String.fetchOne(connection, sql: "SELECT sqlite_version()") ?? ""
            )
        }
        guard synchronous == 2, journal == "wal" else {
            throw DatabaseFault.notDurable(
                message: "expected synchronous 2 and journal wal, found \(synchronous ?? -1) and \(journal ?? "none")")
        }
        guard version.versionNumbers.lexicographicallyPrecedes(Self.oldestVersion.versionNumbers) == false else {
            throw DatabaseFault.unavailable(
                message: "SQLite \(Self.oldestVersion) or newer is needed, found \(version)")
        }
    }

    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            writer.submit(WriteJob(body, continuation))
        }
    }

    public var lastTurn: Int? { writer.lastTurn }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await pool.read { connection in try body(SQLiteTransaction(connection)) }
    }

    public func migrate(_ migrations: [Migration]) async throws {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { connection in try connection.execute(sql: migration.sqlite) }
        }
        try migrator.migrate(pool)
    }

    /// A file's tables are whole.
    public func makeRoom(in year: Int) -> Int { 0 }

    public func keepStatistics() async throws -> Bool {
        let pages = try await read { try $0.row("PRAGMA page_count")?.integer(0) ?? 0 }
        guard countedSize.isOutgrown(by: pages) else { return false }
        try await write { try $0.refreshStatistics() }
        countedSize.counted(at: pages)
        return true
    }

    public func appliedMigrations() async throws -> [String] {
        try await pool.read { connection in
            guard try connection.tableExists("grdb_migrations") else { return [] }
            return try String.fetchAll(connection, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
        }
    }

    public func listen(_ hear: @escaping @Sendable (Announcement) -> Void) {}

    public func tables() async throws -> [TableShape] {
        try await read { transaction in
            let names = try transaction.rows(
                """
                SELECT name FROM sqlite_master
                WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations' ORDER BY name
                """
            ).map { try $0.text(0) }
            return try names.map { name in
                let columns = try transaction.rows("SELECT name, pk FROM pragma_table_info(\(name)) ORDER BY cid")
                let keyed = try columns.filter { try $0.integer(1) > 0 }
                let others = try transaction.rows("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(\(name))")
                return try TableShape(
                    name: name, columns: columns.map { try $0.text(0) },
                    key: keyed.sorted { try $0.integer(1) < $1.integer(1) }.map { try $0.text(0) },
                    references: Set(others.map { try $0.text(0) }))
            }
        }
    }
}

extension String {
    fileprivate var versionNumbers: [Int] { split(separator: ".").map { Int($0) ?? 0 } }
}
