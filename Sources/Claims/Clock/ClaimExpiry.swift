// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// When the right to claim lapses.
public enum ClaimExpiry {
    /// Refuses a claim that comes too late. Where the law of the day names no time, nothing lapses.
    ///
    /// - Throws: `claim-right-lapsed` with the article and the last day.
    public static func check(
        _ programme: Programme, happenedOn day: CalendarDay, claimedOn today: CalendarDay, rules: RuleBook
    ) throws(Failure) {
        let name = "claims.\(programme.rawValue).expiry"
        guard rules.knows(name), let years = try? rules.years(name, on: day) else { return }
        let last = day.adding(months: years.value * 12)
        guard today <= last else {
            throw Failure(
                .refused, "claim-right-lapsed",
                details: [
                    "article": years.citation.description, "last": last.description, "years": String(years.value),
                ])
        }
    }
}
