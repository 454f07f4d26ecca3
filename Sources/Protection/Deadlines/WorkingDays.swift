// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Working days counted from one day to another, as the law counts its times. In a year whose decree on holidays is
/// not out yet, weekdays stand for them.
public struct WorkingDays: Sendable {
    private let calendar: WorkingCalendar?

    public init(_ rules: RuleBook) { calendar = try? WorkingCalendar(rules) }

    /// The last of `count` working days after a day, which is not counted itself.
    public func last(of count: Int, after day: CalendarDay) -> CalendarDay {
        var last = day
        var left = count
        while left > 0 {
            last = last.adding(days: 1)
            if isWorked(last) { left -= 1 }
        }
        return last
    }

    /// How many working days a day has left until the last day, which is counted; negative for those that have passed
    /// since.
    public func left(until last: CalendarDay, from day: CalendarDay) -> Int {
        guard day <= last else { return -passed(after: last, until: day) }
        return passed(after: day, until: last)
    }

    private func passed(after first: CalendarDay, until last: CalendarDay) -> Int {
        let days = first.days(to: last)
        guard days > 0 else { return 0 }
        return (1...days).count { isWorked(first.adding(days: $0)) }
    }

    private func isWorked(_ day: CalendarDay) -> Bool {
        guard let known = try? calendar?.isWorkingDay(day) else { return day.weekday <= 5 }
        return known
    }
}
