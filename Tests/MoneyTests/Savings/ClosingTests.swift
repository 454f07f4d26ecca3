// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Regulation
import TestKit
import Testing

@Suite("Closing a month of savings")
struct ClosingTests {
    private static let unit = Int128(ReturnWeights.partsPerRupiah)

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func month(_ text: String) throws -> DayRange {
        let first = try day(text + "-01")
        return try #require(DayRange(first: first, last: first.adding(months: 1).adding(days: -1)))
    }

    private func year(_ number: Int) throws -> DayRange {
        try #require(DayRange(first: try day("\(number)-01-01"), last: try day("\(number)-12-31")))
    }

    private func closing(_ text: String, from first: String? = nil) throws -> MonthClosing {
        let month = try month(text)
        let days = try #require(DayRange(first: try first.map(day) ?? month.first, last: month.last))
        return MonthClosing(month, weights: try ReturnRates(try RegulationFixture.ruleBook()).weights(days))
    }

    @Test("A deposit earns from its own day, a twelfth of a year gives about a twelfth of the rate")
    func plain() throws {
        let deposit = SavingsMovement(account: 7, day: try day("2026-10-01"), amount: 36_500_000)
        let line = try closing("2026-10").close(SavingsLine(account: 7), [deposit][...])
        // 36,500,000 × 5 % × 31 / 365
        #expect(line.returned == 155_000)
        #expect(line.remainder == 0)
        #expect(line.balance == 36_655_000)
        let late = SavingsMovement(account: 7, day: try day("2026-10-31"), amount: 36_500_000)
        #expect(try closing("2026-10").close(SavingsLine(account: 7), [late][...]).returned == 5_000)
    }

    @Test("What is earned and not a whole rupiah is carried: a year of small months loses nothing")
    func carry() throws {
        var line = SavingsLine(account: 7)
        var parts = Int128(0)
        for number in 1...12 {
            let name = "2026-" + (number < 10 ? "0" : "") + "\(number)"
            let closing = try closing(name)
            let movements = [SavingsMovement(account: 7, day: closing.month.first, amount: 50_001)]
            let before = line.balance + 50_001
            parts += Int128(before) * Int128(50_000 * 366) * Int128(closing.month.count)
            line = closing.close(line, movements[...])
        }
        #expect(Int128(line.credited) * Self.unit + Int128(line.remainder) == parts)
        #expect(line.remainder > 0 && Int128(line.remainder) < Self.unit)
        #expect(line.yearReturn == line.credited)
    }

    @Test("The order of movements and the month they are told in do not matter", arguments: 0..<40)
    func order(seed: UInt64) throws {
        var dice = Dice(seed)
        let october = try closing("2026-10")
        let movements = (0..<12).map { _ in
            SavingsMovement(
                account: 7, day: october.month.first.adding(days: Int(dice.next() % 31)),
                amount: Int64(dice.next() % 900_000) + 1)
        }
        let once = october.close(SavingsLine(account: 7), movements[...])
        #expect(october.close(SavingsLine(account: 7), movements.reversed()[...]) == once)

        // Told a month late, each earns from its own day all the same.
        let november = try closing("2026-11", from: "2026-10-01")
        let onTime = november.close(once, [])
        let late = november.close(october.close(SavingsLine(account: 7), []), movements[...])
        let earlier = Int128(onTime.credited) * Self.unit + Int128(onTime.remainder)
        let later = Int128(late.credited) * Self.unit + Int128(late.remainder)
        // Return that was credited in October has earned a month of its own, and nothing else differs.
        let compound = Int128(once.returned) * Int128(50_000 * 366 * 30)
        #expect(earlier - later == compound)
        #expect(onTime.yearDays - late.yearDays == once.returned * 30)
    }

    @Test("A span of days at one rate earns what its parts earn", arguments: [1, 7, 15, 30])
    func splitting(cut: Int) throws {
        let rates = try ReturnRates(try RegulationFixture.ruleBook())
        let whole = try #require(DayRange(first: try day("2027-12-20"), last: try day("2028-02-29")))
        let middle = whole.first.adding(days: cut)
        let first = try #require(DayRange(first: whole.first, last: middle))
        let rest = try #require(DayRange(first: middle.adding(days: 1), last: whole.last))
        #expect(try rates.weights(whole).whole == rates.weights(first).whole + rates.weights(rest).whole)
    }

    @Test("Return paid out before the month's end is not credited again")
    func paidOut() throws {
        let october = try closing("2026-10")
        var line = SavingsLine(account: 7)
        line.balance = 36_500_000
        // Ten days of 5,000 a day were paid with the balance on the eleventh.
        let gone = try day("2026-10-11")
        let movements = [
            SavingsMovement(account: 7, day: gone, amount: 50_000, isReturn: true),
            SavingsMovement(account: 7, day: gone, amount: -36_550_000),
        ]
        let closed = october.close(line, movements[...])
        #expect(closed.balance == 0)
        #expect(closed.returned == 0)
        #expect(closed.yearReturn == 50_000)
    }

    @Test("A reversal takes the return on what never came back again")
    func reversal() throws {
        let october = try closing("2026-10")
        let first = try day("2026-10-01")
        let came = october.close(
            SavingsLine(account: 7), [SavingsMovement(account: 7, day: first, amount: 36_500_000)][...])
        let november = try closing("2026-11", from: "2026-10-01")
        let undone = november.close(came, [SavingsMovement(account: 7, day: first, amount: -36_500_000)][...])
        // What remains is the return of November on the return of October, and the next closing has no more of it.
        #expect(undone.returned < 0)
        #expect(undone.balance == undone.credited)
        #expect(undone.balance == 155_000 * 30 * 5 / 36_500)
    }

    @Test("Many accounts at once give what each gives alone", arguments: 0..<10)
    func together(seed: UInt64) throws {
        var dice = Dice(seed)
        let october = try closing("2026-10")
        let lines = (0..<50).map { number in
            var line = SavingsLine(account: Int64(number * 3))
            line.balance = Int64(dice.next() % 90_000_000)
            line.remainder = Int64(dice.next() % UInt64(ReturnWeights.partsPerRupiah))
            return line
        }
        let movements = (0..<80).map { _ in
            SavingsMovement(
                account: Int64(dice.next() % 160), day: october.month.first.adding(days: Int(dice.next() % 31)),
                amount: Int64(dice.next() % 600_000) + 1)
        }.sorted { $0.account < $1.account }
        let together = october.close(lines, movements[...])
        let accounts = Set(lines.map(\.account)).union(movements.map(\.account)).sorted()
        #expect(together.map(\.account) == accounts)
        for line in together {
            let before = lines.first { $0.account == line.account } ?? SavingsLine(account: line.account)
            #expect(october.close(before, movements.filter { $0.account == line.account }[...]) == line)
        }
        let given = SavingsColumns.given(together[...])
        let standing = SavingsColumns.standing(together[...])
        #expect(try SavingsColumns.lines(given: given, standing: standing) == together)
        for line in together {
            #expect(try SavingsColumns.find(line.account, given: given, standing: standing) == line)
        }
        #expect(try SavingsColumns.find(161, given: given, standing: standing) == nil)
        #expect(throws: Failure.self) { try SavingsColumns.lines(given: given, standing: [1]) }
    }

    @Test("The settled year has credited exactly the final rate on its daily balances")
    func settlement() throws {
        var line = SavingsLine(account: 7)
        var days: Int64 = 0
        for number in 1...12 {
            let closing = try closing("2026-" + (number < 10 ? "0" : "") + "\(number)")
            let deposit = SavingsMovement(account: 7, day: closing.month.first.adding(days: 9), amount: 612_345)
            days += line.balance * Int64(closing.month.count) + 612_345 * Int64(closing.month.count - 9)
            line = closing.close(line, [deposit][...])
        }
        #expect(line.yearDays == days)
        for millionths in [Int64(56_900), 50_000, 41_100] {
            let settled = YearSettlement(try year(2026), rate: Rate(millionths: millionths)).settle(
                line, december: line)
            let total = Int128(settled.credited) * Self.unit + Int128(settled.remainder)
            #expect(total == Int128(days) * Int128(millionths * 366))
            #expect(settled.returned == settled.credited - line.credited)
            #expect(settled.balance - line.balance == settled.returned)
            // Settling again by the same rate finds nothing to do.
            let next = YearSettlement(try year(2026), rate: Rate(millionths: 50_000))
            #expect(millionths != 50_000 || next.settle(line, december: line).returned == 0)
        }
    }

    @Test("A day or a year without a rate is an error, never a return of zero")
    func missing() throws {
        let rates = try ReturnRates(try RegulationFixture.ruleBook())
        let early = try #require(DayRange(first: try day("2015-06-30"), last: try day("2015-07-31")))
        let failure = #expect(throws: Failure.self) { try rates.weights(early) }
        #expect(failure?.code == "no-rule-in-force")
        let year = #expect(throws: Failure.self) { try rates.final(year: 2026) }
        #expect(year?.code == "savings-final-rate-missing")
    }
}

/// Numbers that look drawn and are the same each time.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite("Return to the day")
struct RunningReturnTests {
    @Test("What has run since the closing is what the next closing gives for those days")
    func running() throws {
        let rates = try ReturnRates(try RegulationFixture.ruleBook())
        var line = SavingsLine(account: 7)
        line.balance = 36_500_000
        let closed = try #require(CalendarDay("2026-09-30"))
        let tenth = try #require(CalendarDay("2026-10-10"))
        #expect(try rates.running(line, countedThrough: closed, [], through: tenth) == Rupiah(50_000))
        #expect(try rates.running(line, countedThrough: closed, [], through: closed) == .zero)
        let deposit = SavingsMovement(account: 7, day: tenth, amount: 36_500_000)
        #expect(try rates.running(line, countedThrough: closed, [deposit], through: tenth) == Rupiah(55_000))
        #expect(
            try rates.running(SavingsLine(account: 7), countedThrough: nil, [deposit], through: tenth.adding(days: 1))
                == Rupiah(10_000))
        #expect(try rates.running(SavingsLine(account: 7), countedThrough: nil, [], through: tenth) == .zero)
    }
}
