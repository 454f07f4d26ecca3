// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Cover before departure")
struct BeforeCoverTests {
    @Test("gives the days the law gives", arguments: scenarios)
    func scenario(_ scenario: CoverScenario) throws { try scenario.check(law: try LawOnFile.cover()) }

    static let scenarios: [CoverScenario] = [
        CoverScenario(
            "five months from payment, not a day more",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-01-10 paid before
                """,
            periods: """
                jkk before 2024-01-10...2024-06-09
                jkm before 2024-01-10...2024-06-09
                """,
            gaps: """
                jkk 2024-01-09 gap-before-registration
                jkk 2024-06-10 gap-before-months-over
                jht 2024-02-01 gap-savings
                """),
        CoverScenario(
            "five months from 30 September end with February",
            story: """
                bp2mi KR
                2024-09-30 registered
                2024-09-30 paid before
                """,
            periods: """
                jkk before 2024-09-30...2025-02-27
                jkm before 2024-09-30...2025-02-27
                """),
        CoverScenario(
            "payment before registration covers from registration",
            story: """
                p3mi TW
                2024-01-10 paid before
                2024-01-15 registered
                """,
            periods: """
                jkk before 2024-01-15...2024-06-14
                jkm before 2024-01-15...2024-06-14
                """,
            gaps: "jkm 2024-01-12 gap-before-registration"),
        CoverScenario(
            "a payment without registration covers nothing",
            story: """
                p3mi TW
                2024-01-10 paid before
                """,
            periods: "", gaps: "jkk 2024-01-10 gap-not-registered"),
        CoverScenario(
            "registration without payment covers nothing",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-01-10 signed
                """,
            periods: "", gaps: "jkk 2024-01-10 gap-before-stage-unpaid"),
        CoverScenario(
            "registration without a placement covers nothing",
            story: "2024-01-10 registered", periods: "", gaps: "jkk 2024-01-10 gap-no-placement"),
        CoverScenario(
            "after five months a new payment starts it anew",
            story: """
                p3mi HK
                2024-01-10 registered
                2024-01-10 paid before
                2024-07-01 paid before
                """,
            periods: """
                jkk before 2024-01-10...2024-06-09
                jkk before 2024-07-01...2024-11-30
                jkm before 2024-01-10...2024-06-09
                jkm before 2024-07-01...2024-11-30
                """,
            gaps: """
                jkk 2024-06-20 gap-before-months-over
                jkk 2024-12-01 gap-before-months-over
                """),
        CoverScenario(
            "a payment made while the first still runs follows it",
            story: """
                p3mi HK
                2024-01-10 registered
                2024-01-10 paid before
                2024-06-01 paid before
                """,
            periods: """
                jkk before 2024-01-10...2024-06-09
                jkk before 2024-06-10...2024-11-09
                jkm before 2024-01-10...2024-06-09
                jkm before 2024-06-10...2024-11-09
                """),
        CoverScenario(
            "gagal berangkat is its last day",
            story: """
                p3mi MY
                2024-01-10 registered
                2024-01-10 paid before
                2024-03-01 failed-to-depart
                """,
            periods: """
                jkk before 2024-01-10...2024-03-01
                jkm before 2024-01-10...2024-03-01
                """,
            gaps: "jkk 2024-03-02 gap-failed-to-depart"),
        CoverScenario(
            "total permanent disability is its last day",
            story: """
                p3mi MY
                2024-01-10 registered
                2024-01-10 paid before
                2024-03-01 totally-disabled
                """,
            periods: """
                jkk before 2024-01-10...2024-03-01
                jkm before 2024-01-10...2024-03-01
                """,
            gaps: "jkm 2024-03-02 gap-totally-disabled"),
        CoverScenario(
            "death is its last day",
            story: """
                p3mi MY
                2024-01-10 registered
                2024-01-10 paid before
                2024-03-01 died
                """,
            periods: """
                jkk before 2024-01-10...2024-03-01
                jkm before 2024-01-10...2024-03-01
                """,
            gaps: "jkm 2024-03-02 gap-died"),
    ]
}
