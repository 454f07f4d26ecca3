// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Services
import Store
import TestKit
import Testing

@Suite("Where a claim's papers are")
struct PaperTrailTests {
    private func claim(_ house: ClaimsHouse) async throws -> ClaimView {
        try await house.file(.treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(9_000_000))
    }

    private func move(
        _ claim: ClaimView, _ paper: PaperKind, _ place: PaperPlace, back: String? = nil, by actor: Actor,
        _ house: ClaimsHouse
    ) async throws -> ClaimView {
        try await house.door.movePaper(
            claim.claim.id, paper, to: place, expectedOn: back.map(ClaimsHouse.day), by: actor, repeatKey: nil)
    }

    @Test func aPaperIsFollowedFromTheTranslatorToTheAssessor() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        #expect(claim.desk == .claimant && claim.place(of: .medicalResume) == nil)
        let mission = Actor(account: nil, role: .missionOfficer, name: "mission")
        _ = try await move(claim, .medicalResume, .received, by: mission, house)
        let away = try await move(claim, .medicalResume, .translation, back: "2027-03-20", by: mission, house)
        let place = try #require(away.place(of: .medicalResume))
        #expect(place.place == .translation && place.recordedBy == "mission" && place.recordedAt == house.house.now)
        #expect(away.trail.map(\.place) == [.received, .translation])
        let taken = try await move(claim, .medicalResume, .accepted, by: house.assessor, house)
        #expect(taken.place(of: .medicalResume)?.place == .accepted)
        let seen = try await house.door.viewClaim(claim.claim.id, by: house.worker)
        #expect(seen.trail.count == 3)
    }

    @Test func theExpectedDayCountsFromWhenTheLastPaperComesBack() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        func expected(_ condition: ExpectedDecision.Condition, _ day: String) -> (ClaimView) -> Bool {
            { $0.expected?.condition == condition && $0.expected?.day == ClaimsHouse.day(day) }
        }
        #expect(expected(.papersBy(ClaimsHouse.day("2027-03-10")), "2027-03-19")(claim), "if all comes today")
        let away = try await move(
            claim, .medicalResume, .legalisation, back: "2027-03-19", by: house.counter, house)
        #expect(expected(.papersBy(ClaimsHouse.day("2027-03-19")), "2027-03-30")(away))
        let back = try await move(claim, .medicalResume, .received, by: house.counter, house)
        #expect(expected(.papersBy(ClaimsHouse.day("2027-03-10")), "2027-03-19")(back), "it came early")
        try await house.completePapers(of: claim)
        let complete = try await house.door.viewClaim(claim.claim.id, by: house.worker)
        #expect(expected(.complete, "2027-03-19")(complete) && complete.desk == .assessor)
    }

    @Test func aPlaceThatCannotBeIsRefusedAndNothingIsRecorded() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        await #expect(throws: Failure(.refused, "paper-assessor-accepts", field: "place")) {
            try await move(claim, .medicalResume, .accepted, by: house.counter, house)
        }
        let absent = Failure(.refused, "paper-not-there", field: "paper", details: ["paper": "medical-resume"])
        await #expect(throws: absent) {
            try await move(claim, .medicalResume, .accepted, by: house.assessor, house)
        }
        await #expect(throws: Failure(.invalid, "paper-not-away", field: "expectedOn")) {
            try await move(claim, .medicalResume, .received, back: "2027-03-20", by: house.counter, house)
        }
        let past = Failure(.invalid, "paper-day-past", field: "expectedOn", details: ["found": "2027-03-09"])
        await #expect(throws: past) {
            try await move(claim, .medicalResume, .translation, back: "2027-03-09", by: house.counter, house)
        }
        await #expect(throws: Failure.self) {
            try await move(claim, .medicalResume, .received, by: house.worker, house)
        }
        #expect(try await house.door.viewClaim(claim.claim.id, by: house.worker).trail.isEmpty)
        let decided = try await house.approved()
        let refusal = await #expect(throws: Failure.self) {
            try await move(decided, .medicalResume, .received, by: house.counter, house)
        }
        #expect(refusal?.code == "claim-step-not-now")
    }

    @Test func anOriginalAtADeskIsMoreThanAWordUntilItGoesBack() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        #expect(claim.restsOnWord)
        #expect(!(try await move(claim, .medicalResume, .received, by: house.counter, house).restsOnWord))
        let away = try await move(claim, .medicalResume, .translation, back: "2027-03-20", by: house.counter, house)
        #expect(!away.restsOnWord)
        #expect(try await move(claim, .medicalResume, .returned, by: house.counter, house).restsOnWord)
        try await house.completePapers(of: claim)
        #expect(!(try await house.door.viewClaim(claim.claim.id, by: house.assessor).restsOnWord))
    }

    @Test func whatTheDoctorStatesIsMoreThanAWord() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        #expect(claim.restsOnWord)
        let advice = MedicalAdvice(
            losses: [DisabilityLoss("right-index-finger")], leftHanded: false, totallyDisabled: false,
            note: "Satu ruas tersisa.")
        let advised = try await house.door.adviseClaim(claim.claim.id, advice, by: house.doctor, repeatKey: nil)
        #expect(!advised.restsOnWord)
    }

    @Test func whoClaimsIsToldOfAPaperThatWentBack() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        let before = try await house.door.viewInbox(by: house.worker).messages.count
        _ = try await move(claim, .passport, .received, by: house.counter, house)
        #expect(try await house.door.viewInbox(by: house.worker).messages.count == before)
        _ = try await move(claim, .passport, .returned, by: house.counter, house)
        let messages = try await house.door.viewInbox(by: house.worker).messages
        #expect(messages.count == before + 1 && messages.first?.link == "/klaim/\(claim.claim.id)")
        #expect(messages.first?.indonesian.contains(claim.claim.number) == true)
    }
}
