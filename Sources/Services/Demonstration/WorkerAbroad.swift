// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection
import Store

/// A made-up worker who has been at work abroad for some time, covered, and to whom nothing has happened yet.
struct WorkerAbroad: Sendable {
    /// So many are wanted.
    static let most = 24
    /// At work and covered for so many days before and after today.
    private static let margin = 60

    let person: ID<PersonRecord>
    let made: MadeUpPerson
    let country: Country

    /// Nil where somebody does not fit.
    init?(
        _ person: ID<PersonRecord>, _ member: DemonstrationPlan.Member, _ facts: [PlacementFacts],
        _ timeline: CoverTimeline, today: CalendarDay
    ) {
        guard member.mishap == nil, facts.count == 1, let only = facts.first,
            let left = only.journey.first(where: { $0.kind == .departed }),
            left.day.days(to: today) > Self.margin,
            timeline.answer(.jkk, on: today.adding(days: -Self.margin)).phase == .during,
            timeline.answer(.jkk, on: today).phase == .during,
            let until = timeline.answer(.jkk, on: today).until, today.days(to: until) > Self.margin
        else { return nil }
        self.person = person
        made = member.person
        country = only.placement.country
    }
}
