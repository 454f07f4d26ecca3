// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import PostgresDatabase
import Store
import TestKit
import Testing

/// What only a server has: tables in parts, a year each.
@Suite("Tables in yearly parts", .enabled(if: TestServer.shared != nil))
struct PostgresPartitionTests {
    private static let large = ["audit", "clearance_check", "posting"]
    private static let before = Schema.migrations.prefix { $0.name < "0024" }

    private func key(_ year: Int, _ serial: Int64 = 0) -> Int64 {
        var keys = TimeOrderedKeys(node: 0)
        return keys.next(at: Instant(seconds: 1_577_836_800 + Int64(year - 2020) * 31_557_600 + 86_400)) + serial
    }

    private func insert(_ key: Int64, _ transaction: any Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO audit (id, recorded_at, actor, role, operation, subject, detail, code)
            VALUES (\(key), 0, 'x', 'x', 'x', 7, 'x', \([UInt8](repeating: 0, count: 4)))
            """)
        try transaction.execute(
            """
            INSERT INTO entry (id, kind, business_day, reference, recorded_at) VALUES (\(key), 'x', 0, \(key), 0)
            """)
        try transaction.execute("INSERT INTO posting (entry, position, account, amount) VALUES (\(key), 0, 1, 5)")
    }

    private func openAccount(_ transaction: any Transaction) throws {
        try transaction.execute("INSERT INTO ledger_account (id, code) VALUES (1, 'one') ON CONFLICT (id) DO NOTHING")
    }

    private func parts(_ database: LeasedDatabase, of table: String) async throws -> [String: Int] {
        try await database.read { transaction in
            let rows = try transaction.rows(
                SQL("SELECT CAST(CAST(tableoid AS regclass) AS text), count(*) FROM \(table) GROUP BY 1", binding: []))
            return try Dictionary(rows.map { (try $0.text(0), try $0.int(1)) }, uniquingKeysWith: +)
        }
    }

    private func plan(_ sql: SQL, _ database: LeasedDatabase) async throws -> String {
        try await database.read { transaction in
            try transaction.rows(SQL("EXPLAIN " + sql.text, binding: sql.arguments)).map { try $0.text(0) }
                .joined(separator: "\n")
        }
    }

    private func filled() async throws -> LeasedDatabase {
        let server = try #require(TestServer.shared)
        let database = try await server.database(Schema.migrations)
        let keys = [1, key(2025), key(2027), key(2028), key(2060)]
        try await database.write { transaction in
            try openAccount(transaction)
            for key in keys { try insert(key, transaction) }
        }
        return database
    }

    @Test func eachRowLiesInThePartOfItsYear() async throws {
        let database = try await filled()
        let year = try await database.read { try $0.row("SELECT rantau_year(0)")?.int(0) ?? 0 }
        for table in ["audit", "posting"] {
            let parts = try await parts(database, of: table)
            #expect(parts["\(table)_y\(year)"] == 2)
            #expect(parts["\(table)_y2028"] == 1)
            #expect(parts["\(table)_later"] == 1)
        }
    }

    @Test func whatIsThereAlreadyStaysWithAllItsRules() async throws {
        let server = try #require(TestServer.shared)
        let database = try await server.emptyDatabase()
        try await database.migrate(Array(Self.before))
        let keys = [key(2021), key(2023)]
        try await database.write { transaction in
            try openAccount(transaction)
            for key in keys { try insert(key, transaction) }
            try transaction.execute(
                "INSERT INTO entry_seal (last_entry, first_entry, audit) VALUES (\(keys[1]), \(keys[0]), \(keys[0]))")
        }
        try await database.migrate(Schema.migrations)
        let sums = try await database.read { try $0.rows("SELECT sum(amount) FROM posting").map { try $0.int(0) } }
        #expect(sums == [10])
        for statement: SQL in [
            "UPDATE posting SET amount = 6", "DELETE FROM posting", "INSERT INTO posting VALUES (4, 0, 1, 5)",
            "INSERT INTO audit SELECT * FROM audit", "DELETE FROM audit",
            "INSERT INTO entry_seal (last_entry, first_entry, audit) VALUES (9, 9, 9)",
        ] {
            await #expect(throws: DatabaseFault.self, "\(statement.text)") {
                try await database.write { try $0.execute(statement) }
            }
        }
        let shapes = try await database.tables()
        #expect(shapes.count == Set(shapes.map(\.name)).count)
        #expect(!shapes.contains { $0.name.contains("_y20") || $0.name.hasSuffix("_later") })
        #expect(shapes.first { $0.name == "entry_seal" }?.references == ["audit"])
        #expect(shapes.first { $0.name == "posting" }?.references == ["entry", "ledger_account"])
        #expect(shapes.first { $0.name == "posting" }?.key == ["entry", "position"])
    }

    @Test func yearsAreMadeAheadOnceAndKeepTheRules() async throws {
        let server = try #require(TestServer.shared)
        let database = try await server.database(Schema.migrations)
        let year = try await database.read { try $0.row("SELECT rantau_year(0)")?.int(0) ?? 0 }
        #expect(try await database.makeRoom(in: year) == 0)
        #expect(try await database.makeRoom(in: year + 1) == Self.large.count)
        #expect(try await database.makeRoom(in: year + 1) == 0)
        #expect(try await database.makeRoom(in: year + 500) == 0, "a clock far ahead makes no hundred years")
        let ahead = key(year + 3)
        try await database.write { transaction in
            try openAccount(transaction)
            try insert(ahead, transaction)
        }
        #expect(try await parts(database, of: "posting") == ["posting_y\(year + 3)": 1])
        await #expect(throws: DatabaseFault.self) {
            try await database.write { try $0.execute("UPDATE posting SET amount = 6") }
        }
    }

    @Test func aQuestionAboutATimeReadsTheYearsOfThatTimeOnly() async throws {
        let database = try await filled()
        let since = key(2028)
        let later = try await plan(
            "SELECT coalesce(sum(amount), 0) FROM posting WHERE account = 1 AND entry > \(since)", database)
        #expect(later.contains("posting_y2028") && later.contains("posting_later"))
        #expect(!later.contains("posting_y2026") && !later.contains("posting_y2027"), "\(later)")
        let one = try await plan("SELECT amount FROM posting WHERE entry = \(since)", database)
        #expect(one.contains("posting_y2028") && !one.contains("posting_y2027") && !one.contains("later"), "\(one)")
        let newest = try await plan("SELECT id FROM audit ORDER BY id DESC LIMIT 1", database)
        #expect(newest.contains("Append") && !newest.contains("Sort") && !newest.contains("Merge"), "\(newest)")
        #expect(try await database.read { try KeyStore($0).newest() } == key(2060))
    }
}
