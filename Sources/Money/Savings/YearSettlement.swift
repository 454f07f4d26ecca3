// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Settles a year of savings: the same daily balances at the rate of the yearly financial report (PP 46/2015
/// art. 27(1)); the difference to what the months gave provisionally is credited, or taken back.
public struct YearSettlement: Sendable {
    private let partsOfYear: Int64

    /// - Parameter rate: The year's final rate.
    public init(year: Int, rate: Rate) {
        partsOfYear = rate.millionths * ReturnWeights.share(ofYear: year)
    }

    /// The account's line with the difference.
    ///
    /// - Parameters:
    ///   - line: Where the account stands now.
    ///   - december: Where it stood after the year's last month.
    public func settle(_ line: SavingsLine, december: SavingsLine) -> SavingsLine {
        precondition(line.account == december.account, "an account is settled by its own year")
        let given =
            Int128(december.yearReturn) * Int128(ReturnWeights.partsPerRupiah) + Int128(december.remainder)
            - Int128(december.yearRemainder)
        let difference = Int128(december.yearDays) * Int128(partsOfYear) - given
        var new = line
        (new.returned, new.remainder) = SavingsLine.settle(difference + Int128(line.remainder))
        new.balance += new.returned
        new.credited += new.returned
        new.yearRemainder += new.remainder - line.remainder
        return new
    }

    /// The lines of many accounts with their differences; an account that was opened after the year has none.
    public func settle(_ lines: [SavingsLine], december: [SavingsLine]) -> [SavingsLine] {
        var place = 0
        return lines.map { line in
            while place < december.count, december[place].account < line.account { place += 1 }
            guard place < december.count, december[place].account == line.account else {
                var idle = line
                idle.returned = 0
                return idle
            }
            return settle(line, december: december[place])
        }
    }
}
