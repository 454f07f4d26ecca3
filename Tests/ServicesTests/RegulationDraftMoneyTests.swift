// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Regulation
import Services
import Store
import TestKit
import Testing

@Suite("Drafts of the law that count for the past")
struct RegulationDraftMoneyTests {
    private func count(_ draft: RuleDraftProposal, _ house: TestHouse) async throws -> RuleDraftView {
        let made = try await house.door.proposeRuleDraft(draft, by: RuleDrafts.first, repeatKey: nil)
        _ = try await house.door.decideRuleDraft(
            made.id, .approve(from: house.now.jakartaDay), reason: "Agreed.", by: RuleDrafts.second, repeatKey: nil)
        return try await house.door.viewRuleDraft(made.id, by: RuleDrafts.first)
    }

    @Test(
        "list what officers refused or set themselves, and post nothing",
        arguments: [
            Verdict.refuse(Citation(regulation: "Permenaker 4/2023", article: "34"), reason: "Tidak ada bukti."),
            Verdict.adjust(Rupiah(9_000_000), reason: "Sebagian dibayar pemberi kerja."),
        ])
    func byOfficers(_ verdict: Verdict) async throws {
        let claims = try await ClaimsHouse.make()
        try await RuleDrafts.recordTree(claims.house)
        let claim = try await claims.decided(verdict)
        let benefits = try await claims.balance("'benefits', 'benefits:jkk', 'benefits:jkm'")
        let view = try await count(
            RuleDrafts.proposal("benefits/jkk/partial_disability/base.yaml", [("2023-02-22", "150000000")]),
            claims.house)
        #expect(
            view.corrections == [
                RuleCorrectionStore.Correction(
                    kind: .claim, subject: claim.claim.id.number, person: claims.person, was: 12_780_000,
                    becomes: 13_500_000, isByOfficers: true)
            ])
        #expect(try await claims.balance("'law-corrections'") == 0)
        #expect(try await claims.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == benefits)
    }

    @Test("let an open invoice at another price expire, so that it is issued anew at the new one")
    func openInvoice() async throws {
        let house = try await TestHouse.make()
        try await RuleDrafts.recordTree(house)
        let door = house.door
        let firstDay = house.now.jakartaDay.adding(days: 20)
        let enrolled = try await door.enrol(
            try Enrolments.perseorangan(5, firstDay: firstDay), by: .visitor, repeatKey: nil)
        let worker = Actor(account: nil, role: .worker, person: enrolled.person, name: "worker")
        let invoice = try #require(enrolled.invoices.first)
        _ = try await count(
            RuleDrafts.proposal("contributions/perseorangan/months_12.yaml", [("2023-02-22", "200000")]), house)
        #expect(try await door.viewInvoice(invoice.id, by: worker).state == .open)
        let view = try await count(
            RuleDrafts.proposal("contributions/perseorangan/months_24.yaml", [("2023-02-22", "340000")]), house)
        #expect(view.corrections == [])
        #expect(try await door.viewInvoice(invoice.id, by: worker).state == .expired)
        let anew = try await door.reissueInvoice(invoice.id, by: worker, repeatKey: nil)
        #expect(anew.amount == Rupiah(340_000) && anew.state == .open)
    }
}

extension ClaimsHouse {
    /// A partial disability with all papers, decided as two officers say.
    fileprivate func decided(_ verdict: Verdict) async throws -> ClaimView {
        let claim = try await file(.partialDisability, try await report(.workAccident))
        try await completePapers(of: claim)
        let advice = MedicalAdvice(
            losses: [DisabilityLoss("right-index-finger")], leftHanded: false, totallyDisabled: false,
            note: "Satu ruas tersisa.")
        _ = try await door.adviseClaim(claim.claim.id, advice, by: doctor, repeatKey: nil)
        _ = try await door.assessClaim(claim.claim.id, .propose(verdict), by: assessor, repeatKey: nil)
        return try await door.approveClaim(
            claim.claim.id, .approve(override: "Dasar 142 juta dipakai menurut praktik."), by: approver,
            repeatKey: nil)
    }
}
