// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// How a case stands against its legal time.
public enum ClockStanding: String, Sendable, Hashable, CaseIterable {
    case inTime = "in-time"
    /// The last day is today, or comes by the next working day.
    case atRisk = "at-risk"
    case breached
    /// It was closed in time.
    case kept
}

/// The time in which a complaint must be settled: 5 working days by the institution's own unit (UU 24/2011 art. 48;
/// PP 44/2015 art. 57), 30 working days of mediation from the signed agreement (UU 24/2011 art. 49; PP 44/2015
/// art. 58).
public struct ContactClock: Sendable, Hashable {
    /// So many working days before the end a case is at risk.
    private static let riskDays = 1

    public let start: CalendarDay
    /// The last day. Where it lies in a year whose decree on holidays is not out yet it is counted by weekdays:
    /// holidays can only move it later.
    public let deadline: CalendarDay
    /// Nil where it was counted by weekdays alone.
    public let time: WorkingTime?

    /// - Throws: `no-rule-in-force` where the law of that day names no time.
    public init(_ legal: LegalDeadline, from start: CalendarDay, rules: RuleBook) throws(Failure) {
        self.start = start
        do throws(Failure) {
            let time = try Deadlines(rules).last(for: legal, from: start)
            self.time = time
            deadline = time.last
        } catch {
            guard error.code == "no-holiday-calendar" else { throw error }
            time = nil
            let name = legal == .mediation ? "disputes.mediation" : "disputes.complaint"
            deadline = Self.day(start, plusWeekdays: try rules.workingDays(name, on: start).value)
        }
    }

    /// How a case with this last day stands.
    ///
    /// - Parameter closedOn: nil while it is open.
    public static func standing(
        deadline: CalendarDay, today: CalendarDay, closedOn: CalendarDay?, workingDays: WorkingDays
    ) -> ClockStanding {
        if let closedOn { return closedOn <= deadline ? .kept : .breached }
        if today > deadline { return .breached }
        return workingDays.last(of: riskDays, after: today) >= deadline ? .atRisk : .inTime
    }

    private static func day(_ start: CalendarDay, plusWeekdays count: Int) -> CalendarDay {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday <= 5 { left -= 1 }
        }
        return day
    }
}
