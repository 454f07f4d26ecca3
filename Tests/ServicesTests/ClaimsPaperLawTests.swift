// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Protection
import TestKit
import Testing

@Suite("Claims: the law's lists of papers")
struct ClaimsPaperLawTests {
    private let day = ClaimsHouse.day("2026-11-20")

    @Test func everyPaperInTheLawOnFileIsKnown() throws {
        let rules = try RegulationFixture.ruleBook()
        let lists = rules.names.filter { $0.hasPrefix("documents.") }
        #expect(!lists.isEmpty)
        for name in lists {
            for code in try rules.texts(name, on: day).value {
                #expect(PaperKind(rawValue: code) != nil, "\(name) names \(code)")
            }
        }
    }

    @Test func aDeathAtSeaAsksForTheMissionsLetterInsteadOfTheCertificate() throws {
        let rules = try RegulationFixture.ruleBook()
        let usual = BenefitRequest(event: .death, phase: .during, on: day)
        var atSea = usual
        atSea.circumstances = [.lostAtSea]
        let usualKinds = try #require(PaperList.of(usual, rules: rules)).map(\.kind)
        let seaKinds = try #require(PaperList.of(atSea, rules: rules)).map(\.kind)
        #expect(usualKinds.contains(.deathCertificate) && !usualKinds.contains(.missingPersonLetter))
        #expect(seaKinds.contains(.missingPersonLetter) && !seaKinds.contains(.deathCertificate))
    }

    @Test func theClockCountsWorkingDaysFromTheLastPaper() throws {
        let rules = try RegulationFixture.ruleBook()
        let friday = ClaimsHouse.day("2026-11-20")
        let jkm = try #require(LegalClock(.jkm, completeOn: friday, rules: rules))
        #expect(jkm.deadline == ClaimsHouse.day("2026-11-25"))
        let jkk = try #require(LegalClock(.jkk, completeOn: friday, rules: rules))
        #expect(jkk.deadline == ClaimsHouse.day("2026-12-01"))
        #expect(jkk.time.citation.article == "37(2)")
        let beforeIndependenceDay = ClaimsHouse.day("2026-08-14")
        let overAHoliday = try #require(LegalClock(.jkm, completeOn: beforeIndependenceDay, rules: rules))
        #expect(overAHoliday.deadline == ClaimsHouse.day("2026-08-20"))
    }

    @Test func theRightToClaimLapsesOnTheDayTheLawNames() throws {
        let rules = try RegulationFixture.ruleBook()
        let happened = ClaimsHouse.day("2023-03-01")
        try ClaimExpiry.check(.jkk, happenedOn: happened, claimedOn: ClaimsHouse.day("2028-03-01"), rules: rules)
        let refusal = #expect(throws: Failure.self) {
            try ClaimExpiry.check(.jkk, happenedOn: happened, claimedOn: ClaimsHouse.day("2028-03-02"), rules: rules)
        }
        #expect(refusal?.code == "claim-right-lapsed")
    }
}
