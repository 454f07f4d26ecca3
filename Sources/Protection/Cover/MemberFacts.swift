// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// A worker was registered as a member (Permenaker 4/2023 art. 7-9).
public struct RegistrationFact: Sendable, Hashable {
    public let day: CalendarDay
    public let recordedAt: Instant

    public init(day: CalendarDay, recordedAt: Instant) {
        self.day = day
        self.recordedAt = recordedAt
    }
}

/// Everything recorded about one placement.
public struct PlacementFacts: Sendable, Hashable {
    public let placement: PlacementFact
    public let contracts: [ContractFact]
    public let journey: [JourneyEvent]
    public let contributions: [SettledContribution]

    public init(
        placement: PlacementFact, contracts: [ContractFact], journey: [JourneyEvent],
        contributions: [SettledContribution]
    ) {
        self.placement = placement
        self.contracts = contracts
        self.journey = journey
        self.contributions = contributions
    }

    /// The first day on which anything about this placement happened or was recorded.
    var firstDay: CalendarDay {
        var first = placement.recordedAt.jakartaDay
        for event in journey { first = min(first, event.day) }
        for contribution in contributions { first = min(first, contribution.settledOn) }
        return first
    }
}

/// What cover is computed from: the registrations and placements of one worker, over the years.
public struct MemberFacts: Sendable, Hashable {
    /// One for each membership; empty where the worker never registered, and then nothing is covered.
    public let registrations: [RegistrationFact]
    public let placements: [PlacementFacts]

    public init(registrations: [RegistrationFact], placements: [PlacementFacts]) {
        self.registrations = registrations
        self.placements = placements
    }

    /// The first day of membership; nil without a registration.
    public var registeredOn: CalendarDay? { registrations.lazy.map(\.day).min() }

    /// The same with one more settled contribution of a placement that is among them.
    public func adding(_ contribution: SettledContribution) -> MemberFacts {
        MemberFacts(
            registrations: registrations,
            placements: placements.map { facts in
                guard facts.placement.id == contribution.placement else { return facts }
                return PlacementFacts(
                    placement: facts.placement, contracts: facts.contracts, journey: facts.journey,
                    contributions: (facts.contributions + [contribution]).sorted { $0.invoice < $1.invoice })
            })
    }

    /// The facts that had been recorded by an instant.
    public func asKnown(at instant: Instant) -> MemberFacts {
        MemberFacts(
            registrations: registrations.filter { $0.recordedAt <= instant },
            placements: placements.filter { $0.placement.recordedAt <= instant }.map { facts in
                PlacementFacts(
                    placement: facts.placement,
                    contracts: facts.contracts.filter { $0.recordedAt <= instant },
                    journey: facts.journey.filter { $0.recordedAt <= instant },
                    contributions: facts.contributions.filter { $0.recordedAt <= instant })
            })
    }
}
