// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import SQLiteDatabase
import Testing

@Suite("SQLite's rows are counted as they grow")
struct CountedRowsTests {
    private static let schema = Migration(
        "0001",
        sqlite: """
            CREATE TABLE number (id INTEGER PRIMARY KEY, value INTEGER NOT NULL, content BLOB NOT NULL) STRICT;
            CREATE INDEX number_by_value ON number (value);
            """)

    private func withDatabase(_ body: (SQLiteDatabase, _ path: String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "rantau-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/rantau.sqlite"
        let database = try SQLiteDatabase(path: path)
        try await database.migrate([Self.schema])
        try await body(database, path)
    }

    /// Adds rows of a page each.
    private func add(_ ids: Range<Int>, to database: SQLiteDatabase) async throws {
        try await database.write { transaction in
            let content = [UInt8](repeating: 7, count: 3_000)
            for id in ids {
                try transaction.execute("INSERT INTO number (id, value, content) VALUES (\(id), \(-id), \(content))")
            }
        }
    }

    /// How a connection that reads looks for many values. A statement that is only explained does not see that the
    /// schema has changed: one is run before it.
    private func plan(_ database: SQLiteDatabase) async throws -> String {
        let values = Array(-40..<0)
        return try await database.read { transaction in
            _ = try transaction.rows("SELECT id FROM number WHERE id = 1")
            let steps = try transaction.rows(
                "EXPLAIN QUERY PLAN SELECT id FROM number WHERE value IN (\(list: values)) ORDER BY id")
            return try steps.map { try $0.text(3) }.joined(separator: "; ")
        }
    }

    @Test("plans made for few rows are given up when there are many")
    func plansFollowGrowth() async throws {
        try await withDatabase { database, _ in
            try await add(0..<3, to: database)
            try await database.write { try $0.refreshStatistics() }
            #expect(try await plan(database).contains("SCAN number"), "of three rows, all are read")
            #expect(try await database.keepStatistics() == false, "small")
            try await add(3..<5_000, to: database)
            #expect(try await plan(database).contains("SCAN number"), "nobody has counted since")
            #expect(try await database.keepStatistics())
            #expect(try await plan(database).contains("number_by_value"))
            #expect(try await database.keepStatistics() == false)
        }
    }

    @Test("a file that was never counted is counted once it is worth it, and again when it has grown by a quarter")
    func countsAreTakenByGrowth() async throws {
        try await withDatabase { database, _ in
            try await add(0..<300, to: database)
            #expect(try await database.keepStatistics() == false, "small")
            try await add(300..<1_200, to: database)
            #expect(try await database.keepStatistics())
            try await add(1_200..<1_400, to: database)
            #expect(try await database.keepStatistics() == false, "a sixth more")
            try await add(1_400..<1_700, to: database)
            #expect(try await database.keepStatistics())
        }
    }

    @Test("another program on the same file plans by the same counts")
    func othersPlanByThem() async throws {
        try await withDatabase { database, path in
            try await add(0..<3, to: database)
            try await database.write { try $0.refreshStatistics() }
            let other = try SQLiteDatabase(path: path)
            try await add(3..<5_000, to: database)
            #expect(try await plan(database).contains("SCAN number"))
            #expect(try await other.keepStatistics(), "counted once after the start")
            #expect(try await plan(database).contains("number_by_value"))
        }
    }
}
