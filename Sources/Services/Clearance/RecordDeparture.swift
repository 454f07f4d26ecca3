// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

extension Door {
    /// Records at the gate that a worker leaves, or leaves again after leave. Clearance is decided for the day of the
    /// departure, on the facts that the same transaction writes to (UU 18/2017 art. 5; Permenaker 4/2023 art. 7, 19).
    ///
    /// - Parameter day: In Jakarta: yesterday, today or tomorrow.
    /// - Throws: `invalid` `departure-day-out-of-range` for any other day; `refused` `departure-not-cleared` where the
    ///   worker may not depart on that day.
    public func recordDeparture(of person: ID<PersonRecord>, on day: CalendarDay, by actor: Actor) async throws {
        try await write(.recordJourney, by: actor) { context in
            let subject = try context.reach(person)
            try Operation.checkClearance.authorise(actor, on: subject)
            let earliest = context.today.adding(days: -1)
            let latest = context.today.adding(days: 1)
            guard (earliest...latest).contains(day) else {
                throw Failure(
                    .invalid, "departure-day-out-of-range", field: "day",
                    details: [
                        "found": day.description, "earliest": earliest.description, "latest": latest.description,
                    ])
            }
            let set = try context.lockMembership(person)
            let facts = try MemberFactsStore(context.transaction).load(set)
            let timeline = try CoverTimeline.derive(from: facts, law: self.coverLaw)
            let openCase = try DeskCaseStore(context.transaction).undecided(set).first { $0.holdsUp(set) }
            let clearance = Clearance.decide(
                facts, timeline: timeline, on: day, openCase: openCase?.id.description)
            guard clearance.mayDepart,
                let placement = facts.placements.first(where: { $0.placement.id == clearance.placement })
            else { throw Failure(.refused, "departure-not-cleared", field: "day") }
            let report = JourneyReport(
                placement: clearance.placement, kind: clearance.backFromLeave ? .leaveEnded : .departed, day: day,
                localDay: nil)
            try context.record(report, on: placement, of: person)
        }
    }
}
