// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Settles a year of savings: the same daily balances at the rate of the yearly financial report (PP 46/2015
/// art. 27(1)); the difference to what the months gave provisionally is credited, or taken back.
public struct YearSettlement: Sendable {
    private let year: DayRange
    private let partsOfYear: Int64

    /// - Parameters:
    ///   - year: A calendar year, whole.
    ///   - rate: The year's final rate.
    public init(_ year: DayRange, rate: Rate) {
        precondition(year.first.year == year.last.year, "a settlement is one of a calendar year")
        self.year = year
        partsOfYear = rate.millionths * ReturnWeights.share(ofYear: year.first.year)
    }

    /// What a movement of the year that was counted after its December earns more, in parts, than the month gave that
    /// counted it.
    ///
    /// - Parameter weights: The provisional rates of that month's closing, over all days of the year.
    public func late(_ movement: SavingsMovement, weights: ReturnWeights) -> Int128 {
        let first = max(movement.day, year.first)
        let final = Int128(partsOfYear) * Int128(first.days(to: year.last) + 1)
        return Int128(movement.amount) * (final - Int128(weights.weight(from: first)))
    }

    /// The account's line with the difference.
    ///
    /// - Parameters:
    ///   - line: Where the account stands now.
    ///   - december: Where it stood after the year's last month.
    ///   - late: What `late` gives for all movements that December had not counted.
    public func settle(_ line: SavingsLine, december: SavingsLine, late: Int128 = 0) -> SavingsLine {
        precondition(line.account == december.account, "an account is settled by its own year")
        let given =
            Int128(december.yearReturn) * Int128(ReturnWeights.partsPerRupiah) + Int128(december.remainder)
            - Int128(december.yearRemainder)
        let difference = Int128(december.yearDays) * Int128(partsOfYear) - given + late
        // Whole rupiah in the remainder are held against a payout that no month has counted yet.
        let rest = line.remainder % ReturnWeights.partsPerRupiah
        var new = line
        (new.returned, new.remainder) = SavingsLine.settle(difference + Int128(rest), on: line.balance)
        new.remainder += line.remainder - rest
        new.balance += new.returned
        new.credited += new.returned
        new.yearRemainder += new.remainder - line.remainder
        return new
    }

    /// The lines of many accounts with their differences; an account that was opened after the year and had no
    /// movement of its days has none.
    ///
    /// - Parameter late: By account, where there is any.
    public func settle(
        _ lines: [SavingsLine], december: [SavingsLine], late: [Int64: Int128] = [:]
    ) -> [SavingsLine] {
        var place = 0
        return lines.map { line in
            while place < december.count, december[place].account < line.account { place += 1 }
            let more = late.isEmpty ? nil : late[line.account]
            guard place < december.count, december[place].account == line.account else {
                if let more { return settle(line, december: SavingsLine(account: line.account), late: more) }
                var idle = line
                idle.returned = 0
                return idle
            }
            return settle(line, december: december[place], late: more ?? 0)
        }
    }
}
