// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension ReturnRates {
    /// The return that an account has earned since it was last closed and that no closing has credited: to the end of a
    /// day, rounded down. It is what a payout on the next day adds to the balance.
    ///
    /// - Parameters:
    ///   - countedThrough: The last day that the closing before has counted; nil where there was none.
    ///   - movements: What was recorded since, in any order.
    ///   - settled: The final rates of the years whose difference has been posted.
    /// - Throws: `no-rule-in-force` for a day without a rate.
    public func running(
        _ line: SavingsLine, countedThrough: CalendarDay?, _ movements: [SavingsMovement], through day: CalendarDay,
        settled: [Int: Parameter<Rate>] = [:]
    ) throws(Failure) -> Rupiah {
        // Return of these days that was paid already, by an entry of a later day.
        let paid = movements.reduce(Int64(0)) { $1.isReturn && $1.day > day ? $0 + $1.amount : $0 }
        let counted = movements.filter { $0.day <= day }
        let earliest = counted.map(\.day).min()
        guard let first = countedThrough?.adding(days: 1) ?? earliest, let open = DayRange(first: first, last: day),
            let days = DayRange(first: min(first, earliest ?? first), last: day)
        else { return Rupiah(line.remainder / ReturnWeights.partsPerRupiah - paid) }
        let closing = MonthClosing(open, weights: try weights(days, settled: settled))
        return Rupiah(closing.close(line, counted[...]).returned - paid)
    }
}
