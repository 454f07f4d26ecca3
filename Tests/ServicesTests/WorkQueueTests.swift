// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Queues of work")
struct WorkQueueTests {
    private func colleague(_ house: ClaimsHouse) async throws -> Actor {
        let actor = try await ClaimsHouse.officer(.assessor, 911, house.house, login: "assessor-2")
        return Actor(account: actor.account, role: .assessor, name: "assessor-2")
    }

    private func claim(_ house: ClaimsHouse) async throws -> ClaimView {
        try await house.file(.treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(9_000_000))
    }

    private func take(_ claim: ClaimView, _ house: ClaimsHouse, by actor: Actor) async throws -> String? {
        try await house.door.assignWork(.claim, [claim.claim.id.number], .take, by: actor).first?.failure?.code
    }

    private func ask(_ claim: ClaimView, _ house: ClaimsHouse, by actor: Actor) async throws {
        _ = try await house.door.assessClaim(
            claim.claim.id, .askDocuments([.passport], reason: "Paspor belum terbaca."), by: actor, repeatKey: nil)
    }

    @Test func twoOfOneDeskNeverHaveOneThing() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        let other = try await colleague(house)
        #expect(try await take(claim, house, by: house.assessor) == nil)
        #expect(try await take(claim, house, by: house.assessor) == nil, "taking again lengthens it")
        #expect(try await take(claim, house, by: other) == "work-held")
        let refusal = await #expect(throws: Failure.self) { try await ask(claim, house, by: other) }
        #expect(refusal?.code == "work-held")
        #expect(refusal?.details["officer"] == "assessor")
        try await ask(claim, house, by: house.assessor)
        #expect(try await take(claim, house, by: other) == nil, "the step ended the assignment")
    }

    @Test func theDoctorAndTheAssessorEachHaveTheirOwnDesk() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        #expect(try await take(claim, house, by: house.assessor) == nil)
        #expect(try await take(claim, house, by: house.doctor) == nil)
        #expect(try await take(claim, house, by: house.counter) == "work-not-of-your-desk")
    }

    @Test func anAssignmentRunsOutAndCanBeGivenBackOrHandedOver() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        let other = try await colleague(house)
        let works = [claim.claim.id.number]
        #expect(try await take(claim, house, by: house.assessor) == nil)
        let strange = try await house.door.assignWork(
            .claim, works, .handOver(to: "advisory-doctor"), by: house.assessor)
        #expect(strange.first?.failure?.code == "work-officer-unknown")
        let given = try await house.door.assignWork(.claim, works, .handOver(to: "assessor-2"), by: house.assessor)
        #expect(given.first?.failure == nil)
        #expect(try await take(claim, house, by: house.assessor) == "work-held")
        let back = try await house.door.assignWork(.claim, works, .release, by: other)
        #expect(back.first?.failure == nil)
        #expect(try await take(claim, house, by: house.assessor) == nil)
        house.house.set(ClaimsHouse.day("2027-03-11"))
        #expect(try await take(claim, house, by: other) == nil, "four hours were over")
    }

    @Test func eachRowOfManyIsDoneOrRefusedByItself() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        let decided = try await house.approved()
        let results = try await house.door.assignWork(
            .claim, [claim.claim.id.number, decided.claim.id.number, 4_711], .take, by: house.assessor)
        #expect(results.map { $0.failure?.code } == [nil, "work-done", "no-such-record"])
    }

    @Test func theQueueShowsWhatItsFilterSays() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await claim(house)
        func found(_ filter: WorkFilter?) async throws -> [Int64] {
            try await house.door.workQueue(filter, by: house.assessor).lines.map(\.id)
        }
        let id = claim.claim.id.number
        #expect(try await found(nil) == [id])
        #expect(try await found(WorkFilter(.claim, state: "filed")) == [id])
        #expect(try await found(WorkFilter(.claim, state: "assessed")).isEmpty)
        #expect(try await found(WorkFilter(.claim, flag: .papersMissing)) == [id])
        #expect(try await found(WorkFilter(.claim, flag: .overdue)).isEmpty)
        #expect(try await found(WorkFilter(.claim, place: "TW")) == [id])
        #expect(try await found(WorkFilter(.claim, place: "KR")).isEmpty)
        #expect(try await found(WorkFilter(.claim, age: 3)).isEmpty)
        #expect(try await found(WorkFilter(.claim, holder: .free)) == [id])
        #expect(try await found(WorkFilter(.claim, holder: .mine)).isEmpty)
        #expect(try await take(claim, house, by: house.assessor) == nil)
        #expect(try await found(WorkFilter(.claim, holder: .free)).isEmpty)
        #expect(try await found(WorkFilter(.claim, holder: .mine)) == [id])
        let view = try await house.door.workQueue(nil, by: house.assessor)
        #expect(view.lines.first?.assignment?.officer == "assessor")
        #expect(view.places == ["TW"])
        await #expect(throws: Failure.self) {
            try await house.door.workQueue(WorkFilter(.deskCase), by: house.assessor)
        }
    }

    @Test func aClaimIsAtRiskByWorkingDaysThatAreLeft() async throws {
        let house = try await ClaimsHouse.make()
        house.house.set(ClaimsHouse.day("2027-03-11"))
        let claim = try await claim(house)
        try await house.completePapers(of: claim)
        let clock = try #require(try await house.door.viewClaim(claim.claim.id, by: house.assessor).clock)
        #expect(clock.deadline == ClaimsHouse.day("2027-03-22"), "a Monday")
        var seen: [Set<WorkFilter.Flag>] = []
        for day in ["2027-03-17", "2027-03-18", "2027-03-22", "2027-03-23"] {
            house.house.set(ClaimsHouse.day(day))
            let lines = try await house.door.workQueue(nil, by: house.assessor).lines
            seen.append(try #require(lines.first).flags)
        }
        #expect(seen == [[], [.atRisk], [.atRisk], [.overdue]], "a weekend lies before the last day")
    }

    @Test func aCaseOfTheDeskIsAtRiskAfterThreeWorkingDays() async throws {
        let house = try await ClaimsHouse.make()
        house.house.set(ClaimsHouse.day("2027-03-11"))
        let other = try await house.withSecondRecord()
        house.house.set(ClaimsHouse.day("2027-03-11"))
        let id = house.door.ids.next(DeskCaseRecord.self)
        try await house.house.database.write { [now = house.house.now] transaction in
            try DeskCaseStore(transaction).open(
                id, .knownIdentifier, person: other.person, other: house.person, reason: "nik", at: now)
        }
        var seen: [Set<WorkFilter.Flag>] = []
        for day in ["2027-03-15", "2027-03-16"] {
            house.house.set(ClaimsHouse.day(day))
            seen.append(
                try #require(try await house.door.workQueue(nil, by: house.counter).lines.first { $0.id == id.number })
                    .flags)
        }
        #expect(seen == [[], [.atRisk]], "Thursday, then a weekend")
    }

    @Test func aCaseOfTheDeskIsTakenAndItsDecisionRefusedToOthers() async throws {
        let house = try await ClaimsHouse.make()
        let other = try await house.withSecondRecord()
        let id = house.door.ids.next(DeskCaseRecord.self)
        try await house.house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                id, .knownIdentifier, person: other.person, other: house.person, reason: "nik", at: house.house.now)
        }
        let first = Actor(account: nil, role: .counterOfficer, name: "loket-1")
        let second = Actor(account: nil, role: .contactAgent, name: "agen-2")
        #expect(try await house.door.assignWork(.deskCase, [id.number], .take, by: first).first?.failure == nil)
        #expect(try await house.door.workQueue(nil, by: second).lines.first?.assignment?.officer == "loket-1")
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.resolveCase(id, as: .otherPerson, note: "KTP", by: second, repeatKey: nil)
        }
        #expect(refusal?.code == "work-held")
        try await house.door.resolveCase(id, as: .otherPerson, note: "KTP", by: first, repeatKey: nil)
        #expect(try await house.door.workQueue(nil, by: first).lines.isEmpty)
    }
}
