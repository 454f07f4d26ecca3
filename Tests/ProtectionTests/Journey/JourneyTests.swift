// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Testing

@Suite("Journey of a placement")
struct JourneyTests {
    private static let start = CalendarDay(number: 19_800)

    private func event(_ kind: JourneyEvent.Kind, day: Int) -> JourneyEvent {
        JourneyEvent(
            id: ID(number: Int64(day)), placement: ID(number: 1), kind: kind, day: Self.start.adding(days: day),
            recordedAt: Instant(startOf: Self.start.adding(days: day)))
    }

    private func journey(_ kinds: [JourneyEvent.Kind]) throws -> Journey {
        try Journey(kinds.enumerated().map { event($0.element, day: $0.offset * 10) })
    }

    private func failure(_ body: () throws -> Void) -> Failure? {
        do {
            try body()
            return nil
        } catch {
            return error as? Failure
        }
    }

    @Test(
        "lawful journeys reach their stage",
        arguments: [
            ([.signed, .oppDone, .departed, .contractEnded, .arrivedHome, .reachedHomeArea], .home),
            ([.signed, .oppDone, .failedToDepart], .failed),
            ([.departed, .leaveBegan, .leaveEnded, .moved], .abroad),
            ([.departed, .contractEnded, .moved], .abroad),
            ([.departed, .deported, .arrivedHome], .returned),
            ([.departed, .leaveBegan, .arrivedHome], .returned),
            ([.signed, .totallyDisabled, .failedToDepart], .failed),
            ([.departed, .totallyDisabled, .arrivedHome, .died], .dead),
        ] as [([JourneyEvent.Kind], JourneyStage)])
    func lawful(kinds: [JourneyEvent.Kind], stage: JourneyStage) throws {
        #expect(try journey(kinds).stage == stage)
    }

    @Test(
        "an event that may not follow is refused, with what is expected",
        arguments: [
            ([.departed, .departed], "departed"), ([.signed, .arrivedHome], "arrived-home"),
            ([.departed, .failedToDepart], "failed-to-depart"), ([.departed, .leaveEnded], "leave-ended"),
            ([.died, .departed], "departed"), ([.departed, .arrivedHome, .departed], "departed"),
            ([.departed, .totallyDisabled, .totallyDisabled], "totally-disabled"),
            ([.signed, .totallyDisabled, .departed], "departed"), ([.died, .died], "died"),
        ] as [([JourneyEvent.Kind], String)])
    func refused(kinds: [JourneyEvent.Kind], found: String) throws {
        let failure = failure { _ = try journey(kinds) }
        #expect(failure?.code == "journey-event-out-of-order")
        #expect(failure?.details["found"] == found)
        #expect(failure?.details["expected"]?.contains(found) == false)
    }

    @Test("every event but death is refused after death, and death everywhere else accepted")
    func deathEndsAll() {
        #expect(JourneyStage.dead.expected.isEmpty)
        for stage in JourneyStage.allCases where stage != .dead { #expect(stage.following(.died) == .dead) }
    }

    @Test("an event told late takes its place by its day")
    func toldLate() throws {
        let known = try Journey([event(.signed, day: 0), event(.departed, day: 30)])
        let longer = try known.adding(event(.oppDone, day: 20), contracts: [])
        #expect(longer.events.map(\.kind) == [.signed, .oppDone, .departed])
        #expect(longer.stage == .abroad)
    }

    @Test("an arrival dated before the departure runs backwards")
    func backwards() throws {
        let known = try Journey([event(.departed, day: 30)])
        let failure = failure { _ = try known.adding(event(.arrivedHome, day: 20), contracts: []) }
        #expect(failure?.code == "journey-day-backwards")
        #expect(failure?.details["earliest"] == Self.start.adding(days: 30).description)
    }

    @Test("deportation and arrival on one day stand in their natural order")
    func oneDay() throws {
        let journey = try Journey([event(.arrivedHome, day: 5), event(.deported, day: 5), event(.departed, day: 1)])
        #expect(journey.events.map(\.kind) == [.departed, .deported, .arrivedHome])
    }

    @Test("nobody departs after the last contract has ended")
    func departureAfterContract() throws {
        let contract = try ContractFact(
            id: ID(number: 1), placement: ID(number: 1), kind: .initial, firstDay: Self.start, months: 6,
            country: .indonesia, employer: "Majikan", recordedAt: Instant(seconds: 0))
        let lastDay = Self.start.days(to: contract.lastDay)
        #expect(try Journey().adding(event(.departed, day: lastDay), contracts: [contract]).stage == .abroad)
        let failure = failure { _ = try Journey().adding(event(.departed, day: lastDay + 1), contracts: [contract]) }
        #expect(failure?.code == "journey-departure-after-contract")
    }

    @Test("nobody departs more than a year before the contract begins")
    func departureLongBeforeContract() throws {
        let first = try #require(CalendarDay("2026-12-01"))
        let contract = try ContractFact(
            id: ID(number: 1), placement: ID(number: 1), kind: .initial, firstDay: first, months: 24,
            country: .indonesia, employer: "Majikan", recordedAt: Instant(seconds: 0))
        func departing(_ day: String) throws -> Failure? {
            let event = JourneyEvent(
                id: ID(number: 2), placement: ID(number: 1), kind: .departed, day: try #require(CalendarDay(day)),
                localDay: nil, recordedAt: Instant(seconds: 0))
            return failure { _ = try Journey().adding(event, contracts: [contract]) }
        }
        #expect(try departing("2025-12-01") == nil)
        #expect(try departing("2025-11-30")?.code == "journey-departure-too-early")
    }

    @Test("a contract's last day is its first plus the months less a day, unless told")
    func lastDay() throws {
        func contract(_ first: String, _ months: Int, last: String? = nil) throws -> ContractFact {
            try ContractFact(
                id: ID(number: 1), placement: ID(number: 1), kind: .initial,
                firstDay: try #require(CalendarDay(first)), months: months, lastDay: last.flatMap { CalendarDay($0) },
                country: .indonesia, employer: "Majikan", recordedAt: Instant(seconds: 0))
        }
        #expect(try contract("2024-03-01", 24).lastDay.description == "2026-02-28")
        #expect(try contract("2024-08-31", 6).lastDay.description == "2025-02-27")
        #expect(try contract("2024-03-01", 24, last: "2026-03-10").lastDay.description == "2026-03-10")
        let noMonths = failure { _ = try contract("2024-03-01", 0) }
        #expect(noMonths?.code == "contract-months-out-of-range")
        let backwards = failure { _ = try contract("2024-03-01", 1, last: "2024-02-01") }
        #expect(backwards?.code == "contract-last-day-before-first")
    }
}
