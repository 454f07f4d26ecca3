// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Services
import Testing

@Suite("Claims: from report to decision")
struct ClaimsDecisionTests {
    private func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Failure)?.code ?? "\(error)"
        }
    }

    @Test func aReportKeepsTheNarrativeSealedAndReadsItBack() async throws {
        let house = try await ClaimsHouse.make()
        let incident = try await house.report(.workAccident)
        #expect(incident.account == "Terjepit mesin di pabrik.")
        #expect(incident.witness == "Rekan kerja")
        #expect(incident.incident.skewSeconds == 0)
        let narrative = Array("Terjepit".utf8)
        let stored = incident.incident.account
        let leaks = stored.indices.contains { stored[$0...].starts(with: narrative) }
        #expect(!leaks)
    }

    @Test func phaseAndCoverAreThoseOfTheIncidentsDay() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(
            .treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(9_000_000))
        #expect(claim.claim.request.benefit.phase == .during)
        #expect(claim.cover.covered)
        #expect(claim.computed?.amount == Rupiah(9_000_000))
    }

    @Test func anUncoveredDayIsRefusedWithItsArticle() async throws {
        let house = try await ClaimsHouse.make()
        let incident = try await house.report(.workAccident, on: "2026-11-25")
        let refusal = await #expect(throws: Failure.self) {
            try await house.file(.treatmentAbroad, incident, cost: Rupiah(1))
        }
        #expect(refusal?.code == "claim-not-covered")
        #expect(refusal?.details["gap"] == "gap-perseorangan-without-jkk")
        #expect(refusal?.details["article"] == "Permenaker 4/2023 art. 16(3)")
    }

    @Test func theSameBenefitIsAskedForOnce() async throws {
        let house = try await ClaimsHouse.make()
        let incident = try await house.report(.workAccident)
        _ = try await house.file(.treatmentAbroad, incident, cost: Rupiah(1_000))
        #expect(
            await code { _ = try await house.file(.treatmentAbroad, incident, cost: Rupiah(1_000)) } == "claim-exists")
    }

    @Test func aGrantWaitsForPapersAndForTheDoctor() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        let id = claim.claim.id
        let propose = {
            _ = try await house.door.assessClaim(id, .propose(.accept), by: house.assessor, repeatKey: nil)
        }
        #expect(await code(propose) == "claim-papers-incomplete")
        try await house.completePapers(of: claim)
        #expect(await code(propose) == "claim-advice-missing")
    }

    @Test func papersAskedForComeBackToTheAssessorWhenTheyAreThere() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        let asked = try await house.door.assessClaim(
            claim.claim.id, .askDocuments([.medicalResume, .passport], reason: "Halaman kedua."), by: house.assessor,
            repeatKey: nil)
        #expect(asked.state.name == .documentsAsked)
        try await house.completePapers(of: asked)
        let after = try await house.door.viewClaim(claim.claim.id, by: house.assessor)
        #expect(after.state.name == .filed)
        #expect(after.papers.isComplete)
        #expect(after.clock != nil)
    }

    @Test func anUnconfirmedBaseIsApprovedOnlyWithAReasonByAnotherOfficer() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed()
        #expect(claim.computed?.verification != .confirmed)
        let id = claim.claim.id
        let silent = {
            _ = try await house.door.approveClaim(id, .approve(override: nil), by: house.approver, repeatKey: nil)
        }
        #expect(await code(silent) == "claim-override-missing")
        let same = Actor(account: house.assessor.account, role: .approver, name: "asesor")
        let alone = {
            _ = try await house.door.approveClaim(
                id, .approve(override: "Alasan yang cukup panjang."), by: same, repeatKey: nil)
        }
        #expect(await code(alone) == "claim-same-officer")
    }

    @Test func approvalFreezesItsGroundsPostsTheDebtAndOrdersThePayout() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        #expect(claim.state.name == .payoutOrdered)
        #expect(claim.amount == Rupiah(12_780_000))
        let decision = try #require(claim.decision)
        #expect(decision.grounds.rules == house.door.rules.contentHash)
        #expect(decision.grounds.regulation == "Permenaker 4/2023")
        #expect(claim.payouts.count == 1)
        #expect(try await house.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == 12_780_000)
        #expect(try await house.balance("'payouts-reserved'") == -12_780_000)
        let again = try await house.door.viewClaim(claim.claim.id, by: house.assessor)
        #expect(again.derivation == decision.grounds.derivation)
    }

    @Test func aRefusalNamesItsArticleAndPaysNothing() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(1_000))
        let refuse = Verdict.refuse(
            .init(regulation: "Permenaker 4/2023", article: "30(1)"), reason: "Bukan akibat kecelakaan kerja.")
        _ = try await house.door.assessClaim(claim.claim.id, .propose(refuse), by: house.assessor, repeatKey: nil)
        let refused = try await house.door.approveClaim(
            claim.claim.id, .approve(override: nil), by: house.approver, repeatKey: nil)
        #expect(refused.state.name == .refused)
        #expect(refused.payouts.isEmpty)
        #expect(refused.derivation.citation?.article == "30(1)")
        #expect(try await house.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == 0)
    }

    @Test func aDeathIsClaimedByTheHeirAndEndsCover() async throws {
        let house = try await ClaimsHouse.make()
        let desk = Actor(account: house.assessor.account, role: .counterOfficer, name: "loket")
        let claim = try await house.file(.death, try await house.report(.death), by: desk)
        #expect(claim.payee == "Sri Lestari")
        #expect(claim.computed?.amount == Rupiah(85_000_000))
        try await house.completePapers(of: claim)
        _ = try await house.door.assessClaim(claim.claim.id, .propose(.accept), by: house.assessor, repeatKey: nil)
        let approved = try await house.door.approveClaim(
            claim.claim.id, .approve(override: "Rincian dipakai menurut praktik."), by: house.approver,
            repeatKey: nil)
        #expect(approved.state.name == .payoutOrdered)
        let cover = try await house.door.viewCover(
            house.person, on: ClaimsHouse.day("2027-03-04"), knownAt: nil, by: house.worker)
        #expect(!cover.jkm.covered)
    }

    @Test func anotherWorkersClaimLooksLikeNoClaim() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(1_000))
        let stranger = Actor(account: nil, role: .worker, person: ID(number: 1_234_567), name: "lain")
        let look = { _ = try await house.door.viewClaim(claim.claim.id, by: stranger) }
        #expect(await code(look) == "no-such-record")
    }

    @Test func aPaperOpensAsItWasSentAndCountsOnce() async throws {
        let house = try await ClaimsHouse.make()
        let incident = try await house.report(.workAccident)
        let bytes = Array("%PDF-1.7 surat dokter".utf8)
        let paper = Attachment(kind: .medicalResume, fileName: "../../etc/resume \"1\".pdf", bytes: bytes)
        let first = try await house.door.attachDocument(
            paper, to: incident.incident.id, by: house.worker, repeatKey: nil)
        let second = try await house.door.attachDocument(
            paper, to: incident.incident.id, by: house.worker, repeatKey: nil)
        #expect(first.id == second.id)
        #expect(first.fileName == "resume 1.pdf")
        let opened = try await house.door.openDocument(first.id, by: house.assessor)
        #expect(opened.bytes == bytes)
    }
}
