// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Placement
import Protection
import Services
import Store
import Testing

@Suite("Claims: once only, never against the record, to the payee's own account")
struct ClaimsOnceTests {
    private static let reason = "Dipakai menurut surat petunjuk unit."

    private func approve(_ claim: ClaimView, _ house: ClaimsHouse, _ reason: String? = reason) async throws -> ClaimView
    {
        try await house.door.approveClaim(
            claim.claim.id, .approve(override: reason), by: house.approver, repeatKey: nil)
    }

    @Test(arguments: [IncidentKind.death, .fatalAccident])
    func aDeathReportedAgainIsNotClaimedAgain(_ kind: IncidentKind) async throws {
        let house = try await ClaimsHouse.make()
        let first = try await house.file(.death, try await house.report(.death), by: house.counter)
        let again = try await house.report(kind, on: "2027-03-04")
        let refusal = await #expect(throws: Failure.self) {
            try await house.file(kind == .death ? .death : .deathByAccident, again, by: house.counter)
        }
        #expect(refusal?.code == "claim-once")
        #expect(refusal?.kind == .conflict)
        #expect(refusal?.details["number"] == first.claim.number)
    }

    @Test func aDeathIsClaimedOnceOverAllRecordsOfAHumanBeing() async throws {
        let house = try await ClaimsHouse.make()
        let second = try await house.withSecondRecord()
        _ = try await second.file(.death, try await second.report(.death), by: second.counter)
        try await house.join(second)
        let refusal = await #expect(throws: Failure.self) {
            try await house.file(.death, try await house.report(.death), by: house.counter)
        }
        #expect(refusal?.code == "claim-once")
    }

    @Test func recordsJoinedAfterFilingPayOneDeathOnly() async throws {
        let house = try await ClaimsHouse.make()
        let second = try await house.withSecondRecord()
        _ = try await second.assessedDeath()
        let later = try await house.assessedDeath()
        try await house.join(second)
        let refusal = await #expect(throws: Failure.self) { try await approve(later, house) }
        #expect(refusal?.code == "claim-once")
        #expect(try await house.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == 0)
    }

    @Test func theSameBenefitOfTheSameDayIsAskedForAgainOnlyAfterARefusal() async throws {
        let house = try await ClaimsHouse.make()
        let first = try await house.file(.treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(1_000))
        let again = try await house.report(.workAccident)
        let refusal = await #expect(throws: Failure.self) {
            try await house.file(.treatmentAbroad, again, cost: Rupiah(1_000))
        }
        #expect(refusal?.code == "claim-once")
        let verdict = Verdict.refuse(
            .init(regulation: "Permenaker 4/2023", article: "30(1)"), reason: "Bukan akibat kecelakaan kerja.")
        _ = try await house.door.assessClaim(
            first.claim.id, .propose(verdict), by: house.assessor, repeatKey: nil)
        _ = try await approve(first, house, nil)
        #expect(try await house.file(.treatmentAbroad, again, cost: Rupiah(1_000)).state.name == .filed)
    }

    @Test func aDeathBeforeARecordedHomecomingIsNotGrantedUntilClarified() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessedDeath()
        _ = try await house.door.recordJourney(
            JourneyReport(placement: nil, kind: .arrivedHome, day: ClaimsHouse.day("2027-03-06"), localDay: nil),
            of: house.person, by: .system("test"), repeatKey: nil)
        let refusal = await #expect(throws: Failure.self) { try await approve(claim, house) }
        #expect(refusal?.code == "claim-contradicts-journey")
        #expect(refusal?.kind == .conflict)
        #expect(refusal?.details["recorded"] == "departed, arrived-home")
        let after = try await house.door.viewClaim(claim.claim.id, by: house.assessor)
        #expect(after.payouts.isEmpty)
        #expect(try await house.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == 0)
    }

    @Test func anAccountInAnotherNameIsPaidOnlyWithTheApproversReason() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed(holder: "Orang Lain")
        #expect(claim.holderProblem != nil)
        let silent = await #expect(throws: Failure.self) { try await approve(claim, house, nil) }
        #expect(silent?.code == "claim-holder-differs")
        #expect(silent?.details["payee"] == "Wahyu Sentosa")
        let approved = try await approve(claim, house)
        #expect(approved.decision?.override == Self.reason)
        #expect(approved.state.name == .payoutOrdered)
    }

    @Test func aWidowsClaimToTheDeadWorkersAccountNeedsAReason() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.death, try await house.report(.death), by: house.counter)
        #expect(claim.holderProblem?.details["payee"] == "Sri Lestari")
    }

    @Test func financeSendsAFailedPayoutToNobodyElse() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .failed(.init(code: "4031818", message: "Inactive Account")) }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        let failed = try #require(
            try await house.door.viewClaim(claim.claim.id, by: house.assessor).payouts.last?.payout)
        #expect(failed.state == .failed)
        let other = try BankAccount.parse(bankCode: "014", number: "7654321", holder: "Orang Lain")
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.retryPayout(failed.id, to: other, by: house.finance, repeatKey: nil)
        }
        #expect(refusal?.code == "payout-holder-differs")
    }
}
