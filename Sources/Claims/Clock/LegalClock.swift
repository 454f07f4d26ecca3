// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// By when a benefit must be paid. Permenaker 4/2023's own time was not seen; the domestic one counts from the day
/// on which everything is there (PP 44/2015 art. 37(2), 40(3)).
public struct LegalClock: Sendable, Hashable {
    public let start: CalendarDay
    /// The last day, by the working days of the yearly joint decree on public holidays. Where it would lie in a year
    /// whose decree is not out yet it is counted by weekdays: holidays can only move it later.
    public let deadline: CalendarDay
    public let time: Parameter<Int>

    /// nil for a programme or day for which no time is known.
    public init?(_ programme: Programme, completeOn start: CalendarDay, rules: RuleBook) {
        let name = "claims.payment.\(programme.rawValue)"
        guard rules.knows(name), let time = try? rules.workingDays(name, on: start) else { return nil }
        self.start = start
        let byDecree = try? Deadlines(rules).last(for: .payment(programme), from: start).last
        self.deadline = byDecree ?? LegalClock.day(start, plusWeekdays: time.value)
        self.time = time
    }

    /// The day after which `count` weekdays have passed.
    public static func day(_ start: CalendarDay, plusWeekdays count: Int) -> CalendarDay {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday <= 5 { left -= 1 }
        }
        return day
    }
}
