// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The days on which BPJS Ketenagakerjaan works, by the yearly joint decree of three ministers on public holidays
/// (Keputusan Bersama, SKB) and the President's decrees on election days.
///
/// A year whose decree is not in the rule book is refused with `no-holiday-calendar`; it is never taken to have
/// weekends only.
public struct WorkingCalendar: Sendable {
    private let weekend: ParameterSeries<[String]>
    private let national: ParameterSeries<[String]>
    private let jointLeave: ParameterSeries<[String]>
    private let jointLeaveIsOff: ParameterSeries<Bool>

    /// Throws `unknown-parameter` or `parameter-unit-mismatch` where the rule book holds no calendar.
    public init(_ rules: RuleBook) throws(Failure) {
        weekend = try rules.series("calendar.weekend", in: .texts)
        national = try rules.series("calendar.national_holidays", in: .texts)
        jointLeave = try rules.series("calendar.joint_leave", in: .texts)
        jointLeaveIsOff = try rules.series("calendar.joint_leave_is_off", in: .bool)
    }

    /// Whether BPJS works on a day. Throws `no-holiday-calendar`.
    public func isWorkingDay(_ day: CalendarDay) throws(Failure) -> Bool { try !look(at: day).isOff }

    /// The last day of a time of `count` working days that begins after `start`; `start` itself is not counted.
    ///
    /// Throws `no-holiday-calendar` where the time reaches into a year without a decree.
    public func last(of count: Int, after start: CalendarDay) throws(Failure) -> WorkingTime {
        guard (0...1_000).contains(count) else {
            throw Failure(
                .invalid, "working-days-out-of-range", field: "count",
                details: ["found": String(count), "least": "0", "most": "1000"])
        }
        var day = start
        var left = count
        var leaves: [Derivation] = []
        func rests(_ leaf: Derivation) { if !leaves.contains(leaf) { leaves.append(leaf) } }
        for rule in try look(at: start).rules { rests(rule) }
        while left > 0 {
            day = day.adding(days: 1)
            let found = try look(at: day)
            if !found.isOff { left -= 1 }
            for rule in found.rules { rests(rule) }
        }
        return WorkingTime(
            start: start, last: day,
            derivation: Derivation(
                .rule, "working-days-counted", .day(day), arguments: ["count": String(count)],
                children: [Derivation(.fact, "time-begins", .day(start))] + leaves))
    }

    /// Whether a day is free of work, and every rule that this rests on.
    private func look(at day: CalendarDay) throws(Failure) -> (isOff: Bool, rules: [Derivation]) {
        let holidays = try list(national, of: day)
        let free = try list(jointLeave, of: day)
        let weekend = try weekend.value(on: day)
        let rules = [weekend.derivation, holidays.derivation, free.derivation]
        if weekend.value.contains(WorkingCalendar.names[day.weekday - 1]) { return (true, rules) }
        if holidays.value.contains(day.description) { return (true, rules) }
        guard free.value.contains(day.description) else { return (false, rules) }
        let rule = try jointLeaveIsOff.value(on: day)
        return (rule.value, rules + [rule.derivation])
    }

    /// The list of a day's own year.
    private func list(
        _ series: ParameterSeries<[String]>, of day: CalendarDay
    ) throws(Failure) -> Parameter<[String]> {
        guard case .success(let list) = series.find(on: day), list.validFrom.year == day.year else {
            throw Failure(
                .refused, "no-holiday-calendar",
                details: ["year": String(day.year), "day": day.description, "parameter": series.history.name])
        }
        return list
    }

    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

/// A time that ends on a day, counted in working days or as the law says.
public struct WorkingTime: Sendable, Hashable {
    /// The day after which the time begins.
    public let start: CalendarDay
    /// The last day of the time.
    public let last: CalendarDay
    public let derivation: Derivation
}
