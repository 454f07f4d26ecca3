// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing
import Text

@testable import Web

@Suite("The letter about a refused claim")
struct LetterPageTests {
    private static let reason = "Bukan akibat kecelakaan kerja."

    @Test(arguments: Language.allCases)
    func whatWouldHaveBeenPaidStandsOverTheAmountAlone(_ language: Language) async throws {
        let house = try await ClaimSite.make()
        let claim = try await house.file(.treatmentAbroad, cost: Rupiah(9_000_000))
        try await house.refuse(claim, reason: Self.reason)
        let texts = LetterTexts.texts(language)
        let page = try await house.page(claim, "/surat?lang=\(language.rawValue)")
        let why = try #require(page.firstRange(of: "<h2>\(texts.whyTitle)</h2>"))
        let unpaid = try #require(page.firstRange(of: "<h2>\(texts.whyRefused)</h2>"))
        let articles = try #require(page.firstRange(of: "<h2>\(texts.articlesTitle)</h2>"))
        let refusal = page[why.upperBound..<unpaid.lowerBound]
        let amount = page[unpaid.upperBound..<articles.lowerBound]
        #expect(refusal.contains(Self.reason) && !refusal.contains("Rp 9.000.000"))
        #expect(amount.contains("Rp 9.000.000") && !amount.contains(Self.reason))
        try await house.site.close()
    }

    @Test func whereNothingWasComputedNoAmountIsSpokenOf() async throws {
        let house = try await ClaimSite.make()
        let claim = try await house.file(.partialDisability)
        try await house.refuse(claim, reason: Self.reason)
        let texts = LetterTexts.texts(.indonesian)
        let page = try await house.page(claim, "/surat?lang=id")
        #expect(page.contains("<h2>\(texts.whyTitle)</h2>") && !page.contains(texts.whyRefused))
        #expect(page.contains(Self.reason))
        try await house.site.close()
    }
}
