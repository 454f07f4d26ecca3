// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import SQLiteDatabase
import Testing

@Suite("SQLite's log stays short")
struct LogKeeperTests {
    private static let schema = Migration(
        "0001", sqlite: "CREATE TABLE number (value INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;")
    /// Pages that the log holds before it is copied.
    private static let longest = 320
    /// Bytes of a page in the log, with its header.
    private static let pageInLog = 4_096 + 24
    /// Pages that a round writes, one a row, and a few more.
    private static let round = 60

    /// Runs the body with a new database.
    private func withDatabase(_ body: (SQLiteDatabase, _ path: String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "rantau-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/rantau.sqlite"
        let database = try Self.open(path)
        try await database.migrate([Self.schema])
        try await body(database, path)
    }

    private static func open(_ path: String) throws -> SQLiteDatabase {
        try SQLiteDatabase(
            path: path,
            memory: .init(writerKibibytes: 16_384, readerKibibytes: 4_096, mapped: 0, loggedPages: longest))
    }

    /// Writes rows of its own and the first ones anew in each round, in one commit.
    private func write(rounds: Range<Int>, _ database: SQLiteDatabase) async throws {
        for round in rounds {
            try await database.write { transaction in
                let content = Self.content(of: round)
                for place in 0..<Self.round / 2 {
                    let rows = [place, Self.round * (round + 1) + place]
                    for value in rows {
                        try transaction.execute(
                            "INSERT OR REPLACE INTO number (value, content) VALUES (\(value), \(content))")
                    }
                }
            }
        }
    }

    private static func content(of round: Int) -> [UInt8] { [UInt8](repeating: UInt8(round % 256), count: 3_000) }

    /// Whether each row holds what its last round wrote, and the file is whole.
    private func isWhole(_ database: SQLiteDatabase, rounds: Int) async throws -> Bool {
        let rows = try await database.read { try $0.rows("SELECT value, content FROM number ORDER BY value") }
        let wholeness = try await database.read { try $0.row("PRAGMA integrity_check")?.text(0) }
        return try rows.count == Self.round / 2 * (rounds + 1) && wholeness == "ok"
            && rows.allSatisfy { row in
                let value = try row.int(0)
                let round = value < Self.round ? rounds - 1 : value / Self.round - 1
                return try row.blob(1) == Self.content(of: round)
            }
    }

    private func pagesInLog(_ path: String) throws -> Int {
        let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        return try #require(size) / Self.pageInLog
    }

    /// What was written in 60 rounds was held in the log; what comes now is not.
    private func growsNoMore(_ database: SQLiteDatabase, _ path: String) async throws {
        let held = try pagesInLog(path)
        #expect(held > 59 * Self.round)
        try await write(rounds: 60..<200, database)
        #expect(try pagesInLog(path) < held + 3 * Self.longest)
        #expect(try await isWhole(database, rounds: 200))
    }

    @Test("However much is written, the log is begun anew; what it held is in the file")
    func theLogIsBegunAnew() async throws {
        try await withDatabase { database, path in
            try await write(rounds: 0..<200, database)
            #expect(try pagesInLog(path) < 3 * Self.longest)
            #expect(try await isWhole(database, rounds: 200))
        }
    }

    @Test("A reader keeps what it sees while others write; afterwards the log grows no more")
    func aReaderHoldsTheLogOnlyWhileItReads() async throws {
        try await withDatabase { database, path in
            try await write(rounds: 0..<1, database)
            let (begun, begins) = AsyncStream.makeStream(of: Void.self)
            let mayEnd = DispatchSemaphore(value: 0)
            let reading = Task {
                defer { begins.finish() }
                return try await database.read { transaction in
                    let before = try transaction.rows("SELECT value, hex(content) FROM number").map(\.values)
                    begins.yield()
                    mayEnd.wait()
                    return try transaction.rows("SELECT value, hex(content) FROM number").map(\.values) == before
                }
            }
            for await _ in begun { break }
            try await write(rounds: 1..<60, database)
            mayEnd.signal()
            #expect(try await reading.value)
            try await growsNoMore(database, path)
        }
    }

    @Test("While another program copies, nothing is; afterwards the log grows no more")
    func onlyOneProgramCopies() async throws {
        try await withDatabase { database, path in
            let turn = try #require(fopen(path + "-copying", "r"))
            #expect(flock(fileno(turn), LOCK_EX | LOCK_NB) == 0)
            try await write(rounds: 0..<60, database)
            fclose(turn)
            try await growsNoMore(database, path)
        }
    }

    @Test("Two programs write at once, and nothing of either is lost")
    func twoProgramsWrite() async throws {
        try await withDatabase { database, path in
            let other = try Self.open(path)
            for round in stride(from: 0, to: 200, by: 4) {
                async let one: Void = write(rounds: round..<round + 1, database)
                async let two: Void = write(rounds: round + 1..<round + 2, other)
                _ = try await (one, two)
                try await write(rounds: round + 2..<round + 3, other)
                try await write(rounds: round + 3..<round + 4, database)
            }
            #expect(try pagesInLog(path) < 6 * Self.longest)
            #expect(try await isWhole(other, rounds: 200))
        }
    }
}
