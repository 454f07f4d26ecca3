// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Services
import Store
import TestKit
import Testing

@Suite("Entries in the log")
struct EntrySealTests {
    private let day = CalendarDay(number: 20_000)

    /// A house with so many entries, sealed and in the log.
    private func sealed(_ entries: Int = 3) async throws -> TestHouse {
        let house = try await TestHouse.make()
        try await house.database.write { transaction in
            try LedgerStore(transaction).post(
                (1...entries).map { number in
                    LedgerStore.NewEntry(
                        .contributionReceived(Rupiah(Int64(number)), receipt: ID(number: Int64(number)), on: day),
                        id: ID(number: Int64(number * 10)))
                }, at: house.now)
        }
        #expect(try await house.door.sealEntries() == entries)
        #expect(try await house.door.sealLog() > 0)
        return house
    }

    private func tamper(_ house: TestHouse, _ statement: SQL) async throws {
        try await house.database.write { transaction in
            try Tampering.drop(trigger: "entry_immutable_update", on: "entry", in: transaction)
            try Tampering.drop(trigger: "posting_immutable_update", on: "posting", in: transaction)
            try Tampering.drop(trigger: "posting_immutable_delete", on: "posting", in: transaction)
            try transaction.execute(statement)
        }
    }

    private func faults(_ house: TestHouse) async throws -> [String] {
        try await house.door.verifyLedger().faults
    }

    @Test func sealedEntriesAreWholeAndSealedOnce() async throws {
        let house = try await sealed(2_500)
        #expect(try await faults(house) == [])
        #expect(try await house.door.sealEntries() == 0)
        #expect(try await house.door.verifyLog().faults.isEmpty)
        let seals = try await house.database.read { try EntrySealStore($0).seals() }
        #expect(seals.map { $0.sealed?.count } == [1_000, 1_000, 500])
    }

    @Test func aChangedPairOfPostingsIsFoundThoughItBalances() async throws {
        let house = try await sealed()
        try await tamper(house, "UPDATE posting SET amount = amount * 2 WHERE entry = 20")
        let found = try await faults(house)
        #expect(found.count == 1)
        #expect(found.first?.contains("changed after they were sealed") == true)
    }

    @Test func aMovedBusinessDayIsFound() async throws {
        let house = try await sealed()
        try await tamper(house, "UPDATE entry SET business_day = business_day + 1 WHERE id = 10")
        #expect(try await faults(house).count == 1)
    }

    @Test func anEntryPutBetweenSealedOnesIsFound() async throws {
        let house = try await sealed()
        try await house.database.write { transaction in
            try LedgerStore(transaction).post(
                .contributionReceived(Rupiah(5), receipt: ID(number: 77), on: day), id: ID(number: 15), at: house.now)
        }
        #expect(try await faults(house).first?.contains("3 were sealed, 4 are there") == true)
    }

    @Test func aForgedSealIsFound() async throws {
        let house = try await sealed()
        try await tamper(
            house,
            "UPDATE audit SET lines_root = \(Array(repeating: UInt8(0), count: 32)) WHERE operation = 'ledger.seal'")
        #expect(try await faults(house).first?.contains("was changed") == true)
        #expect(!(try await house.door.verifyLog().faults.isEmpty))
    }

    @Test func aRemovedSealIsFound() async throws {
        let house = try await sealed()
        try await tamper(house, "DELETE FROM entry_seal")
        #expect(try await faults(house).first?.contains("the audit holds 1 sealings") == true)
    }

    @Test func aRenamedAccountIsFound() async throws {
        let house = try await sealed()
        try await tamper(house, "UPDATE ledger_account SET code = 'vault' WHERE code = 'bank'")
        #expect(try await faults(house).first?.contains("another name") == true)
    }
}
