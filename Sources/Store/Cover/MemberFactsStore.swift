// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Protection

/// Loads what cover is computed from.
public struct MemberFactsStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Every fact about a set of records of one person.
    ///
    /// - Parameter instant: what was taken back after it is there; nil for the facts that count now.
    public func load(_ persons: [ID<PersonRecord>], asKnown instant: Instant? = nil) throws -> MemberFacts {
        let each = try loadEach(persons, asKnown: instant).values
        return MemberFacts(
            registrations: each.flatMap(\.registrations),
            placements: each.flatMap(\.placements).sorted { $0.placement.id < $1.placement.id })
    }

    /// The facts about each of many records that stand for nobody else.
    public func loadEach(
        _ persons: [ID<PersonRecord>], asKnown instant: Instant? = nil
    ) throws -> [ID<PersonRecord>: MemberFacts] {
        let (registered, placed) = try transaction.ask(
            Self.askingRegistrations(of: persons), PlacementStore.askingPlacements(of: persons))
        return try gather(persons, registered, placed, asKnown: instant)
    }

    /// The same with the periods that stand.
    public func loadEachWithPeriods(
        _ persons: [ID<PersonRecord>]
    ) throws -> (facts: [ID<PersonRecord>: MemberFacts], periods: [ID<PersonRecord>: [CoverStore.Period]]) {
        let (registered, placed, periods) = try transaction.ask(
            Self.askingRegistrations(of: persons), PlacementStore.askingPlacements(of: persons),
            CoverStore.askingPeriods(of: persons))
        return (try gather(persons, registered, placed, asKnown: nil), periods)
    }

    private func gather(
        _ persons: [ID<PersonRecord>], _ registered: [(person: ID<PersonRecord>, fact: RegistrationFact)],
        _ placed: [(person: ID<PersonRecord>, placement: PlacementFact)], asKnown instant: Instant?
    ) throws -> [ID<PersonRecord>: MemberFacts] {
        let registrations = Dictionary(grouping: registered, by: \.person).mapValues { $0.map(\.fact) }
        let placements = try PlacementStore(transaction).withTheirFacts(placed, asKnown: instant)
        return Dictionary(
            uniqueKeysWithValues: Set(persons).map { person in
                (
                    person,
                    MemberFacts(registrations: registrations[person] ?? [], placements: placements[person] ?? [])
                )
            })
    }

    private static func askingRegistrations(
        of persons: [ID<PersonRecord>]
    ) -> Question<[(person: ID<PersonRecord>, fact: RegistrationFact)]> {
        .each("SELECT person, recorded_at FROM membership WHERE person IN (\(list: persons))") { row in
            let at = try row.instant(1)
            return (try row.id(0), RegistrationFact(day: at.jakartaDay, recordedAt: at))
        }
    }
}

extension PlacementStore {
    /// Placements with contracts, journeys and contributions, by whose they are.
    ///
    /// - Parameter instant: what was taken back after it still counts; nil for what counts now.
    func withTheirFacts(
        _ placed: [(person: ID<PersonRecord>, placement: PlacementFact)], asKnown instant: Instant? = nil
    ) throws -> [ID<PersonRecord>: [PlacementFacts]] {
        let ids = placed.map(\.placement.id)
        let (contracts, journeys, contributions) = try transaction.ask(
            Self.askingContracts(of: ids, asKnown: instant), Self.askingJourney(of: ids, asKnown: instant),
            InvoiceStore.askingSettled(of: ids))
        let contractsByPlacement = Dictionary(grouping: contracts, by: \.placement)
        let journeysByPlacement = Dictionary(grouping: journeys, by: \.placement)
        let contributionsByPlacement = Dictionary(grouping: contributions, by: \.placement)
        return Dictionary(grouping: placed, by: \.person).mapValues { placed in
            placed.map { one in
                PlacementFacts(
                    placement: one.placement, contracts: contractsByPlacement[one.placement.id] ?? [],
                    journey: journeysByPlacement[one.placement.id] ?? [],
                    contributions: contributionsByPlacement[one.placement.id] ?? [])
            }
        }
    }
}
