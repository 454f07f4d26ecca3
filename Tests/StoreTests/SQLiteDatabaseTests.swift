// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import Kernel
import SQLiteDatabase
import Synchronization
import TestKit
import Testing

@Suite("The embedded database")
struct SQLiteDatabaseTests {
    private struct Refused: Error {}

    private func database() async throws -> SQLiteDatabase {
        let path = NSTemporaryDirectory() + "rantau-store-" + UUID().uuidString + ".sqlite"
        let database = try SQLiteDatabase(path: path)
        try await database.migrate([
            Migration("0001", sqlite: "CREATE TABLE number (value INTEGER PRIMARY KEY, name TEXT) STRICT")
        ])
        return database
    }

    @Test func aRefusedBodyLeavesNoTraceAndHarmsNobodyInItsGroup() async throws {
        let database = try await database()
        let results = await withTaskGroup(of: (Int, Bool).self) { group in
            for value in 0..<200 {
                group.addTask {
                    do {
                        try await database.write { transaction in
                            try transaction.execute("INSERT INTO number (value) VALUES (\(value))")
                            if value % 3 == 0 { throw Refused() }
                        }
                        return (value, true)
                    } catch {
                        return (value, false)
                    }
                }
            }
            return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        let stored = try await database.read { try $0.rows("SELECT value FROM number").map { try $0.int(0) } }
        #expect(Set(stored) == Set(0..<200).filter { $0 % 3 != 0 })
        #expect(results.allSatisfy { $0.value == ($0.key % 3 != 0) })
    }

    @Test func actionsAfterCommitRunForDurableBodiesOnly() async throws {
        let database = try await database()
        let box = Seen()
        for value in 1...4 {
            try? await database.write { transaction in
                transaction.afterCommit { box.add(value) }
                if value.isMultiple(of: 2) { throw Refused() }
            }
        }
        #expect(box.values == [1, 3])
    }

    @Test func aBrokenConstraintIsNamed() async throws {
        let database = try await database()
        try await database.write { _ = try $0.execute("INSERT INTO number (value) VALUES (1)") }
        await #expect(throws: DatabaseFault.self) {
            try await database.write { _ = try $0.execute("INSERT INTO number (value) VALUES (1)") }
        }
    }

    @Test func valuesComeBackAsTheyWentIn() async throws {
        let database = try await database()
        let texts = ["", "Siti", "O'Brien \"x\"", "日本\u{0301}", String(repeating: "a", count: 70_000)]
        for (index, text) in texts.enumerated() {
            try await database.write { transaction in
                _ = try transaction.execute("INSERT INTO number (value, name) VALUES (\(index), \(text))")
            }
        }
        let stored = try await database.read { transaction in
            try transaction.rows("SELECT name FROM number ORDER BY value").map { try $0.text(0) }
        }
        #expect(stored == texts)
    }

    @Test func readersCannotWrite() async throws {
        let database = try await database()
        await #expect(throws: DatabaseFault.self) {
            try await database.read { _ = try $0.execute("INSERT INTO number (value) VALUES (9)") }
        }
    }
}

private final class Seen: Sendable {
    private let box = Mutex<[Int]>([])

    func add(_ value: Int) { box.withLock { $0.append(value) } }
    var values: [Int] { box.withLock { $0 } }
}
