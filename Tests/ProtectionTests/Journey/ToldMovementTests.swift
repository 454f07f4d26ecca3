// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Testing

@Suite("What a told movement means for the journey")
struct ToldMovementTests {
    private static let placement: ID<PlacementFact> = ID(number: 1)
    private static let recorded = Instant(seconds: 1_795_000_000)

    /// A placement with a contract from 1 January to 31 December 2026 and what happened on it.
    private func journey(_ events: [(JourneyEvent.Kind, String)], placement: Int64 = 1) throws -> PlacementJourney {
        let contract = try ContractFact(
            id: ID(number: 10 + placement), placement: ID(number: placement), kind: .initial,
            firstDay: day("2026-01-01"),
            months: 12, country: Country.parse("TW"), employer: "Formosa Steel", recordedAt: Self.recorded)
        return PlacementJourney(
            placement: ID(number: placement),
            events: try events.enumerated().map { place, event in
                JourneyEvent(
                    id: ID(number: 100 + Int64(place)), placement: ID(number: placement), kind: event.0,
                    day: try day(event.1), recordedAt: Self.recorded)
            }, contracts: [contract])
    }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func meaning(
        _ movement: ToldMovement, _ on: String, _ journeys: [PlacementJourney]
    ) throws -> MovementMeaning {
        try movement.meaning(on: day(on), of: journeys, id: ID(number: 999), at: Self.recorded)
    }

    /// The kind of the event that a movement becomes; nil where it becomes none.
    private func event(
        _ movement: ToldMovement, _ on: String, _ journeys: [PlacementJourney]
    ) throws -> JourneyEvent.Kind? {
        guard case .event(let event) = try meaning(movement, on, journeys) else { return nil }
        return event.kind
    }

    @Test(
        "what follows from where the worker stands",
        arguments: [
            (ToldMovement.departed, "2026-01-05", JourneyEvent.Kind.departed),
            (.crossedOut, "2026-01-05", .departed),
        ] as [(ToldMovement, String, JourneyEvent.Kind)])
    func departures(movement: ToldMovement, on: String, expected: JourneyEvent.Kind) throws {
        #expect(try event(movement, on, [journey([])]) == expected)
        #expect(try event(movement, on, [journey([(.signed, "2026-01-01")])]) == expected)
    }

    @Test("a crossing inwards is leave while the contract runs, and the return after it")
    func inwards() throws {
        let abroad = try journey([(.departed, "2026-01-05")])
        #expect(try event(.crossedIn, "2026-06-01", [abroad]) == .leaveBegan)
        #expect(try event(.crossedIn, "2027-01-03", [abroad]) == .arrivedHome)
        let leave = try journey([(.departed, "2026-01-05"), (.leaveBegan, "2026-06-01")])
        #expect(try event(.crossedOut, "2026-06-20", [leave]) == .leaveEnded)
        #expect(try meaning(.crossedIn, "2026-06-02", [leave]) == .nothing)
    }

    @Test("who returned for good came home, also from leave")
    func returns() throws {
        let abroad = try journey([(.departed, "2026-01-05")])
        #expect(try event(.returned, "2026-06-01", [abroad]) == .arrivedHome)
        let leave = try journey([(.departed, "2026-01-05"), (.leaveBegan, "2026-06-01")])
        #expect(try event(.returned, "2026-06-20", [leave]) == .arrivedHome)
    }

    @Test("what is on record on that day is known, from whoever told it")
    func known() throws {
        let home = try journey([(.departed, "2026-01-05"), (.arrivedHome, "2026-06-01")])
        for (movement, on) in [
            (ToldMovement.departed, "2026-01-05"), (.crossedOut, "2026-01-05"), (.returned, "2026-06-01"),
            (.crossedIn, "2026-06-01"),
        ] {
            #expect(try meaning(movement, on, [home]) == .known)
        }
    }

    @Test("what contradicts the journey is not recorded, and says why")
    func unclear() throws {
        #expect(try meaning(.returned, "2026-06-01", [journey([])]) == .unclear("before-departure"))
        #expect(try meaning(.departed, "2026-06-01", []) == .unclear("no-placement"))
        let abroad = try journey([(.departed, "2026-01-05")])
        #expect(try meaning(.departed, "2026-02-05", [abroad]) == .unclear("another-day"))
        #expect(try meaning(.returned, "2026-01-01", [abroad]) == .unclear("journey-day-backwards"))
        #expect(try meaning(.departed, "2027-06-01", [journey([])]) == .unclear("journey-departure-after-contract"))
        let dead = try journey([(.departed, "2026-01-05"), (.died, "2026-02-01")])
        #expect(try meaning(.returned, "2026-06-01", [dead]) == .unclear("dead"))
    }

    @Test("a citizen crosses the border for other reasons too")
    func tourism() throws {
        #expect(try meaning(.crossedOut, "2026-06-01", []) == .nothing)
        #expect(try meaning(.crossedIn, "2026-06-01", [journey([])]) == .nothing)
        let abroad = try journey([(.departed, "2026-01-05")])
        #expect(try meaning(.crossedOut, "2026-06-01", [abroad]) == .nothing)
    }

    @Test("the newest placement that waits is meant")
    func newest() throws {
        let former = try journey([(.departed, "2026-01-05"), (.arrivedHome, "2026-03-01")])
        guard case .event(let event) = try meaning(.departed, "2026-06-01", [former, journey([], placement: 2)]) else {
            Issue.record("a departure was expected")
            return
        }
        #expect(event.placement == ID(number: 2))
    }
}
