// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Store
import TestKit
import Testing

@Suite("Balances and statements")
struct BalanceStoreTests {
    private let first = CalendarDay(number: 20_000)

    /// Three contributions: of the first, second and third day, each recorded at noon of a day of its own.
    private func books() async throws -> TestHouse {
        let house = try await TestHouse.make(now: Instant(startOf: first))
        try await house.database.write { transaction in
            for (index, amount) in [100, 20, 3].enumerated() {
                try LedgerStore(transaction).post(
                    .contributionReceived(
                        Rupiah(Int64(amount)), receipt: ID(number: Int64(index + 1)), on: first.adding(days: index)),
                    id: ID(number: Int64(index + 1)), at: noon(index))
            }
        }
        return house
    }

    private func noon(_ day: Int) -> Instant {
        Instant(startOf: first.adding(days: day)).adding(seconds: 12 * 3_600)
    }

    @Test func aBalanceIsAnsweredForAnyDayAndAnyInstant() async throws {
        let house = try await books()
        try await house.database.read { transaction in
            let store = BalanceStore(transaction)
            let clearing = try LedgerAccountStore(transaction).get(.clearing)
            #expect(try store.balance(of: clearing) == 123)
            #expect(try store.balance(of: clearing, at: BookMoment(through: first)) == 100)
            #expect(try store.balance(of: clearing, at: BookMoment(through: first.adding(days: -1))) == 0)
            #expect(try store.balance(of: clearing, at: BookMoment(knownAt: noon(1))) == 120)
            let both = BookMoment(through: first, knownAt: noon(0).adding(seconds: -1))
            #expect(try store.balance(of: clearing, at: both) == 0)
        }
    }

    @Test func aMissingAccountIsAnErrorAndNeverZero() async throws {
        let house = try await books()
        try await house.database.read { transaction in
            let failure = #expect(throws: Failure.self) { try LedgerAccountStore(transaction).get(code: "channel:9") }
            #expect(failure?.code == "no-such-account")
            #expect(failure?.field == "account")
        }
    }

    @Test func aStatementRunsFromItsOpeningToItsClosing() async throws {
        let house = try await books()
        try await house.database.read { transaction in
            let account = try LedgerAccountStore(transaction).get(.contributions)
            let days = try #require(DayRange(first: first.adding(days: 1), last: first.adding(days: 2)))
            let store = StatementStore(transaction)
            let whole = try store.statement(of: account, days, limit: 10)
            #expect(whole.opening == -100)
            #expect(whole.lines.map(\.balance) == [-120, -123])
            #expect(whole.closing == -123)
            #expect(!whole.isCut)
            let cut = try store.statement(of: account, days, limit: 1)
            #expect(cut.lines.count == 1)
            #expect(cut.closing == -123)
            #expect(cut.isCut)
        }
    }

    @Test func theTrialBalanceAddsUpToZeroAtEveryMoment() async throws {
        let house = try await books()
        try await house.database.read { transaction in
            for day in -1...3 {
                let trial = try BalanceStore(transaction).trial(at: BookMoment(through: first.adding(days: day)))
                #expect(trial.accounts.reduce(trial.savings.amount) { $0 + $1.balance } == 0)
            }
            let trial = try BalanceStore(transaction).trial()
            #expect(trial.accounts.first { $0.account.code == "clearing" }?.balance == 123)
            let own = trial.accounts.filter {
                LedgerAccount(number: $0.account.number).map(LedgerAccount.fixed.contains) == true
            }
            #expect(own.count == LedgerAccount.fixed.count)
        }
    }

    @Test func moneyFromAbroadStandsOnAccountsOfItsCurrency() async throws {
        let house = try await books()
        let rate = try ExchangeRate(.twd, text: "500")
        let exchange = try Exchange.received(
            ForeignMoney(.twd, minor: 20_000), at: rate, through: .channel(3),
            credits: [(.contributions, Rupiah(99_000))], fee: Rupiah(1_000),
            for: .init(.contributionReceived, reference: 4, on: first.adding(days: 3)))
        try await house.database.write { transaction in
            try ExchangeStore(transaction).post(
                exchange, foreign: ID(number: 4), rupiah: ID(number: 5), at: noon(3))
        }
        try await house.database.read { transaction in
            let accounts = LedgerAccountStore(transaction)
            let store = BalanceStore(transaction)
            let channel = try accounts.get(ForeignAccount(.channel(3), in: .twd))
            #expect(channel.currency == .twd)
            #expect(try store.balance(of: channel) == 20_000)
            #expect(try store.balance(of: try accounts.get(code: "conversion@TWD")) == -20_000)
            #expect(try store.balance(of: try accounts.get(.conversion)) == 100_000)
            let link = try #require(try ExchangeStore(transaction).find(ID(number: 5)))
            #expect(link.foreign == ID(number: 4))
            #expect(link.rateRupiah == 5 && link.rateMinors == 1)
            #expect(link.fee == Rupiah(1_000))
            #expect(try LedgerCheckStore(transaction).unbalancedEntries().isEmpty)
        }
    }
}
