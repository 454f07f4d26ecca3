// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Testing

@Suite("Money from abroad")
struct ExchangeTests {
    private let day = CalendarDay(number: 20_000)

    @Test func aRateIsKeptExactlyInLowestTerms() throws {
        let rate = try ExchangeRate(.twd, text: "512.35")
        #expect(rate.rupiah == 10_247)
        #expect(rate.minors == 2_000)
        #expect(rate.rupiah(for: try ForeignMoney(.twd, text: "100"), rounding: .down) == Rupiah(51_235))
        #expect(try ExchangeRate(.krw, text: "11.5") == ExchangeRate(.krw, rupiah: 23, perMinors: 2))
    }

    @Test func rupiahCostAtLeastTheirWorthAndNotOneCoinMore() throws {
        let rate = try ExchangeRate(.hkd, text: "2087.4417")
        for amount in [37_500, 332_500, 1, 162_000] as [Int64] {
            let money = rate.money(for: Rupiah(amount), rounding: .up)
            #expect(rate.rupiah(for: money, rounding: .down) >= Rupiah(amount))
            let less = ForeignMoney(.hkd, minor: money.minor - 1)
            #expect(rate.rupiah(for: less, rounding: .down) < Rupiah(amount))
        }
    }

    @Test(arguments: ["0", "-1", "1,5", "", ".", "1.", "1.2.3", "12345678901234567890"])
    func whatIsNoRateIsRefusedWithItsField(text: String) {
        let failure = #expect(throws: Failure.self) { try ExchangeRate(.sgd, text: text) }
        #expect(failure?.code == "exchange-rate-malformed")
        #expect(failure?.field == "rate")
    }

    @Test func anAmountHasNoMoreDecimalsThanItsCurrency() throws {
        #expect(try ForeignMoney(.kwd, text: "1.005").minor == 1_005)
        #expect(try ForeignMoney(.twd, text: "2500").text == "2500.00")
        #expect(try ForeignMoney(.jpy, text: "2500").text == "2500")
        #expect(ForeignMoney(.twd, minor: -5).text == "-0.05")
        let failure = #expect(throws: Failure.self) { try ForeignMoney(.twd, text: "1.005") }
        #expect(failure?.code == "foreign-amount-malformed")
        #expect(throws: Failure.self) { try ForeignMoney(.jpy, text: "1.5") }
    }

    @Test func moneyFromAbroadIsTwoBalancedEntriesAndAFeeLine() throws {
        let rate = try ExchangeRate(.twd, text: "512.35")
        let asked = Rupiah(332_500)
        let fee = Rupiah(10_000)
        let money = rate.money(for: asked + fee, rounding: .up)
        let exchange = try Exchange.received(
            money, at: rate, through: .channel(3), credits: [(.contributions, asked)], fee: fee,
            for: .init(.contributionReceived, reference: 7, on: day))
        #expect(exchange.foreign.postings.reduce(0) { $0 + $1.minor } == 0)
        #expect(exchange.foreign.postings.first == ForeignPosting(.channel(3), minor: money.minor))
        #expect(exchange.rupiah.postings.map(\.amount).total() == .zero)
        #expect(exchange.rupiah.postings.contains(Posting(.fees, -fee)))
        #expect(exchange.rupiah.postings.contains(Posting(.contributions, -asked)))
        #expect(exchange.rate == rate)
    }

    @Test func moneyWorthLessThanAskedOrACoinMoreIsRefused() throws {
        let rate = try ExchangeRate(.twd, text: "512.35")
        let right = rate.money(for: Rupiah(100_000), rounding: .up)
        for minor in [right.minor - 1, right.minor + 2] {
            let failure = #expect(throws: Failure.self) {
                try Exchange.received(
                    ForeignMoney(.twd, minor: minor), at: rate, through: .channel(3),
                    credits: [(.contributions, Rupiah(100_000))], fee: .zero,
                    for: .init(.contributionReceived, reference: 7, on: day))
            }
            #expect(failure?.code == "exchange-does-not-meet")
        }
    }

    @Test(arguments: [995_000, 1_000_000, 1_012_345] as [Int64])
    func onceSettledNothingIsLeftInConversion(arrived: Int64) throws {
        let rate = try ExchangeRate(.twd, text: "500")
        let money = ForeignMoney(.twd, minor: 200_500)
        let received = try Exchange.received(
            money, at: rate, through: .channel(3), credits: [(.contributions, Rupiah(1_000_000))], fee: Rupiah(2_500),
            for: .init(.contributionReceived, reference: 7, on: day))
        let settled = try Exchange.settled(
            money, locked: Rupiah(1_002_500), arrived: Rupiah(arrived), fee: Rupiah(2_500), from: .channel(3),
            into: .bank, for: .init(.foreignSettled, reference: 8, on: day))
        for account in [LedgerAccount.conversion, .channel(3)] {
            let foreign = (received.foreign.postings + settled.foreign.postings).filter { $0.account == account }
            #expect(foreign.reduce(0) { $0 + $1.minor } == 0)
        }
        let rupiah = received.rupiah.postings + settled.rupiah.postings
        #expect(rupiah.filter { $0.account == .conversion }.map(\.amount).total() == .zero)
        #expect(rupiah.filter { $0.account == .fees }.map(\.amount).total() == .zero)
        #expect(rupiah.map(\.amount).total() == .zero)
        #expect(settled.rate.rupiah(for: money, rounding: .down) == Rupiah(arrived + 2_500))
    }

    @Test func aCounterEntryUndoesBothHalves() throws {
        let exchange = try Exchange.received(
            ForeignMoney(.twd, minor: 20_000), at: try ExchangeRate(.twd, text: "500"), through: .channel(3),
            credits: [(.contributions, Rupiah(99_000))], fee: Rupiah(1_000),
            for: .init(.contributionReceived, reference: 7, on: day))
        let back = exchange.reversed(foreign: ID(number: 4), rupiah: ID(number: 5), on: day)
        #expect(back.foreign.reverses == ID(number: 4) && back.rupiah.reverses == ID(number: 5))
        #expect(back.foreign.postings == exchange.foreign.postings.map { .init($0.account, minor: -$0.minor) })
        #expect(back.rupiah.postings == exchange.rupiah.postings.map { .init($0.account, -$0.amount) })
        #expect(back.rate == exchange.rate)
    }

    @Test func accountsInOtherCurrenciesHaveNumbersOfTheirOwn() {
        let kept: [LedgerAccount] = LedgerAccount.fixed + [.channel(1), .channel(9_999), .drawer(1), .drawer(9_999)]
        var numbers = kept.map(\.number)
        for currency in Currency.allCases where currency != .idr {
            numbers += kept.map { ForeignAccount($0, in: currency).number }
        }
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.allSatisfy { $0 < LedgerAccount.firstMember })
        #expect(ForeignAccount(.channel(3), in: .twd).code == "channel:3@TWD")
    }

    @Test func aRateBeyondAllReasonIsNotPlausible() throws {
        #expect(try ExchangeRate(.twd, text: "512.35").isPlausible)
        #expect(try ExchangeRate(.krw, text: "11.5").isPlausible)
        #expect(try !ExchangeRate(.twd, text: "0.000000000001").isPlausible)
        #expect(try !ExchangeRate(.twd, text: "999999999999").isPlausible)
    }
}
