// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

/// Something that happened on a worker's way, as told.
public struct JourneyReport: Sendable {
    /// Nil: the placement recorded last.
    public let placement: ID<PlacementFact>?
    public let kind: JourneyEvent.Kind
    /// The day in Jakarta.
    public let day: CalendarDay
    /// The day where it happened, if it was another.
    public let localDay: CalendarDay?

    public init(
        placement: ID<PlacementFact>?, kind: JourneyEvent.Kind, day: CalendarDay, localDay: CalendarDay?
    ) {
        self.placement = placement
        self.kind = kind
        self.day = day
        self.localDay = localDay
    }
}

extension Door {
    /// Kinds that a worker may tell; the rest is an officer's to record.
    private static let toldByWorkers: Set<JourneyEvent.Kind> = [
        .arrivedHome, .reachedHomeArea, .leaveBegan, .leaveEnded, .contractEnded,
    ]

    /// Records an event of the journey and derives cover anew.
    ///
    /// - Throws: `refused` where the event cannot follow what is recorded, naming both.
    public func recordJourney(
        _ report: JourneyReport, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> CoverView {
        try await write(.recordJourney, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            if actor.role == .worker, !Self.toldByWorkers.contains(report.kind) {
                throw Failure(.forbidden, "journey-officers-only", field: "kind")
            }
            guard report.day <= context.today.adding(days: 1) else {
                throw Failure(.invalid, "journey-in-future", field: "day", details: ["found": report.day.description])
            }
            try context.lockMembership(person)
            let facts = try context.placementFacts(person, report.placement)
            try context.record(report, on: facts, of: person)
            return person
        } answer: { context, person in
            try context.cover(person, on: context.today)
        }
    }
}

extension WriteContext {
    /// Adds an event to a placement whose memberships are locked.
    ///
    /// - Throws: `conflict` where it cannot follow what is recorded.
    func record(_ report: JourneyReport, on facts: PlacementFacts, of person: ID<PersonRecord>) throws {
        let event = JourneyEvent(
            id: newID(), placement: facts.placement.id, kind: report.kind, day: report.day, localDay: report.localDay,
            recordedAt: now)
        _ = try Journey(facts.journey).adding(event, contracts: facts.contracts)
        try PlacementStore(transaction).insert(event, by: actor.name)
        note(report.kind.rawValue)
        try refreshCover(person)
    }

    /// The facts of a placement of a person, or of the one recorded last.
    ///
    /// - Throws: `absent` when the person has no such placement.
    func placementFacts(_ person: ID<PersonRecord>, _ placement: ID<PlacementFact>?) throws -> PlacementFacts {
        let set = try PersonStore(transaction).samePersons(as: person)
        let facts = try MemberFactsStore(transaction).load(set).placements
        let found = placement.map { wanted in facts.first { $0.placement.id == wanted } } ?? facts.last
        guard let found else { throw Failure(.absent, "no-such-placement", field: "placement") }
        return found
    }

    /// The cover of a person as this transaction leaves it.
    func cover(_ person: ID<PersonRecord>, on day: CalendarDay) throws -> CoverView {
        let set = try PersonStore(transaction).samePersons(as: person)
        let facts = try MemberFactsStore(transaction).load(set)
        let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
        return CoverView(
            person: person, day: day, knownAt: nil, jkk: timeline.answer(.jkk, on: day),
            jkm: timeline.answer(.jkm, on: day), timeline: timeline, rules: rules.contentHash)
    }
}
