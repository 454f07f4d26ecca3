// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Protection

@Suite("Short ways to compute give the exact result")
struct BatchArithmeticTests {
    private static let seed = UInt64.random(in: .min ... .max)

    @Test("multiplying by the factor of a return is dividing, at every edge of a whole rupiah")
    func factor() throws {
        print("return factor, seed \(Self.seed)")
        var random = SeededRandom(seed: Self.seed)
        var rates: [Int64] = [0, 1, 2, 7, 56_000, 45_679, 999_999, 1_000_000]
        rates += (0..<200).map { _ in Int64.random(in: 0...1_000_000, using: &random) }
        for millionths in rates {
            let grown = try SavingsReturn(yearly: Rate(millionths: millionths))
            var balances = [0, 1, SavingsReturn.mostBalance - 1]
            balances += (0..<100).map { _ in Int64.random(in: 0..<SavingsReturn.mostBalance, using: &random) }
            if millionths > 0 {
                balances += (1...100).flatMap { step in
                    let edge = (Int64(step) * 12_000_000 + millionths - 1) / millionths
                    return [edge - 1, edge]
                }
            }
            for balance in balances {
                let quick = Int64(UInt64(balance).multipliedFullWidth(by: grown.factor).high)
                let told = "seed \(Self.seed): \(balance) at \(millionths)"
                try #require(quick == grown.monthly(on: Rupiah(balance)).amount, "\(told)")
            }
        }
    }

    @Test("returns below 0 and above 100 percent are refused")
    func rateLimits() {
        for millionths: Int64 in [-1, 1_000_001] {
            let failure = #expect(throws: Failure.self) { try SavingsReturn(yearly: Rate(millionths: millionths)) }
            #expect(failure?.code == "savings-rate-out-of-range")
        }
    }

    @Test("months looked up are months counted, on every day of the table")
    func months() {
        let index = MonthIndex()
        let wrong = MonthIndex.days.filter { number in
            let day = CalendarDay(number: number)
            let months = Int(number % 121)
            let begun = (day.year - 1970) * 12 + day.month - (day.day > 1 ? 0 : 1)
            return index.adding(months, to: number) != day.adding(months: months).number
                || index.monthsBegun(before: number) != begun
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("checksums notice two swapped people and a value that is not known")
    func checksums() {
        var straight = ColumnSum()
        straight.add([3, 5, 8], from: 0)
        var swapped = ColumnSum()
        swapped.add([5, 3, 8], from: 0)
        #expect(straight.sum == swapped.sum)
        #expect(straight.placed != swapped.placed)
        var parts = ColumnSum()
        parts.add([3], from: 0)
        var rest = ColumnSum()
        rest.add([5, 8], from: 1)
        parts.add(rest)
        #expect(parts == straight)
        var unknown = ColumnSum()
        unknown.add([3, PopulationResults.unknown], from: 0)
        #expect(unknown.sum == 3)
        #expect(unknown.unknown == 1)
    }
}
