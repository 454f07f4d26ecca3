// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import Synchronization
import TestKit
import Testing

@Suite("SQLite's log is written in large pieces")
struct LogWritesTests {
    private static let schema = Migration(
        "0001", sqlite: "CREATE TABLE number (value INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;")

    /// How often this thread has had the system write.
    private static func writes() throws -> Int {
        let account = try String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
        let line = try #require(account.split(separator: "\n").first { $0.hasPrefix("syscw:") })
        return try #require(Int(line.dropFirst("syscw: ".count)))
    }

    private static func insert(_ values: Range<Int>, _ transaction: any Transaction) throws {
        let content = [UInt8](repeating: 7, count: 3_000)
        for value in values {
            try transaction.execute("INSERT INTO number (value, content) VALUES (\(value), \(content))")
        }
    }

    @Test func aCommitOfAThousandPagesTakesFewCalls() async throws {
        let database = try await TestDatabase.onDisk([Self.schema])
        let (begun, ended) = (Told(), Told())
        try await database.engine.write { transaction in
            try Self.insert(0..<1_000, transaction)
            begun.count = try Self.writes()
            transaction.afterCommit { ended.count = (try? Self.writes()) ?? 0 }
        }
        #expect((1..<50).contains(ended.count - begun.count))
    }

    @Test("What one connection commits, another reads; what it has not yet, it reads itself")
    func nothingIsKeptBack() async throws {
        let database = try await TestDatabase.onDisk([Self.schema])
        for batch in 0..<5 {
            try await database.engine.write { transaction in
                // So little room that pages go into the log before the commit, and are read from there.
                try transaction.execute("PRAGMA cache_size = 20")
                try Self.insert(batch * 400..<(batch + 1) * 400, transaction)
                try transaction.execute("UPDATE number SET content = content WHERE value % 3 = 0")
                let sum = try transaction.row("SELECT sum(length(content)) FROM number")?.int(0)
                #expect(sum == (batch + 1) * 400 * 3_000)
            }
            let seen = try await database.engine.read { try $0.row("SELECT sum(length(content)) FROM number")?.int(0) }
            #expect(seen == (batch + 1) * 400 * 3_000)
        }
        #expect(try await database.engine.read { try $0.row("PRAGMA integrity_check")?.text(0) } == "ok")
    }
}

private final class Told: Sendable {
    private let kept = Mutex(0)

    var count: Int {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}
