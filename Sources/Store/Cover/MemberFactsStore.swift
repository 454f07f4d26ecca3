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
    public func load(_ persons: [ID<PersonRecord>]) throws -> MemberFacts {
        let registrations = try transaction.rows(
            "SELECT recorded_at FROM membership WHERE person IN (\(list: persons))"
        ).map { row in
            let at = try row.instant(0)
            return RegistrationFact(day: at.jakartaDay, recordedAt: at)
        }
        let placements = PlacementStore(transaction)
        let found = try placements.placements(of: persons)
        let ids = found.map(\.id)
        let contracts = Dictionary(grouping: try placements.contracts(of: ids), by: \.placement)
        let journeys = Dictionary(grouping: try placements.journey(of: ids), by: \.placement)
        let contributions = Dictionary(
            grouping: try InvoiceStore(transaction).settled(of: ids), by: \.placement)
        return MemberFacts(
            registrations: registrations,
            placements: found.map { placement in
                PlacementFacts(
                    placement: placement, contracts: contracts[placement.id] ?? [],
                    journey: journeys[placement.id] ?? [], contributions: contributions[placement.id] ?? [])
            })
    }
}
