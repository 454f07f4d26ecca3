// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Store
import Testing
import Wire

@testable import Web

@Suite("A claim's steps over the wire")
struct ClaimStepAnswerTests {
    private let recorded = ClaimStepStore.Recorded(
        step: .documentsAsked([.passport], reason: "Belum terbaca."), at: Instant(seconds: 0), by: "Budi Contoh")

    @Test(arguments: [Role.worker, .relative]) func theFamilyReadsTheDeskAndNoName(_ role: Role) {
        #expect(ClaimStepAnswer(recorded, for: role).by == "assessor")
    }

    @Test(arguments: [Role.assessor, .approver, .auditor]) func officersReadWhoItWas(_ role: Role) {
        #expect(ClaimStepAnswer(recorded, for: role).by == "Budi Contoh")
    }
}
