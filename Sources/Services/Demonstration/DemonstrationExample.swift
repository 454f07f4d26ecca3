// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// A made-up worker for whom demonstration sign-ins stand: at work in Taiwan today, covered, placed by a company.
struct DemonstrationExample: Sendable {
    let person: ID<PersonRecord>
    let name: PersonName
    let address: Address
    let birthDay: CalendarDay
    let organisation: ID<Organisation>

    /// Nil where somebody does not fit.
    init?(
        _ person: ID<PersonRecord>, _ member: DemonstrationPlan.Member, _ facts: [PlacementFacts],
        _ timeline: CoverTimeline, today: CalendarDay
    ) {
        guard member.mishap == nil, facts.count == 1, let placement = facts.first?.placement,
            placement.country.code == "TW", let organisation = placement.organisation, placement.route == .p3mi,
            timeline.answer(.jkk, on: today).phase == .during,
            let until = timeline.answer(.jkk, on: today).until, today.days(to: until) > 200
        else { return nil }
        self.person = person
        self.organisation = organisation
        name = member.person.name
        address = member.person.address
        birthDay = member.person.birthDay
    }
}
