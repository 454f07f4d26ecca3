// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import TestKit
import Testing

@Suite("Contributions")
struct ContributionTests {
    private let tariff: ContributionTariff
    private let day: CalendarDay

    init() throws {
        tariff = try ContributionTariff(RegulationFixture.ruleBook())
        day = try #require(CalendarDay("2023-02-22"))
    }

    @Test("an executor's contract has two payments, each line with its article")
    func stages() throws {
        let quote = try tariff.quote(QuoteRequest(route: .p3mi, months: 36, on: day))
        #expect(quote.lines.map(\.code) == [.before, .bracket24, .excessMonths])
        #expect(quote.lines.map(\.stage) == [.before, .duringAfter, .duringAfter])
        #expect(quote.lines.map(\.amount.amount) == [37_500, 332_500, 162_000])
        #expect(quote.lines.map(\.months) == [0, 24, 12])
        #expect(quote.lines.map(\.citation.article) == ["18(1)a", "18(1)b1", "18(3)"])
        #expect(quote.lines.allSatisfy { $0.verification == .confirmed })
    }

    @Test("months are paid for once: the lines of during and after add up to the contract", arguments: 1...120)
    func monthsAddUp(_ months: Int) throws {
        for route in Route.allCases {
            let quote = try tariff.quote(QuoteRequest(route: route, months: months, on: day))
            #expect(quote.lines.map(\.months).reduce(0, +) == months)
            #expect(quote.lines.map(\.amount).total() == quote.total)
        }
    }

    @Test("a longer contract never costs less")
    func monotone() throws {
        for route in Route.allCases {
            var last = Rupiah.zero
            for months in 1...120 {
                let total = try tariff.quote(QuoteRequest(route: route, months: months, on: day)).total
                #expect(total >= last, "\(route) \(months)")
                last = total
            }
        }
    }

    @Test("no other bracket would be cheaper", arguments: 1...60)
    func cheapest(_ months: Int) throws {
        let total = try tariff.quote(QuoteRequest(route: .perseorangan, months: months, on: day)).total.amount
        for (bracket, price) in [(6, 108_000), (12, 189_000), (24, 332_500)] {
            #expect(total <= Int64(price + 13_500 * max(0, months - bracket)))
        }
    }

    @Test("the rule that chose a bracket is told only where there was a choice")
    func choiceIsTold() throws {
        func codes(_ months: Int) throws -> [String] {
            let quote = try tariff.quote(QuoteRequest(route: .perseorangan, months: months, on: day))
            return quote.lines[0].derivation.children.map(\.code)
        }
        #expect(try codes(18).contains("contributions.bracket_choice"))
        #expect(try !codes(12).contains("contributions.bracket_choice"))
        #expect(try !codes(36).contains("contributions.bracket_choice"))
    }

    @Test("old-age savings are listed apart, with their range in the derivation")
    func jht() throws {
        let choice = JHTChoice(monthly: Rupiah(100_000), months: 24)
        let quote = try tariff.quote(QuoteRequest(route: .perseorangan, months: 24, on: day, jht: choice))
        #expect(quote.total == Rupiah(332_500))
        let line = try #require(quote.jht.first)
        #expect(line.amount == Rupiah(2_400_000))
        #expect(line.months == 24)
        #expect(line.derivation.children.map(\.code).contains("contributions.jht.maximum"))
        #expect(line.verification == .unverified)
    }

    @Test("a refusal names the range")
    func refusal() throws {
        let choice = JHTChoice(monthly: Rupiah(1), months: 24)
        let failure = #expect(throws: Failure.self) {
            try tariff.quote(QuoteRequest(route: .p3mi, months: 24, on: day, jht: choice))
        }
        #expect(failure?.kind == .invalid)
        #expect(failure?.details == ["found": "1", "least": "50000", "most": "600000"])
        let months = #expect(throws: Failure.self) {
            try tariff.quote(
                QuoteRequest(route: .p3mi, months: 24, on: day, jht: JHTChoice(monthly: Rupiah(50_000), months: 0)))
        }
        #expect(months?.code == "jht-months-out-of-range")
    }
}
