// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Regulation
import Testing

@Suite("Proposals")
struct ProposalTests {
    private func code(_ verdict: Verdict, computed: Rupiah?) -> String? {
        do {
            _ = try Proposal(verdict, computed: computed, by: ClaimStory.assessor)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func acceptingPaysWhatTheLawGives() throws {
        let proposal = try Proposal(.accept, computed: Rupiah(10_000_000), by: ClaimStory.assessor)
        #expect(proposal.amount == Rupiah(10_000_000))
    }

    @Test func thereIsNothingToAcceptWhereTheLawGivesNothing() {
        #expect(code(.accept, computed: nil) == "claim-nothing-computed")
        #expect(code(.accept, computed: .zero) == "claim-amount-not-positive")
    }

    @Test func anAdjustmentNeedsAReasonAndAnAmountAboveZero() {
        #expect(code(.adjust(Rupiah(5), reason: " "), computed: Rupiah(9)) == "claim-reason-missing")
        #expect(code(.adjust(.zero, reason: ClaimStory.reason), computed: Rupiah(9)) == "claim-amount-not-positive")
        #expect(code(.adjust(Rupiah(5), reason: ClaimStory.reason), computed: nil) == nil)
    }

    @Test func moreThanTheLawGivesNeedsTheSecondOfficersReason() throws {
        func above(_ amount: Int64, reason: String?) throws -> String? {
            let proposal = try Proposal(
                .adjust(Rupiah(amount), reason: ClaimStory.reason), computed: Rupiah(10_000_000),
                by: ClaimStory.assessor)
            do {
                try proposal.checkAboveLaw(reason: reason)
                return nil
            } catch { return error.code }
        }
        #expect(try above(10_000_001, reason: nil) == "claim-above-law")
        #expect(try above(10_000_001, reason: "  ") == "claim-above-law")
        #expect(try above(10_000_001, reason: "ya") == "claim-reason-missing")
        #expect(try above(10_000_001, reason: ClaimStory.reason) == nil)
        #expect(try above(10_000_000, reason: nil) == nil)
    }

    @Test func aRefusalNeedsItsArticle() {
        let nowhere = Citation(regulation: "Permenaker 4/2023", article: nil)
        #expect(code(.refuse(nowhere, reason: ClaimStory.reason), computed: nil) == "claim-article-missing")
        let place = Citation(regulation: "Permenaker 4/2023", article: "27(3)")
        #expect(code(.refuse(place, reason: "x"), computed: nil) == "claim-reason-missing")
        #expect(code(.refuse(place, reason: ClaimStory.reason), computed: nil) == nil)
    }
}
