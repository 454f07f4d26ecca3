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
        var registrations: [ID<PersonRecord>: [RegistrationFact]] = [:]
        for row in try transaction.rows(
            "SELECT person, recorded_at FROM membership WHERE person IN (\(list: persons))")
        {
            let at = try row.instant(1)
            registrations[try row.id(0), default: []].append(RegistrationFact(day: at.jakartaDay, recordedAt: at))
        }
        let placements = PlacementStore(transaction)
        let found = try placements.placementsWithPersons(of: persons)
        let ids = found.map(\.placement.id)
        let contracts = Dictionary(grouping: try placements.contracts(of: ids), by: \.placement)
        let journeys = Dictionary(grouping: try placements.journey(of: ids, asKnown: instant), by: \.placement)
        let contributions = Dictionary(grouping: try InvoiceStore(transaction).settled(of: ids), by: \.placement)
        var facts: [ID<PersonRecord>: [PlacementFacts]] = [:]
        for (person, placement) in found {
            facts[person, default: []].append(
                PlacementFacts(
                    placement: placement, contracts: contracts[placement.id] ?? [],
                    journey: journeys[placement.id] ?? [], contributions: contributions[placement.id] ?? []))
        }
        return Dictionary(
            uniqueKeysWithValues: Set(persons).map { person in
                (person, MemberFacts(registrations: registrations[person] ?? [], placements: facts[person] ?? []))
            })
    }
}
