// SPDX-License-Identifier: Apache-2.0
import Database
import TestKit
import Testing

/// Rows put in at once, on PostgreSQL by COPY.
@Suite("Rows put in at once")
struct LoadedRowsTests {
    private static let columns = ["id", "name", "content", "other"]

    private func database() async throws -> TestDatabase {
        try await TestDatabase.make([
            Migration(
                "0001",
                sqlite: """
                    CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> 'bad'), content BLOB,
                        other INTEGER) STRICT;
                    CREATE TABLE audit (id INTEGER PRIMARY KEY) STRICT;
                    """)
        ])
    }

    private static let strange: [SQLValue] = [
        .integer(.min), .text(""), .blob([]), .null,
        .integer(-1), .text("é\n\t\\.\\N\"'😀"), .blob(Array(0...255)), .integer(.max),
        .integer(0), .text("NULL"), .null, .integer(0),
    ]

    private func rows(_ database: TestDatabase) async throws -> [SQLValue] {
        try await database.engine.read { transaction in
            try transaction.rows("SELECT id, name, content, other FROM t ORDER BY id").flatMap(\.values)
        }
    }

    @Test func areTheSameWhenTheyAreRead() async throws {
        let database = try await database()
        try await database.engine.write { transaction in
            try transaction.load(Self.strange, into: "t", columns: Self.columns)
            try transaction.load([], into: "t", columns: Self.columns)
        }
        #expect(try await rows(database) == Self.strange)
    }

    @Test func mayBeManyMoreThanFitIntoOnePiece() async throws {
        let database = try await database()
        let content = [UInt8](repeating: 7, count: 1_000)
        let values = (0..<3_000).flatMap { number -> [SQLValue] in
            [.integer(Int64(number)), .text("row \(number)"), .blob(content), .null]
        }
        try await database.engine.write { try $0.load(values, into: "t", columns: Self.columns) }
        #expect(try await rows(database) == values)
    }

    @Test func areAllUndoneWhenOneIsRefused() async throws {
        let database = try await database()
        let twice: [SQLValue] = [.integer(1), .text("a"), .null, .null, .integer(1), .text("b"), .null, .null]
        let bad: [SQLValue] = [.integer(1), .text("a"), .null, .null, .integer(2), .text("bad"), .null, .null]
        for values in [twice, bad] {
            await #expect {
                try await database.engine.write { try $0.load(values, into: "t", columns: Self.columns) }
            } throws: {
                guard case DatabaseFault.constraint = $0 else { return false }
                return true
            }
        }
        await #expect(throws: DatabaseFault.self) {
            try await database.engine.write { try $0.load(Self.strange, into: "nowhere", columns: Self.columns) }
        }
        #expect(try await rows(database).isEmpty)
        try await database.engine.write { try $0.load(Self.strange, into: "t", columns: Self.columns) }
        #expect(try await rows(database).count == Self.strange.count)
    }
}
