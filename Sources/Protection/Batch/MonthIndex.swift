// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Months of days looked up instead of divided out, from 1970 to 2130.
struct MonthIndex: Sendable {
    /// The days that a population may name: 1970 to 2109, so that 120 months and a phase can follow.
    static let days: ClosedRange<Int32> = 0...51_133

    /// Months since January 1970, by day.
    private let month: [UInt16]
    /// Day of the month, by day.
    private let day: [UInt8]
    /// First day of each month.
    private let first: [Int32]

    init() {
        var month: [UInt16] = []
        var day: [UInt8] = []
        var first: [Int32] = []
        for count in 0..<(161 * 12) {
            first.append(Int32(day.count))
            let length = CalendarDay.length(ofMonth: count % 12 + 1, year: 1970 + count / 12)
            for number in 1...length {
                month.append(UInt16(count))
                day.append(UInt8(number))
            }
        }
        first.append(Int32(day.count))
        self.month = month
        self.day = day
        self.first = first
    }

    /// The same day of the month `months` later, or that month's last day where it is shorter.
    @inline(__always)
    func adding(_ months: Int, to number: Int32) -> Int32 {
        let target = Int(month[Int(number)]) + months
        let start = first[target]
        return start + min(Int32(day[Int(number)]) - 1, first[target + 1] - start - 1)
    }

    /// How many months begin before a day, counted from January 1970.
    @inline(__always)
    func monthsBegun(before number: Int32) -> Int {
        Int(month[Int(number)]) + (day[Int(number)] > 1 ? 1 : 0)
    }

    /// The first day of a month counted from January 1970.
    func firstDay(of month: Int) -> Int32 { first[month] }
}
