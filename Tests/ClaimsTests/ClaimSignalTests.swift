// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Placement
import Testing

@Suite("Signals about claims")
struct ClaimSignalTests {
    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func event(_ kind: JourneyEvent.Kind, _ day: String, _ number: Int64 = 1) throws -> JourneyEvent {
        JourneyEvent(
            id: ID(number: number), placement: ID(number: 1), kind: kind, day: try Self.day(day),
            recordedAt: Instant(seconds: 0))
    }

    private func signals(
        _ kind: IncidentKind = .workAccident, on day: String = "2027-03-03", in country: String = "TW",
        contracts: Set<String> = ["TW"], journey: [JourneyEvent] = [], elsewhere: [String] = [], sharers: Int = 0,
        files: [PaperKind: Int] = [:]
    ) throws -> [ClaimSignal] {
        SignalFacts(
            kind: kind, day: try Self.day(day), country: try Country.parse(country), contractCountries: contracts,
            journey: journey, elsewhere: try elsewhere.map { try Country.parse($0) }, accountSharers: sharers,
            sameFiles: files
        ).signals
    }

    @Test func whatGoesTogetherGivesNoSignal() throws {
        let journey = [try event(.departed, "2026-12-02")]
        #expect(try signals(journey: journey).isEmpty)
        #expect(try signals(journey: journey, elsewhere: ["TW"]).isEmpty, "twice in one country is possible")
    }

    @Test func anAccountOfSeveralPeopleAndAFileHandedInTwiceAreReasonsToLook() throws {
        #expect(try signals(sharers: 2) == [.sharedAccount(people: 2)])
        #expect(
            try signals(files: [.medicalResume: 1, .passport: 0]) == [.fileSeenElsewhere(.medicalResume, incidents: 1)])
    }

    @Test func abroadBeforeLeavingAndAfterComingHomeDoNotGoTogether() throws {
        let departed = try event(.departed, "2026-12-02")
        #expect(
            try signals(on: "2026-12-01", journey: [departed]) == [
                .abroadBeforeDeparture(departed: try Self.day("2026-12-02"))
            ])
        let home = try event(.arrivedHome, "2027-02-01", 2)
        #expect(
            try signals(journey: [departed, home]) == [.abroadAfterReturn(home: try Self.day("2027-02-01"))])
        let again = try event(.departed, "2027-02-20", 3)
        #expect(try signals(journey: [departed, home, again]).isEmpty, "the worker had left again")
        #expect(try signals(in: "ID", journey: [departed, home]).isEmpty, "at home it can happen at any time")
    }

    @Test func aCountryWithoutContractAndTwoCountriesOnOneDayAreNamed() throws {
        let (taiwan, korea) = (try Country.parse("TW"), try Country.parse("KR"))
        #expect(try signals(in: "KR") == [.countryWithoutContract(korea)])
        #expect(try signals(in: "KR", contracts: []).isEmpty, "nothing is known to contradict")
        #expect(try signals(in: "KR", contracts: ["KR"], elsewhere: ["TW"]) == [.twoCountriesOnOneDay(taiwan)])
    }

    @Test func onlyADeathHappensAfterTheDayOfDeath() throws {
        let died = try event(.died, "2027-01-05")
        #expect(try signals(journey: [died]) == [.afterDeath(died: try Self.day("2027-01-05"))])
        #expect(try signals(.death, journey: [died]).isEmpty)
    }
}
