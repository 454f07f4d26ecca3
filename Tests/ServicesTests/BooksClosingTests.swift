// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import TestKit
import Testing

@Suite("The books: closing a day")
struct BooksClosingTests {
    private let first = CalendarDay(number: 20_800)
    private let finance = Actor(account: nil, role: .finance, name: "finance")

    /// A house on the morning of the second day, with a contribution on the first.
    private func house() async throws -> TestHouse {
        let house = try await TestHouse.make(now: Instant(startOf: first).adding(seconds: 12 * 3_600))
        try await post(100, receipt: 1, on: first, house)
        house.set(first.adding(days: 1))
        return house
    }

    private func post(_ amount: Int64, receipt: Int64, on day: CalendarDay, _ house: TestHouse) async throws {
        let (now, id) = (house.now, house.door.ids.next(EntryRecord.self))
        try await house.database.write { transaction in
            try LedgerStore(transaction).post(
                .contributionReceived(Rupiah(amount), receipt: ID(number: receipt), on: day), id: id, at: now)
        }
    }

    private func clearing(_ house: TestHouse, _ moment: BookMoment = .latest) async throws -> Int64 {
        try await house.database.read { transaction in
            try BalanceStore(transaction).balance(
                of: try LedgerAccountStore(transaction).get(.clearing), at: moment)
        }
    }

    @Test func aDayWithNothingOpenClosesAndKeepsItsBalances() async throws {
        let house = try await house()
        let day = try await house.door.closeDay(first, by: finance)
        #expect(day.closed?.entries == 1)
        #expect(day.closed?.closedBy == "finance")
        #expect(day.open.isEmpty)
        #expect(try await clearing(house, BookMoment(through: first)) == 100)
        let trial = try await house.door.viewTrialBalance(at: BookMoment(through: first), by: finance)
        #expect(trial.differences.isEmpty)
        #expect(trial.trial.accounts.first { $0.account.code == "clearing" }?.balance == 100)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func whatComesAfterTheClosingCountsOnTheNextOpenDay() async throws {
        let house = try await house()
        _ = try await house.door.closeDay(first, by: finance)
        try await post(20, receipt: 2, on: first, house)
        try await post(3, receipt: 3, on: first.adding(days: 1), house)
        #expect(try await clearing(house, BookMoment(through: first)) == 100)
        #expect(try await clearing(house, BookMoment(through: first.adding(days: 1))) == 123)
        #expect(try await clearing(house) == 123)
        _ = try await house.door.closeDay(first.adding(days: 1), by: finance)
        #expect(try await clearing(house, BookMoment(through: first.adding(days: 1))) == 123)
        let before = BookMoment(knownAt: Instant(startOf: first.adding(days: 1)))
        #expect(try await clearing(house, before) == 100)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func entriesOfTheNextDayDoNotStandInTheBalancesOfAClosedOne() async throws {
        let house = try await house()
        try await post(20, receipt: 2, on: first.adding(days: 1), house)
        try await post(3, receipt: 3, on: first, house)
        _ = try await house.door.closeDay(first, by: finance)
        #expect(try await clearing(house, BookMoment(through: first)) == 103)
        #expect(try await clearing(house) == 123)
        let trial = try await house.database.read { try BalanceStore($0).trial() }
        #expect(trial.accounts.first { $0.account.code == "clearing" }?.balance == 123)
    }

    @Test func anUnexplainedDayStaysOpenAndSaysWhy() async throws {
        let house = try await house()
        let id = house.door.ids.next(EntryRecord.self)
        let (now, day) = (house.now, first)
        try await house.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO entry (id, kind, business_day, reference, recorded_at)
                VALUES (\(id), 'benefit-paid', \(day), 5, \(now))
                """)
            try transaction.execute("INSERT INTO posting VALUES (\(id), 0, \(LedgerAccount.bank.number), 7)")
        }
        let kept = try await house.door.closeDay(first, by: finance)
        #expect(kept.closed == nil)
        #expect(kept.open.map(\.code) == ["entries-unbalanced", "trial-balance-differs"])
        #expect(try await house.door.viewDays(by: finance).closed.isEmpty)
        _ = try await house.database.write { transaction in
            try transaction.execute("INSERT INTO posting VALUES (\(id), 1, \(LedgerAccount.fees.number), -7)")
        }
        #expect(try await house.door.closeDay(first, by: finance).closed != nil)
        #expect(try await house.door.viewDays(by: finance).open.isEmpty)
    }

    @Test func daysCloseInTheirOrderAndNotBeforeTheyCome() async throws {
        let house = try await house()
        let early = await #expect(throws: Failure.self) {
            try await house.door.closeDay(first.adding(days: 2), by: finance)
        }
        #expect(early?.code == "day-not-over")
        #expect(early?.field == "day")
        _ = try await house.door.closeDay(first, by: finance)
        house.set(first.adding(days: 5))
        let skipped = await #expect(throws: Failure.self) {
            try await house.door.closeDay(first.adding(days: 3), by: finance)
        }
        #expect(skipped?.code == "no-day-to-close")
        #expect(try await house.door.closeDays(by: .system("closing")) == 4)
        #expect(try await house.door.viewDays(by: finance).next == first.adding(days: 5))
        #expect(try await house.door.closeDay(first, by: finance).closed?.entries == 1)
    }

    @Test(arguments: [Role.auditor, .counterOfficer, .administrator, .worker])
    func onlyFinanceClosesADay(role: Role) async throws {
        let house = try await house()
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.closeDay(first, by: Actor(account: nil, role: role, name: "someone"))
        }
        #expect(refusal?.kind == .forbidden)
    }

    @Test func aPaymentPastItsTimeKeepsTheDayOpen() async throws {
        let claims = try await ClaimsHouse.make()
        _ = try await claims.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .unknown(.init(code: "5041800", message: "Timeout")) }
        _ = try await claims.door.workOffOutbox(through: bank.ports)
        claims.house.set(claims.house.now.adding(seconds: Reservation.holdingSeconds + 86_400))
        let yesterday = claims.house.now.jakartaDay.adding(days: -1)
        #expect(try await claims.door.closeDays(by: .system("closing")) == 0)
        let view = try await claims.door.viewDays(by: claims.finance)
        #expect(view.next == yesterday)
        #expect(view.open.map(\.code) == ["reservations-overdue"])
    }
}
