// SPDX-License-Identifier: Apache-2.0
import Database
import PostgresDatabase
import Store
import Synchronization
import TestKit
import Testing

/// What only a server has: other processes, lines that break, and writes that are outrun.
@Suite("Several writers on one server", .enabled(if: TestServer.shared != nil))
struct PostgresWritersTests {
    private func database(also: String? = nil) async throws -> LeasedDatabase {
        let server = try #require(TestServer.shared)
        let database = try await server.emptyDatabase()
        try await database.migrate([
            Migration(
                "0001",
                sqlite: """
                    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
                    CREATE TABLE audit (id INTEGER PRIMARY KEY) STRICT;
                    INSERT INTO counter (name, value) VALUES ('one', 0);
                    """, alsoOnPostgres: also)
        ])
        return database
    }

    /// Another process on the same database.
    private func process(
        _ database: LeasedDatabase, keys: LastSeen = LastSeen()
    ) throws -> PostgresDatabase {
        try PostgresDatabase(url: database.url, limits: PostgresLimits(readers: 1)) { transaction in
            keys.see(try KeyStore(transaction).newest())
        }
    }

    @Test func whatOneHasReadStaysUntilItCommits() async throws {
        let database = try await database()
        let processes = try (0..<3).map { _ in try process(database) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for process in processes {
                for _ in 0..<40 {
                    group.addTask {
                        try await process.write { transaction in
                            let value = try transaction.row("SELECT value FROM counter WHERE name = 'one'")?.int(0) ?? 0
                            try transaction.execute("UPDATE counter SET value = \(value + 1) WHERE name = 'one'")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.row("SELECT value FROM counter")?.int(0) } == 120)
    }

    @Test func laterCommitsHaveGreaterKeysWhateverTheClocksSay() async throws {
        let database = try await database()
        let ahead = LastSeen(1_000_000)
        let behind = LastSeen(5)
        let (first, second) = (try process(database, keys: ahead), try process(database, keys: behind))
        for _ in 0..<10 {
            for (process, keys) in [(first, ahead), (second, behind)] {
                let greatest = try await process.write { transaction in
                    let before = try KeyStore(transaction).newest()
                    try transaction.execute("INSERT INTO audit (id) VALUES (\(keys.next()))")
                    return (before, try KeyStore(transaction).newest())
                }
                #expect(greatest.1 > greatest.0)
            }
        }
        #expect(behind.value > 1_000_000)
    }

    @Test func aBrokenLineIsMadeAnewAndNothingIsWrittenTwice() async throws {
        let database = try await database()
        for round in 1...3 {
            try await database.write { transaction in
                try transaction.execute("UPDATE counter SET value = value + 1 WHERE name = 'one'")
            }
            _ = try await database.read { try $0.rows("SELECT 1") }
            try PostgresDatabase.upkeep(
                url: database.url,
                [
                    """
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """
                ])
            #expect(try await database.read { try $0.row("SELECT value FROM counter")?.int(0) } == round)
        }
    }

    @Test func aWriteThatWasOutrunIsRunAgainUntilItIsNot() async throws {
        let database = try await database(
            also: """
                CREATE SEQUENCE tries;
                CREATE FUNCTION outrun(times BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $$ BEGIN
                    IF nextval('tries') <= times THEN RAISE EXCEPTION USING ERRCODE = '40001'; END IF;
                    RETURN 1; END $$
                """)
        try await database.write { transaction in
            try transaction.execute("UPDATE counter SET value = value + 1 WHERE name = 'one'")
            _ = try transaction.rows("SELECT outrun(3)")
        }
        #expect(try await database.read { try $0.row("SELECT value FROM counter")?.int(0) } == 1)
        await #expect(throws: DatabaseFault.self) {
            try await database.write { _ = try $0.rows("SELECT outrun(1000000)") }
        }
    }

    @Test func othersHearWhatWasCommittedAndNothingElse() async throws {
        let database = try await database()
        let (first, second) = (try process(database), try process(database))
        let (heard, hear) = AsyncStream.makeStream(of: Announcement.self)
        try first.listen { hear.yield($0) }
        try await first.write { $0.announce("member", [1]) }
        try? await second.write { transaction in
            transaction.announce("member", [2])
            throw CancellationError()
        }
        let many = Array(Int64.max - 899...Int64.max)
        try await second.write { transaction in
            transaction.announce("member", many)
            transaction.announce("member", [Int64.max])
        }
        var keys: [Int64] = []
        for await announcement in heard {
            guard case .changed("member", let some) = announcement else { continue }
            keys += some
            if keys.count >= many.count { break }
        }
        #expect(keys.sorted() == many)
    }

    @Test func aListenerWhoseLineBreaksSaysSoAndHearsAgain() async throws {
        let database = try await database()
        let (first, second) = (try process(database), try process(database))
        let (heard, hear) = AsyncStream.makeStream(of: Announcement.self)
        try first.listen { hear.yield($0) }
        try PostgresDatabase.upkeep(
            url: database.url,
            [
                """
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'rantau listening'
                """
            ])
        var told: [Announcement] = []
        for await announcement in heard {
            told.append(announcement)
            if announcement == .changed(topic: "member", keys: [7]) { break }
            try await second.write { $0.announce("member", [7]) }
        }
        #expect(told.first == .missed)
        #expect(told.last == .changed(topic: "member", keys: [7]))
    }

    @Test func coverThatOverlapsIsRefusedByTheTableItself() async throws {
        let server = try #require(TestServer.shared)
        let database = try await server.database(Schema.migrations)
        let constraints = try await database.read { transaction in
            try transaction.rows(
                """
                SELECT pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conname = 'cover_period_no_overlap' AND contype = 'x'
                """
            ).map { try $0.text(0) }
        }
        #expect(constraints.count == 1)
        #expect(constraints.first?.contains("WITH &&") == true)
    }
}

/// The last key that was given or seen.
private final class LastSeen: Sendable {
    private let last: Mutex<Int64>

    init(_ first: Int64 = 0) { last = Mutex(first) }

    func see(_ key: Int64) { last.withLock { $0 = max($0, key) } }
    func next() -> Int64 {
        last.withLock { last in
            last += 1
            return last
        }
    }
    var value: Int64 { last.withLock { $0 } }
}
