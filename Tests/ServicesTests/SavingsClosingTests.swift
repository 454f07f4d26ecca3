// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import TestKit
import Testing

@Suite("Closings of savings")
struct SavingsClosingTests {
    @Test("A month credits each saver once, and the books carry exactly that")
    func once() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(2_500)
        let first = try SavingsHouse.day("2026-10-01")
        try await house.deposit(savers.enumerated().map { ($1, 36_500_000 + Int64($0)) }, on: first)
        let closing = try await house.close("2026-10")
        #expect(closing.isConserved && !closing.wasResumed)
        #expect(closing.run.lines == 2_500)
        #expect(closing.run.blocks == 3)
        #expect(closing.run.businessDay == (try SavingsHouse.day("2026-10-31")))
        #expect(try await house.balance(savers[0]) == 36_655_000)
        let again = try await house.close("2026-10")
        #expect(again.wasResumed && again.run.returned == closing.run.returned)
        #expect(try await house.balance(savers[0]) == 36_655_000)
        #expect(try await house.count("SELECT count(*) FROM entry WHERE kind = 'savings-accrued'") == 3)
        let ledger = try await house.door.verifyLedger()
        #expect(ledger.faults.isEmpty)
        let credited = ledger.balances.first { $0.account == "savings-credited" }?.balance
        #expect(credited == -closing.run.returned)
        let report = try await house.door.verifySavings()
        #expect(report.faults.isEmpty && report.lines == 2_500 && report.returned == closing.run.returned)
    }

    @Test("A closing that stopped after any step goes on where it stood")
    func resumed() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(3_000)
        let first = try SavingsHouse.day("2026-10-01")
        try await house.deposit(savers.map { ($0, 36_500_000) }, on: first)
        _ = try await house.close("2026-10")
        // What a crash leaves in the next month: begun, some steps done, not finished.
        let whole = try await SavingsHouse()
        _ = try await whole.open(3_000)
        try await whole.deposit(savers.map { ($0, 36_500_000) }, on: first)
        _ = try await whole.close("2026-10")
        let expected = try await whole.close("2026-11").run
        house.house.set(try SavingsHouse.day("2026-12-01"))
        try await house.interrupt("2026-11", after: 1_000)
        #expect(try await house.balance(savers[0]) > 36_655_000)
        #expect(try await house.balance(savers[2_999]) == 36_655_000)
        let resumed = try await house.close("2026-11")
        #expect(resumed.wasResumed && resumed.isConserved)
        #expect(try await house.door.closeDueSavings(by: .system("savings")) == nil, "its rate needs somebody")
        #expect(resumed.run.lines == expected.lines)
        #expect(resumed.run.returned == expected.returned)
        #expect(try await house.door.verifySavings().faults.isEmpty)
    }

    @Test("The server carries on by itself what was stopped")
    func carriedOn() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(2_000)
        try await house.deposit(savers.map { ($0, 36_500_000) }, on: try SavingsHouse.day("2026-10-01"))
        try await house.interrupt("2026-10", after: 1_000)
        #expect(try await house.balance(savers[1_999]) == 36_500_000)
        let closing = try #require(try await house.door.closeDueSavings(by: .system("savings")))
        #expect(closing.wasResumed && closing.isConserved && closing.run.lines == 2_000)
        #expect(try await house.balance(savers[1_999]) == 36_655_000)
    }

    @Test("A deposit recorded after its month was closed earns from its own day at the next closing")
    func late() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(2)
        try await house.deposit(36_500_000, to: savers[0], on: try SavingsHouse.day("2026-10-01"))
        _ = try await house.close("2026-10")
        try await house.deposit(36_500_000, to: savers[1], on: try SavingsHouse.day("2026-10-01"))
        // A deposit of December recorded before November is closed waits for December.
        try await house.deposit(1_000_000, to: savers[1], on: try SavingsHouse.day("2026-12-01"))
        _ = try await house.close("2026-11")
        // 31 and 30 days at 5,000 a day.
        #expect(try await house.balance(savers[1]) == 36_500_000 + 305_000 + 1_000_000)
        _ = try await house.close("2026-12")
        let december = (36_805_000 + 1_000_000) * 31 * 5 / 36_500
        #expect(try await house.balance(savers[1]) == 37_805_000 + Int64(december))
        #expect(try await house.door.verifySavings().faults.isEmpty)
    }

    @Test("Months are closed in order, once they are over, by who may, and by a rate somebody answers for")
    func refusals() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(1)
        try await house.deposit(100_000, to: savers[0], on: try SavingsHouse.day("2026-10-01"))
        let october = try SavingsHouse.day("2026-10-15")
        func refusal(_ day: CalendarDay, reason: String?, by actor: Actor = SavingsHouse.finance) async -> String? {
            do {
                _ = try await house.door.closeSavingsMonth(day, reason: reason, by: actor)
                return nil
            } catch {
                return (error as? Failure)?.code
            }
        }
        house.house.set(try SavingsHouse.day("2026-10-30"))
        #expect(await refusal(october, reason: "x") == "savings-month-not-over")
        house.house.set(try SavingsHouse.day("2026-12-01"))
        #expect(await refusal(october, reason: nil) == "savings-rate-unconfirmed")
        for role in [Role.worker, .assessor, .auditor, .manager] {
            let actor = Actor(account: ID(number: 5), role: role, name: "other")
            #expect(await refusal(october, reason: "x", by: actor) == "not-allowed")
        }
        #expect(await refusal(october, reason: "x") == nil)
        #expect(await refusal(try SavingsHouse.day("2026-09-01"), reason: "x") == "savings-month-out-of-order")
        let year = await #expect(throws: Failure.self) {
            try await house.door.settleSavingsYear(2026, reason: "x", by: SavingsHouse.finance)
        }
        #expect(year?.code == "savings-year-not-ready")
    }

    @Test("The settled year has given each saver the final rate, to the rupiah")
    func settled() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(2)
        try await house.deposit(36_500_000, to: savers[0], on: try SavingsHouse.day("2026-12-01"))
        _ = try await house.close("2026-12")
        #expect(try await house.balance(savers[0]) == 36_655_000)
        let missing = await #expect(throws: Failure.self) {
            try await house.door.settleSavingsYear(2026, reason: "x", by: SavingsHouse.finance)
        }
        #expect(missing?.code == "savings-final-rate-missing")
        _ = try await house.close("2027-01")
        let before = try await house.balance(savers[0])
        let door = try await house.under(final: [2026: "5.5"])
        let closing = try await door.settleSavingsYear(2026, reason: "method", by: SavingsHouse.finance)
        #expect(closing.isConserved)
        #expect(try await house.balance(savers[0]) - before == 15_500)
        #expect(try await door.verifySavings().faults.isEmpty)
        #expect(try await house.close("2027-02").isConserved)
    }

    @Test("The final rate of a year reaches what was told after its December was closed, and next year keeps its own")
    func lateForTheYear() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(3)
        let first = try SavingsHouse.day("2026-12-01")
        try await house.deposit(36_500_000, to: savers[0], on: first)
        _ = try await house.close("2026-12")
        // Told in January: the provisional rate for its December, as for everybody.
        try await house.deposit(36_500_000, to: savers[1], on: first)
        _ = try await house.close("2027-01")
        #expect(try await house.balance(savers[1]) == 36_500_000 + 310_000)
        let door = try await house.under(final: [2026: "5.5", 2027: "5"])
        let settled = try await door.settleSavingsYear(2026, reason: "method", by: SavingsHouse.finance)
        #expect(settled.isConserved)
        #expect(try await house.balance(savers[1]) == 36_500_000 + 310_000 + 15_500)
        // Told after the settlement: the final rate for its December at once.
        try await house.deposit(36_500_000, to: savers[2], on: first)
        for month in 2...12 { _ = try await close(2027, month, house, door) }
        let report = try await door.verifySavings()
        #expect(report.faults.isEmpty)
        let line = try await house.house.database.read { transaction in
            try SavingsBlockStore(transaction).newest(of: savers[2].number)?.line
        }
        // 31 days at 5.5 % were credited beside what the year itself gave: 36,500,000 from its first day.
        let counted = try #require(line)
        #expect(counted.credited - counted.yearReturn == 170_500)
        // What was told late in 2027 was given for 2026: at the rate the months had, nothing of 2027 is left to settle.
        let before = try await balances(savers, house)
        _ = try await door.settleSavingsYear(2027, reason: "method", by: SavingsHouse.finance)
        #expect(try await balances(savers, house) == before)
        #expect(try await door.verifySavings().faults.isEmpty)
        #expect(try await door.verifyLedger().faults.isEmpty)
    }

    private func balances(_ savers: [ID<PersonRecord>], _ house: SavingsHouse) async throws -> [Int64] {
        var balances: [Int64] = []
        for saver in savers { balances.append(try await house.balance(saver)) }
        return balances
    }

    private func close(_ year: Int, _ month: Int, _ house: SavingsHouse, _ door: Door) async throws -> SavingsClosing {
        let first = try #require(CalendarDay(year: year, month: month, day: 1))
        house.house.set(first.adding(months: 1))
        return try await door.closeSavingsMonth(first, reason: SavingsHouse.reason, by: SavingsHouse.finance)
    }

    @Test("Savings paid out with the return to the day leave nothing, and no closing credits it again")
    func paidOut() async throws {
        let house = try await SavingsHouse()
        let saver = try await house.open(1)[0]
        try await house.deposit(73_000_000, to: saver, on: try SavingsHouse.day("2026-10-01"))
        _ = try await house.close("2026-10")
        let gone = try SavingsHouse.day("2026-11-11")
        // 73,310,000 at 5 % for ten days; a twentieth of what is above fifty million is the state's.
        let running = Rupiah(73_310_000 * 10 * 5 / 36_500)
        let whole = Rupiah(73_310_000) + running
        try await house.house.database.write { [house = house.house] transaction in
            let returned = try #require(
                Entry.savingsReturnPaid(running, member: saver, reference: 1, on: gone))
            let paid = Entry.savingsPaidOut(whole, tax: Rupiah(1_000_000), member: saver, reference: 1, on: gone)
            try LedgerStore(transaction).post(
                [.init(returned, id: house.door.ids.next()), .init(paid, id: house.door.ids.next())], at: house.now)
        }
        #expect(try await house.balance(saver) == 0)
        _ = try await house.close("2026-11")
        _ = try await house.close("2026-12")
        #expect(try await house.balance(saver) == 0)
        #expect(try await house.door.verifySavings().faults.isEmpty)
        let balances = try await house.door.verifyLedger().balances
        #expect(balances.first { $0.account == "benefits-payable" }?.balance == Rupiah(1_000_000) - whole)
        #expect(balances.first { $0.account == "taxes-withheld" }?.balance == Rupiah(-1_000_000))
        #expect(balances.map(\.balance).total() == .zero)
    }

    @Test("A changed line is found by computing the closing anew")
    func tampered() async throws {
        let house = try await SavingsHouse()
        let savers = try await house.open(3)
        try await house.deposit(savers.map { ($0, 36_500_000) }, on: try SavingsHouse.day("2026-10-01"))
        _ = try await house.close("2026-10")
        try await house.house.database.write { transaction in
            try Tampering.drop(trigger: "savings_block_immutable_update", on: "savings_block", in: transaction)
            var given = try transaction.row("SELECT given FROM savings_block")?.blob(0) ?? []
            given[8] ^= 1
            try transaction.execute("UPDATE savings_block SET given = \(given)")
        }
        #expect(try await house.door.verifySavings().faults.count == 1 + 1)
    }
}
