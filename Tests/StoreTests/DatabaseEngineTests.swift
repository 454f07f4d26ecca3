// SPDX-License-Identifier: Apache-2.0
import Database
import Synchronization
import TestKit
import Testing

/// On whichever engine the tests run.
@Suite("The database")
struct DatabaseEngineTests {
    private struct Refused: Error {}

    private func database() async throws -> any DatabaseEngine {
        try await TestDatabase.make([
            Migration(
                "0001",
                sqlite: """
                    CREATE TABLE number (value INTEGER PRIMARY KEY, name TEXT, content BLOB) STRICT;
                    CREATE TABLE total (kind TEXT, day INTEGER, amount INTEGER, PRIMARY KEY (kind, day)) STRICT;
                    """)
        ]).engine
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
        try await database.write { try $0.execute("INSERT INTO number (value) VALUES (1)") }
        await #expect(throws: DatabaseFault.self) {
            try await database.write { try $0.execute("INSERT INTO number (value) VALUES (1)") }
        }
    }

    @Test func valuesComeBackAsTheyWentIn() async throws {
        let database = try await database()
        let texts = ["", "Siti", "O'Brien \"x\"", "日本\u{0301}", String(repeating: "a", count: 70_000)]
        for (index, text) in texts.enumerated() {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO number (value, name) VALUES (\(index), \(text))")
            }
        }
        let stored = try await database.read { transaction in
            try transaction.rows("SELECT name FROM number ORDER BY value").map { try $0.text(0) }
        }
        #expect(stored == texts)
    }

    @Test func bytesNullsAndTheGreatestNumbersComeBackAsTheyWentIn() async throws {
        let database = try await database()
        let bytes = [[], [0], Array(0...255), Array(repeating: 0xFF, count: 100_000)] as [[UInt8]]
        let numbers = [Int64.min, -1, 0, Int64.max]
        for (number, bytes) in zip(numbers, bytes) {
            try await database.write { transaction in
                try transaction.execute(
                    "INSERT INTO number (value, name, content) VALUES (\(number), \(nil as String?), \(bytes))")
            }
        }
        let rows = try await database.read { try $0.rows("SELECT value, name, content FROM number ORDER BY value") }
        #expect(try rows.map { try $0.integer(0) } == numbers)
        #expect(try rows.map { try $0.blob(2) } == bytes)
        #expect(try rows.allSatisfy { try $0.optionalText(1) == nil })
    }

    @Test func sumsOfWholeNumbersAreWholeNumbers() async throws {
        let database = try await database()
        let answers = try await database.write { transaction in
            let amounts = [-70_000, 10_000, 100_000_000, 12_345_678_900_000_000, 1, -5]
            for amount in amounts { try transaction.execute("INSERT INTO number (value) VALUES (\(amount))") }
            let sums = try (0..<amounts.count).map { limit in
                try transaction.row("SELECT coalesce(sum(value), 0) FROM number WHERE value <= \(amounts[limit])")
                    .map { try $0.integer(0) }
            }
            let none = try transaction.row("SELECT coalesce(sum(value), 0) FROM number WHERE value > \(Int64.max)")
            return sums + [try none?.integer(0)]
        }
        #expect(
            answers == [-70_000, -60_004, 99_939_996, 12_345_678_999_939_996, -70_004, -70_005, 0])
    }

    @Test func textsAreOrderedByTheirBytes() async throws {
        let database = try await database()
        let names = ["a", "B", "Z", "é", "_", "A b", "Ab", "aB"]
        let stored = try await database.write { transaction in
            for (value, name) in names.enumerated() {
                try transaction.execute("INSERT INTO number (value, name) VALUES (\(value), \(name))")
            }
            return try transaction.rows("SELECT name FROM number ORDER BY name").map { try $0.text(0) }
        }
        #expect(stored == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }

    @Test func sumsThatManyAddToAreWrittenOnceForAllThatSucceed() async throws {
        let database = try await database()
        let table = SumTable("total", key: ["kind", "day"], sums: ["amount"])
        await withTaskGroup(of: Void.self) { group in
            for value in 0..<300 {
                group.addTask {
                    try? await database.write { transaction in
                        transaction.add([Int64(value)], to: table, at: [.text("a"), .integer(Int64(value % 3))])
                        try transaction.execute("INSERT INTO number (value) VALUES (\(value))")
                        if value % 7 == 0 { throw Refused() }
                    }
                }
            }
        }
        let kept = (0..<300).filter { $0 % 7 != 0 }
        let totals = try await database.read { transaction in
            try transaction.rows("SELECT amount FROM total ORDER BY day").map { try $0.int(0) }
        }
        #expect(totals == (0..<3).map { day in kept.filter { $0 % 3 == day }.reduce(0, +) })
    }

    @Test func aStatementThatFailsHarmsNobodyElseInTheGroup() async throws {
        let database = try await database()
        let refused = await withTaskGroup(of: Bool.self) { group in
            for value in 0..<100 {
                group.addTask {
                    do {
                        try await database.write { transaction in
                            try transaction.execute("INSERT INTO number (value) VALUES (\(value / 2))")
                        }
                        return false
                    } catch {
                        return true
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        let stored = try await database.read { try $0.row("SELECT count(*) FROM number")?.int(0) }
        #expect(refused == 50)
        #expect(stored == 50)
    }

    @Test func readersCannotWrite() async throws {
        let database = try await database()
        await #expect(throws: DatabaseFault.self) {
            try await database.read { try $0.execute("INSERT INTO number (value) VALUES (9)") }
        }
    }
}

private final class Seen: Sendable {
    private let box = Mutex<[Int]>([])

    func add(_ value: Int) { box.withLock { $0.append(value) } }
    var values: [Int] { box.withLock { $0 } }
}
