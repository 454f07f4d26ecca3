// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement

/// Placements, contracts and journeys: the facts that cover is derived from.
public struct PlacementStore {
    let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func insert(_ placement: PlacementFact, person: ID<PersonRecord>, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO placement (id, person, route, organisation, country, employer, employer_kind, occupation,
                recorded_at, recorded_by)
            VALUES (\(placement.id), \(person), \(placement.route.rawValue), \(placement.organisation),
                \(placement.country.code), \(placement.employer), \(placement.employerKind.rawValue),
                \(placement.occupation), \(placement.recordedAt), \(actor))
            """)
    }

    public func insert(_ contract: ContractFact, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO contract (id, placement, kind, first_day, months, last_day, country, employer, recorded_at,
                recorded_by)
            VALUES (\(contract.id), \(contract.placement), \(contract.kind.rawValue), \(contract.firstDay),
                \(contract.months), \(contract.lastDay), \(contract.country.code), \(contract.employer),
                \(contract.recordedAt), \(actor))
            """)
    }

    public func insert(_ event: JourneyEvent, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO journey_event (id, placement, kind, day, local_day, recorded_at, recorded_by)
            VALUES (\(event.id), \(event.placement), \(event.kind.rawValue), \(event.day), \(event.localDay),
                \(event.recordedAt), \(actor))
            """)
    }

    public func person(of placement: ID<PlacementFact>) throws -> ID<PersonRecord>? {
        try transaction.row("SELECT person FROM placement WHERE id = \(placement)")?.id(0)
    }

    /// The day on which somebody is recorded to have died, under whichever of these records.
    public func died(_ persons: [ID<PersonRecord>]) throws -> CalendarDay? {
        try transaction.row(
            """
            SELECT e.day FROM placement p JOIN journey_event e ON e.placement = p.id
            WHERE p.person IN (\(list: persons)) AND e.kind = \(JourneyEvent.Kind.died.rawValue)
                AND NOT EXISTS (SELECT 1 FROM journey_withdrawal w WHERE w.event = e.id)
            ORDER BY e.day LIMIT 1
            """)?.day(0)
    }

    public func placements(of persons: [ID<PersonRecord>]) throws -> [PlacementFact] {
        try placementsWithPersons(of: persons).map { $0.placement }
    }

    /// Placements with whose they are, oldest first.
    public func placementsWithPersons(
        of persons: [ID<PersonRecord>]
    ) throws -> [(person: ID<PersonRecord>, placement: PlacementFact)] {
        try transaction.ask(Self.askingPlacements(of: persons))
    }

    static func askingPlacements(
        of persons: [ID<PersonRecord>]
    ) -> Question<[(person: ID<PersonRecord>, placement: PlacementFact)]> {
        .each(
            """
            SELECT id, route, organisation, country, employer, employer_kind, occupation, recorded_at, person
            FROM placement WHERE person IN (\(list: persons)) ORDER BY id
            """
        ) { row in
            let placement = PlacementFact(
                id: try row.id(0), route: try row.value(1), country: try row.country(3), employer: try row.text(4),
                employerKind: try row.value(5), occupation: try row.text(6), organisation: try row.optionalID(2),
                recordedAt: try row.instant(7))
            return (try row.id(8), placement)
        }
    }

    /// Takes back a contract that nothing rests on.
    public func withdraw(_ contract: ID<ContractFact>, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO contract_withdrawal (contract, recorded_at, recorded_by)
            VALUES (\(contract), \(now), \(actor))
            """)
    }

    public func contracts(of placements: [ID<PlacementFact>]) throws -> [ContractFact] {
        try transaction.ask(Self.askingContracts(of: placements, asKnown: nil))
    }

    /// The contracts of these keys, taken back or not.
    public func contracts(_ ids: [ID<ContractFact>]) throws -> [ContractFact] {
        try transaction.rows("SELECT \(part: Self.columns) FROM contract c WHERE id IN (\(list: ids))")
            .map(Self.contract)
    }

    /// Those of these contracts that were taken back.
    public func withdrawn(_ ids: [ID<ContractFact>]) throws -> Set<ID<ContractFact>> {
        Set(
            try transaction.rows("SELECT contract FROM contract_withdrawal WHERE contract IN (\(list: ids))").map {
                try $0.id(0)
            })
    }

    /// The contracts of placements that were not taken back.
    ///
    /// - Parameter instant: what was taken back after it still counts; nil for what counts now.
    static func askingContracts(
        of placements: [ID<PlacementFact>], asKnown instant: Instant?
    ) -> Question<[ContractFact]> {
        let known: SQL = instant.map { "AND w.recorded_at <= \($0)" } ?? ""
        return .each(
            """
            SELECT \(part: columns) FROM contract c WHERE placement IN (\(list: placements))
                AND NOT EXISTS (SELECT 1 FROM contract_withdrawal w WHERE w.contract = c.id \(part: known))
            ORDER BY id
            """, read: contract)
    }

    private static let columns: SQL =
        "id, placement, kind, first_day, months, last_day, country, employer, recorded_at"

    private static func contract(_ row: Row) throws -> ContractFact {
        try ContractFact(
            id: try row.id(0), placement: try row.id(1), kind: try row.value(2), firstDay: try row.day(3),
            months: try row.int(4), lastDay: try row.day(5), country: try row.country(6), employer: try row.text(7),
            recordedAt: try row.instant(8))
    }

    /// The events of placements that were not taken back.
    ///
    /// - Parameter instant: what was taken back after it still counts; nil for what counts now.
    public func journey(
        of placements: [ID<PlacementFact>], asKnown instant: Instant? = nil
    ) throws -> [JourneyEvent] {
        try transaction.ask(Self.askingJourney(of: placements, asKnown: instant))
    }

    static func askingJourney(
        of placements: [ID<PlacementFact>], asKnown instant: Instant?
    ) -> Question<[JourneyEvent]> {
        let known: SQL = instant.map { "AND w.recorded_at <= \($0)" } ?? ""
        return .each(
            """
            SELECT id, placement, kind, day, local_day, recorded_at FROM journey_event e
            WHERE placement IN (\(list: placements))
                AND NOT EXISTS (SELECT 1 FROM journey_withdrawal w WHERE w.event = e.id \(part: known))
            ORDER BY id
            """
        ) { row in
            JourneyEvent(
                id: try row.id(0), placement: try row.id(1), kind: try row.value(2), day: try row.day(3),
                localDay: try row.optionalDay(4), recordedAt: try row.instant(5))
        }
    }
}

extension Row {
    func country(_ column: Int) throws -> Country {
        let code = try text(column)
        guard let country = Country(code) else { throw Failure(.invalid, "country-unknown", details: ["found": code]) }
        return country
    }
}
