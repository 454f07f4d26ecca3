// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Services
import Testing
import Text

@testable import Web

@Suite("The notice that nothing but a word is there")
struct EvidenceNoticeTests {
    @Test func anOriginalThatADeskReceivedEndsIt() async throws {
        let house = try await ClaimSite.make()
        let claim = try await house.file(.treatmentAbroad, cost: Rupiah(9_000_000))
        let notice = ClaimDeskTexts.texts(.indonesian).noEvidence
        let word = "Biaya menurut pemohon, belum ada bukti"
        let before = try await house.page(claim)
        #expect(before.contains(notice) && before.contains(word))
        let counter = try await house.site.signIn(.counterOfficer)
        _ = try await house.site.house.door.movePaper(
            claim, .medicalResume, to: .received, expectedOn: nil, by: try await house.actor(counter), repeatKey: nil)
        let after = try await house.page(claim)
        #expect(!after.contains(notice) && !after.contains(word) && after.contains("Biaya menurut bukti"))
        try await house.site.close()
    }
}
