// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Testing

@testable import Text

@Suite struct ExplanationTests {
    private let share = Derivation(
        .parameter, "benefits.jkk.partial_disability.loss.right_thumb", .rate(.percent(15)),
        citation: Citation(regulation: "PP 53/2012", article: "annex II"))
    private let base = Derivation(
        .parameter, "benefits.jkk.partial_disability.base", .rupiah(Rupiah(142_000_000)), verification: .unverified)

    private var whole: Derivation {
        Derivation(
            .rule, "partial-disability", .rupiah(Rupiah(21_300_000)),
            citation: Citation(regulation: "Permenaker 4/2023", article: "34(1)f"), children: [base, share])
    }

    @Test func stepsAreWrittenInTheReadersLanguage() {
        let indonesian = Explanation(whole, .indonesian)
        #expect(indonesian.sentence == "Cacat sebagian")
        #expect(indonesian.value == "Rp 21.300.000")
        #expect(indonesian.citation == "Permenaker 4/2023 pasal 34(1)f")
        let english = Explanation(whole, .english)
        #expect(english.sentence == "Partial disability")
        #expect(english.citation == "Permenaker 4/2023 art. 34(1)f")
    }

    @Test func parametersAreNamedByTheirPlaceInTheLaw() {
        let explanation = Explanation(share, .indonesian)
        #expect(explanation.sentence == "JKK · cacat sebagian · ibu jari kanan")
        #expect(explanation.citation == "PP 53/2012 lampiran II")
    }

    @Test func factsTakeAnotherNameInTheWholeTree() {
        let cost = Derivation(.fact, "cost", .rupiah(Rupiah(9_000_000)))
        let step = Derivation(.rule, "cost", .rupiah(Rupiah(9_000_000)), children: [base, cost])
        let renamed = step.renamingFacts("cost", to: "cost-told")
        #expect(renamed.code == "cost" && renamed.children.map(\.code) == [base.code, "cost-told"])
        #expect(renamed.verification == .unverified && renamed.value == step.value)
    }

    @Test func aDoubtStandsWhereItArises() {
        let explanation = Explanation(whole, .english)
        #expect(explanation.trust == .unverified)
        #expect(!explanation.bringsDoubt)
        #expect(explanation.children.map(\.bringsDoubt) == [true, false])
    }

    @Test func aConditionIsToldApartFromAValue() {
        #expect(Explanation(Derivation(.fact, "left-handed", .yes(false)), .indonesian).holds == false)
        #expect(Explanation(share, .indonesian).holds == nil)
    }

    @Test func codesWithoutWordsAreListedAndStillReadable() {
        let step = Derivation(.rule, "some-new-rule", .count(1), children: [whole])
        #expect(DerivationTexts.unknownCodes(in: step) == ["some-new-rule"])
        #expect(Explanation(step, .english).sentence == "Some new rule")
    }
}
