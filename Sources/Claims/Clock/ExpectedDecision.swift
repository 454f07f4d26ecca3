// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// The day by which a claim is expected to be decided, and what that rests on.
public struct ExpectedDecision: Sendable, Hashable {
    /// What must come true for the day to hold.
    public enum Condition: Sendable, Hashable {
        /// Everything is there.
        case complete
        /// What is missing comes by this day.
        case papersBy(CalendarDay)
    }

    public let day: CalendarDay
    public let condition: Condition

    /// The law's last day where its clock runs; otherwise that of a clock which began when the last paper comes.
    ///
    /// - Parameters:
    ///   - clock: nil while papers are missing.
    ///   - papers: when papers that are away are expected back.
    /// - Returns: nil where the law's time is not known.
    public init?(
        clock: LegalClock?, programme: Programme, papers: [CalendarDay], today: CalendarDay, rules: RuleBook
    ) {
        if let clock {
            day = clock.deadline
            condition = .complete
            return
        }
        let last = max(today, papers.max() ?? today)
        guard let clock = LegalClock(programme, completeOn: last, rules: rules) else { return nil }
        day = clock.deadline
        condition = .papersBy(last)
    }
}
