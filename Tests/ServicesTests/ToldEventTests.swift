// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("Departures and returns told by other systems")
struct ToldEventTests {
    @Test func aDepartureIsRecordedOnceHoweverOftenItIsTold() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol().person
        let event = try test.event("D-1", .departed, "2026-11-20")
        for _ in 0..<3 { #expect(try await test.tell(event).first?.outcome == .recorded) }
        #expect(try await test.journey(person) == ["departed 2026-11-20"])
        let other = try await test.tell(test.event("D-1", .departed, "2026-11-19"))
        #expect(other.first?.outcome == nil, "another event came with the reference before")
        #expect(try await test.journey(person) == ["departed 2026-11-20"])
    }

    @Test func aReturnThatComesBeforeItsDepartureWaitsForIt() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        let first = try await test.tell(test.event("R-1", .returned, "2026-11-20"))
        #expect(first.first?.outcome == .waits && first.first?.reason == "before-departure")
        #expect(try await test.journey(person).isEmpty)
        let second = try await test.tell(test.event("D-1", .departed, "2026-11-10"))
        #expect(second.first?.outcome == .recorded)
        #expect(try await test.journey(person) == ["departed 2026-11-10", "arrived-home 2026-11-20"])
        #expect(try await test.door.listToldEvents(by: RegisterHouse.desk).isEmpty)
    }

    @Test func bothInOneCallInTheWrongOrderComeOutRight() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        _ = try await test.tell(
            test.event("R-1", .returned, "2026-11-20"), test.event("D-1", .departed, "2026-11-10"),
            test.event("R-1", .returned, "2026-11-20"))
        #expect(try await test.journey(person) == ["departed 2026-11-10", "arrived-home 2026-11-20"])
    }

    @Test func whatAnOfficerRecordedIsKnown() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol().person
        _ = try await test.door.recordJourney(
            JourneyReport(placement: nil, kind: .departed, day: test.day("2026-11-20"), localDay: nil), of: person,
            by: RegisterHouse.desk, repeatKey: nil)
        #expect(try await test.tell(test.event("D-1", .departed, "2026-11-20")).first?.outcome == .known)
        #expect(try await test.journey(person).count == 1)
    }

    @Test func aCorrectionTakesTheEventBackAndPutsAnotherInItsPlace() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        _ = try await test.tell(test.event("D-1", .departed, "2026-11-10"))
        let before = test.house.now
        test.house.set(before.adding(seconds: 3_600))
        let told = try await test.tell(test.event("D-2", .departed, "2026-11-12", corrects: "D-1"))
        #expect(told.first?.outcome == .recorded)
        #expect(try await test.journey(person) == ["departed 2026-11-12"])
        #expect(try await test.tell(test.event("D-1", .departed, "2026-11-10")).first?.outcome == .withdrawn)
        let then = try await test.house.database.read { transaction in
            try MemberFactsStore(transaction).load([person], asKnown: before).asKnown(at: before)
        }
        let departed = try test.day("2026-11-10")
        #expect(
            then.placements.flatMap(\.journey).map(\.day) == [departed], "what was known then can be asked for")
    }

    @Test func aCorrectionThatComesFirstWaitsForWhatItCorrects() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        let early = try await test.tell(test.event("D-2", .departed, "2026-11-12", corrects: "D-1"))
        #expect(early.first?.reason == "corrects-unknown")
        _ = try await test.tell(test.event("D-1", .departed, "2026-11-10"))
        #expect(try await test.journey(person) == ["departed 2026-11-12"])
    }

    @Test func aWithdrawalLeavesNothing() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        _ = try await test.tell(test.event("D-1", .departed, "2026-11-10"))
        #expect(try await test.tell(test.event("W-1", nil, "2026-11-10", corrects: "D-1")).first?.outcome == .recorded)
        #expect(try await test.journey(person).isEmpty)
    }

    @Test func aCorrectionThatWouldBreakTheJourneyWaitsAndChangesNothing() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        _ = try await test.tell(
            test.event("D-1", .departed, "2026-11-10"), test.event("R-1", .returned, "2026-11-15"))
        let told = try await test.tell(test.event("W-1", nil, "2026-11-10", corrects: "D-1"))
        #expect(told.first?.outcome == .waits && told.first?.reason == "correction-contradicts")
        #expect(try await test.journey(person) == ["departed 2026-11-10", "arrived-home 2026-11-15"])
    }

    @Test func aDepartureMayBeCorrectedAfterTheReturn() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        _ = try await test.tell(
            test.event("D-1", .departed, "2026-11-10"), test.event("R-1", .returned, "2026-11-15"))
        let told = try await test.tell(test.event("D-2", .departed, "2026-11-12", corrects: "D-1"))
        #expect(told.first?.outcome == .recorded)
        #expect(try await test.journey(person) == ["departed 2026-11-12", "arrived-home 2026-11-15"])
        let late = try await test.tell(test.event("D-3", .departed, "2026-11-18", corrects: "D-2"))
        #expect(late.first?.reason == "correction-contradicts", "nobody departs after the return")
        #expect(try await test.journey(person) == ["departed 2026-11-12", "arrived-home 2026-11-15"])
    }

    @Test func somebodyUnknownWaitsForADeskWhoNamesThePerson() async throws {
        let test = try await RegisterHouse.make()
        let enrolled = try await test.enrol(2)
        let told = try await test.tell(test.event("D-1", .departed, "2026-11-20", of: 1))
        #expect(told.first?.outcome == .waits && told.first?.reason == "nobody")
        let waiting = try #require(try await test.door.listToldEvents(by: RegisterHouse.desk).first)
        #expect(waiting.name == nil)
        let person = try await test.door.personOfToldEvent(enrolled.kpj, by: RegisterHouse.desk)
        try await test.door.settleToldEvent(
            waiting.event.id, .about(person), note: "Seen at the counter", by: RegisterHouse.desk, repeatKey: nil)
        #expect(try await test.journey(enrolled.person) == ["departed 2026-11-20"])
        await #expect(throws: Failure.self) {
            try await test.door.settleToldEvent(
                waiting.event.id, .leave, note: "again", by: RegisterHouse.desk, repeatKey: nil)
        }
    }

    @Test func aNumberWithAnotherNameWaitsAndADeskMayLeaveIt() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol().person
        let told = try await test.tell(test.event("D-1", .departed, "2026-11-20", name: "Made Sudiana"))
        #expect(told.first?.outcome == .waits && told.first?.reason == "nik")
        let waiting = try #require(try await test.door.listToldEvents(by: RegisterHouse.desk).first)
        #expect(waiting.event.person == person)
        try await test.door.settleToldEvent(
            waiting.event.id, .leave, note: "A mistyped number", by: RegisterHouse.desk, repeatKey: nil)
        #expect(try await test.journey(person).isEmpty)
        #expect(try await test.door.listToldEvents(by: RegisterHouse.desk).isEmpty)
    }

    @Test func whatDoesNotFitIsNotRecordedByADeskEither() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        _ = try await test.tell(test.event("R-1", .returned, "2026-11-20"))
        let waiting = try #require(try await test.door.listToldEvents(by: RegisterHouse.desk).first)
        let refusal = await #expect(throws: Failure.self) {
            try await test.door.settleToldEvent(
                waiting.event.id, .about(person), note: "Must be", by: RegisterHouse.desk, repeatKey: nil)
        }
        #expect(refusal?.code == "told-event-does-not-fit" && refusal?.details["reason"] == "before-departure")
    }

    @Test func crossingsAreLeaveAndReturnFromLeave() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol(1, firstDay: "2026-11-01").person
        let outcomes = try await test.door.takeCrossings(
            [
                test.event("C-3", .crossedOut, "2026-11-18"), test.event("C-2", .crossedIn, "2026-11-15"),
                test.event("C-1", .crossedOut, "2026-11-10"),
            ], by: RegisterHouse.system)
        #expect(outcomes.count == 3)
        #expect(
            try await test.journey(person) == [
                "departed 2026-11-18"
            ], "the first that came is taken as the departure; what contradicts it is kept")
        _ = try await test.door.takeCrossings(
            [
                test.event("C-4", .crossedOut, "2026-11-10", corrects: "C-3")
            ], by: RegisterHouse.system)
        #expect(try await test.journey(person) == ["departed 2026-11-10", "leave-began 2026-11-15"])
    }

    @Test func whoHasNoScopeTellsNothing() async throws {
        let test = try await RegisterHouse.make()
        let event = try test.event("D-1", .departed, "2026-11-20")
        let without = Actor(
            account: nil, role: .partner, organisation: ID(number: 77), name: "client:other", scopes: [.journey])
        for actor in [without, RegisterHouse.desk, .visitor] {
            await #expect(throws: Failure.self) { try await test.door.takePlacementEvents([event], by: actor) }
            await #expect(throws: Failure.self) { try await test.door.takeCrossings([event], by: actor) }
        }
    }

    @Test func anEventFromTheFutureNamesItsPlace() async throws {
        let test = try await RegisterHouse.make()
        let refusal = await #expect(throws: Failure.self) {
            try await test.tell(
                test.event("D-1", .departed, "2026-11-20"), test.event("D-2", .departed, "2026-11-29"))
        }
        #expect(refusal?.code == "journey-in-future" && refusal?.field == "events.1.day")
    }
}
