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
    /// Pages that a round writes, one a number, and a few more.
    private static let round = 60

    /// Runs the body with a new database.
    private func withDatabase(_ body: (SQLiteDatabase, _ path: String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "rantau-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/rantau.sqlite"
        let database = try SQLiteDatabase(
            path: path,
            memory: .init(writerKibibytes: 16_384, readerKibibytes: 4_096, mapped: 0, loggedPages: Self.longest))
        try await database.migrate([Self.schema])
        try await body(database, path)
    }

    /// Writes the same pages anew, each round in a commit of its own.
    private func write(rounds: Range<Int>, _ database: SQLiteDatabase) async throws {
        for round in rounds {
            try await database.write { transaction in
                let content = [UInt8](repeating: UInt8(round % 256), count: 3_000)
                for value in 0..<Self.round {
                    try transaction.execute(
                        "INSERT OR REPLACE INTO number (value, content) VALUES (\(value), \(content))")
                }
            }
        }
    }

    private func pagesInLog(_ path: String) throws -> Int {
        let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        return try #require(size) / Self.pageInLog
    }

    private func contents(_ database: SQLiteDatabase) async throws -> [String] {
        try await database.read { try $0.rows("SELECT DISTINCT hex(substr(content, 1, 1)) FROM number") }
            .map { try $0.text(0) }
    }

    @Test("However much is written, the log is begun anew; what it held is in the file")
    func theLogIsBegunAnew() async throws {
        try await withDatabase { database, path in
            try await write(rounds: 0..<200, database)
            #expect(try pagesInLog(path) < 3 * Self.longest)
            #expect(try await contents(database) == ["C7"])
            #expect(try await database.read { try $0.row("PRAGMA integrity_check")?.text(0) } == "ok")
        }
    }

    @Test("A reader keeps what it sees while others write; afterwards the log grows no more")
    func aReaderHoldsTheLogOnlyWhileItReads() async throws {
        try await withDatabase { database, path in
            try await write(rounds: 0..<1, database)
            let (begun, begins) = AsyncStream.makeStream(of: Void.self)
            let mayEnd = DispatchSemaphore(value: 0)
            let reading = Task {
                try await database.read { transaction in
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
            let held = try pagesInLog(path)
            #expect(held > 59 * Self.round)
            try await write(rounds: 60..<200, database)
            #expect(try pagesInLog(path) < held + 3 * Self.longest)
            #expect(try await contents(database) == ["C7"])
        }
    }
}
