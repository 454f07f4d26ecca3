// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Regulation
import TestKit
import Testing

@Suite("Withdrawals among closings, whatever the order")
struct WithdrawalPropertyTests {
    private static let unit = Int128(ReturnWeights.partsPerRupiah)

    @Test("What came and what it earned is what went and what is there", arguments: 0..<60)
    func conservation(seed: UInt64) throws {
        var life = try SaversYear(seed: seed)
        try life.run()
        #expect(life.deposited + life.line.credited + life.ranOut == life.paid + life.line.balance)
        #expect(life.line.balance >= 0)
        #expect(Int128(life.line.remainder) < Self.unit)
        // The year's final rate reaches every day, also of what was told late or paid out in between.
        let year = life.year
        for millionths in [Int64(50_000), 61_300] {
            let settled = YearSettlement(year, rate: Rate(millionths: millionths)).settle(
                life.line, december: life.line)
            let total = Int128(settled.credited + life.ranOut) * Self.unit + Int128(settled.remainder)
            #expect(total == Int128(life.line.yearDays) * Int128(millionths * 366))
        }
    }

    @Test("Savings that were paid out whole leave nothing, however late the months are closed", arguments: 0..<60)
    func nothingLeft(seed: UInt64) throws {
        var life = try SaversYear(seed: seed)
        life.isPaidOutAtLast = true
        try life.run()
        #expect(life.line.balance == 0)
        #expect(Int128(life.line.remainder) < Self.unit)
        #expect(life.paid > 0)
    }
}

/// A year of one saver: deposits of the day and late ones, withdrawals of everything, closings on time and months late.
private struct SaversYear {
    let year: DayRange
    private(set) var line = SavingsLine(account: 7)
    private(set) var deposited: Int64 = 0
    private(set) var paid: Int64 = 0
    /// Return that was paid before a closing credited it.
    private(set) var ranOut: Int64 = 0
    var isPaidOutAtLast = false
    private var open: [SavingsMovement] = []
    private var countedThrough: CalendarDay?
    private var dice: UInt64
    private let rates: ReturnRates

    init(seed: UInt64) throws {
        let first = try #require(CalendarDay("2026-01-01"))
        let last = try #require(CalendarDay("2026-12-31"))
        year = try #require(DayRange(first: first, last: last))
        rates = try ReturnRates(try RegulationFixture.ruleBook())
        dice = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    mutating func run() throws {
        for number in 0..<year.count {
            let today = year.first.adding(days: number)
            if draw(100) < 12 { deposit(today.adding(days: -Int(draw(3) == 0 ? draw(50) : 0))) }
            if draw(1_000) < 8 { try withdraw(on: today) }
            if draw(100) < 4 { try closeDue(before: today) }
        }
        if isPaidOutAtLast { try withdraw(on: year.last) }
        try closeDue(before: year.last.adding(days: 1))
    }

    private mutating func deposit(_ day: CalendarDay) {
        let amount = Int64(draw(900_000)) + 1
        open.append(SavingsMovement(account: 7, day: max(day, year.first), amount: amount))
        deposited += amount
    }

    private mutating func withdraw(on day: CalendarDay) throws {
        let running = try rates.running(
            line, countedThrough: countedThrough, open, through: day.adding(days: -1)
        ).amount
        let due = open.filter { $0.day <= day }.reduce(line.balance) { $0 + $1.amount } + running
        guard due > 0 else { return }
        open.append(SavingsMovement(account: 7, day: day, amount: running, isReturn: true))
        open.append(SavingsMovement(account: 7, day: day, amount: -due))
        ranOut += running
        paid += due
    }

    private mutating func closeDue(before day: CalendarDay) throws {
        while true {
            let first = countedThrough?.adding(days: 1) ?? year.first
            let last = first.adding(months: 1).adding(days: -1)
            guard last < day, let month = DayRange(first: first, last: last) else { return }
            let counted = open.filter { $0.day <= last }
            let ahead = open.contains { $0.isReturn && $0.amount != 0 && $0.day > last }
            open.removeAll { $0.day <= last }
            let days = try #require(
                DayRange(first: counted.map(\.day).min().map { min($0, first) } ?? first, last: last))
            line = MonthClosing(month, weights: try rates.weights(days), paidAhead: ahead ? [7] : [])
                .close(line, counted[...])
            countedThrough = last
        }
    }

    private mutating func draw(_ below: UInt64) -> UInt64 {
        dice ^= dice << 13
        dice ^= dice >> 7
        dice ^= dice << 17
        return dice % below
    }
}
