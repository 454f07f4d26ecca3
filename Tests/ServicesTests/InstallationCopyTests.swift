// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store
import Synchronization
import TestKit
import Testing

@testable import Services

/// On a server the copy goes over to the other engine and back.
@Suite("A copied installation")
struct InstallationCopyTests {
    private static func filled() async throws -> TestHouse {
        let house = try await TestHouse.make()
        _ = try await house.door.fillDemonstration(people: 400, seed: 11)
        return house
    }

    @Test func isTheSameRowByRowOnTheOtherSideAndAgainWhenItComesBack() async throws {
        let house = try await Self.filled()
        let told = Mutex(0)
        let there = try await TestDatabase.onDisk()
        let back = try await TestDatabase.make()
        let first = InstallationCopy(from: house.database, to: there.engine)
        let expected = try await first.count()
        let tables = try await first.run { rows in told.withLock { $0 += rows } }
        let again = try await InstallationCopy(from: there.engine, to: back.engine).run { _ in }
        #expect(tables == again)
        #expect(tables.reduce(0) { $0 + $1.rows } == expected)
        #expect(told.withLock { $0 } == expected)
        #expect(tables.first { $0.table == "person" }.map(\.rows).map { $0 >= 400 } == true)
        for copy in [there, back] {
            let (here, copied) = (try await Self.state(house.database), try await Self.state(copy.engine))
            #expect(here == copied)
        }
    }

    @Test func isRefusedWhereSomethingIsAlready() async throws {
        let (house, other) = (try await Self.filled(), try await TestHouse.make())
        await #expect(throws: Failure.self) {
            _ = try await InstallationCopy(from: house.database, to: other.database).run { _ in }
        }
    }

    @Test func isRefusedWhereTheSourceWasWrittenToMeanwhile() async throws {
        let house = try await Self.filled()
        let target = try await TestDatabase.make()
        let copy = InstallationCopy(from: house.database, to: target.engine)
        let source = house.database
        let isWritten = Mutex(false)
        await #expect(throws: Failure.self) {
            _ = try await copy.run { _ in
                if isWritten.withLock({ $0 }) { return }
                isWritten.withLock { $0 = true }
                try? await source.write { transaction in
                    let key = try KeyStore(transaction).newest() + 1
                    try transaction.execute(
                        """
                        INSERT INTO audit (id, recorded_at, actor, role, operation, detail, code)
                        VALUES (\(key), 0, 'x', 'x', 'x', 'x', \([UInt8](repeating: 0, count: 4)))
                        """)
                }
            }
        }
    }

    /// What the books, the roll-ups and the log say.
    private static func state(_ database: any DatabaseEngine) async throws -> [String] {
        try await database.read { transaction in
            let trial = try BalanceStore(transaction).trial()
            let root = try LogStore(transaction).lastRoot()
            return trial.accounts.map { "\($0.account.code) \($0.balance)" } + [
                "savings \(trial.savings.amount)", "log \(root?.size ?? 0) \(root?.root ?? [])",
                "figures \(try FiguresRebuild(transaction).differences().count)",
            ]
        }
    }
}
