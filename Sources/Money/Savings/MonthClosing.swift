// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Closes a month of savings: the provisional return of each account by its daily balances (PP 46/2015 art. 27(2)),
/// credited at the month's end and part of the balance from then on.
public struct MonthClosing: Sendable {
    /// The month.
    public let month: DayRange
    private let weights: ReturnWeights
    private let monthWeight: Int64
    /// From the year's first day on.
    private let yearWeight: Int64
    private let beginsYear: Bool
    /// Accounts that were paid out between the month's end and this closing, with the return of the month.
    private let paidAhead: Set<Int64>
    private let yearFirst: CalendarDay

    /// - Parameters:
    ///   - weights: The rates from the earliest day on which a movement counts to the month's last day.
    ///   - paidAhead: Accounts that were paid out with this month's return after its end: the month credits them
    ///     nothing, and what they have earned is held against what they were paid when that is counted.
    public init(_ month: DayRange, weights: ReturnWeights, paidAhead: Set<Int64> = []) {
        precondition(weights.days.last == month.last, "the rates end with the month")
        self.month = month
        self.weights = weights
        self.paidAhead = paidAhead
        monthWeight = weights.weight(from: month.first)
        beginsYear = month.first.month == 1
        yearFirst = month.first.adding(months: 1 - month.first.month)
        yearWeight = weights.weight(from: yearFirst)
    }

    /// The account's line after the month.
    ///
    /// - Parameter movements: What was recorded since the last closing, in any order. One of an earlier day earns from
    ///   that day on.
    @inline(__always)
    public func close(_ line: SavingsLine, _ movements: ArraySlice<SavingsMovement>) -> SavingsLine {
        var new = line
        if beginsYear {
            new.yearDays = 0
            new.yearReturn = 0
            new.yearRemainder = line.remainder
        }
        var parts = Int128(line.balance) * Int128(monthWeight) + Int128(line.remainder)
        new.yearDays += line.balance * Int64(month.count)
        var settled: Int64 = 0
        var earlier: Int128 = 0
        for movement in movements {
            let weight = weights.weight(from: movement.day)
            parts += Int128(movement.amount) * Int128(weight)
            if movement.day < yearFirst { earlier += Int128(movement.amount) * Int128(weight - yearWeight) }
            new.balance += movement.amount
            new.yearDays += movement.amount * Int64(max(movement.day, yearFirst).days(to: month.last) + 1)
            if movement.isReturn { settled += movement.amount }
        }
        if settled != 0 { parts -= Int128(settled) * Int128(ReturnWeights.partsPerRupiah) }
        if !paidAhead.isEmpty, paidAhead.contains(line.account), let kept = Int64(exactly: parts), kept >= 0 {
            (new.returned, new.remainder) = (0, kept)
        } else {
            (new.returned, new.remainder) = SavingsLine.settle(parts, on: new.balance)
        }
        new.balance += new.returned
        new.credited += new.returned
        new.yearReturn += new.returned + settled
        if earlier != 0 { new.leaveOut(earlier) }
        return new
    }

    /// The lines of many accounts after the month: of all that have a line already or a movement.
    ///
    /// - Parameters:
    ///   - lines: In the order of their accounts.
    ///   - movements: In the order of their accounts.
    public func close(_ lines: [SavingsLine], _ movements: ArraySlice<SavingsMovement>) -> [SavingsLine] {
        var closed: [SavingsLine] = []
        closed.reserveCapacity(lines.count + 16)
        var next = movements.startIndex
        func take(_ account: Int64) -> ArraySlice<SavingsMovement> {
            let first = next
            while next < movements.endIndex, movements[next].account == account { next += 1 }
            return movements[first..<next]
        }
        for line in lines {
            while next < movements.endIndex, movements[next].account < line.account {
                let account = movements[next].account
                closed.append(close(SavingsLine(account: account), take(account)))
            }
            closed.append(close(line, take(line.account)))
        }
        while next < movements.endIndex {
            let account = movements[next].account
            closed.append(close(SavingsLine(account: account), take(account)))
        }
        return closed
    }
}
