// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Cover during work")
struct DuringCoverTests {
    @Test("gives the days the law gives", arguments: scenarios)
    func scenario(_ scenario: CoverScenario) throws { try scenario.check(law: try LawOnFile.cover()) }

    static let scenarios: [CoverScenario] = [
        CoverScenario(
            "from departure to a month after the contract",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 24
                2024-01-10 paid before
                2024-02-20 paid during-after 24
                2024-02-25 departed
                """,
            periods: """
                jkk before 2024-01-10...2024-02-24
                jkk during 2024-02-25...2026-03-28
                jkm before 2024-01-10...2024-02-24
                jkm during 2024-02-25...2026-03-28
                """,
            gaps: "jkk 2026-03-29 gap-contract-over"),
        CoverScenario(
            "nothing abroad without the during stage",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 24
                2024-01-10 paid before
                2024-02-25 departed
                """,
            periods: """
                jkk before 2024-01-10...2024-02-24
                jkm before 2024-01-10...2024-02-24
                """,
            gaps: "jkk 2024-02-25 gap-during-stage-unpaid"),
        CoverScenario(
            "paid from abroad: cover from payment, the days before it are told",
            story: """
                p3mi TW
                2024-06-01 registered
                2024-03-01 contract 12
                2024-06-10 paid during-after 12
                2024-02-25 departed
                """,
            periods: """
                jkk during 2024-06-10...2025-03-28
                jkm during 2024-06-10...2025-03-28
                """,
            gaps: """
                jkk 2024-05-31 gap-before-registration
                jkk 2024-06-09 gap-paid-later
                """),
        CoverScenario(
            "fewer months paid than agreed end earlier, with the month after them",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 24
                2024-02-20 paid during-after 12
                2024-02-25 departed
                """,
            periods: """
                jkk during 2024-02-25...2025-03-28
                jkm during 2024-02-25...2025-03-28
                """,
            gaps: """
                jkk 2024-02-24 gap-before-stage-unpaid
                jkk 2025-03-29 gap-paid-months-over
                """),
        CoverScenario(
            "on leave in Indonesia only JKM",
            story: """
                p3mi HK
                2024-01-10 registered
                2024-03-01 contract 24
                2024-02-20 paid during-after 24
                2024-03-01 departed
                2025-01-10 leave-began
                2025-02-01 leave-ended
                """,
            periods: """
                jkk during 2024-03-01...2025-01-09
                jkk during 2025-02-01...2026-03-28
                jkm during 2024-03-01...2026-03-28
                """,
            gaps: """
                jkk 2025-01-10 gap-on-leave
                jkk 2025-01-31 gap-on-leave
                """),
        CoverScenario(
            "an early end of the contract leaves one month",
            story: """
                p3mi MY
                2024-01-10 registered
                2024-03-01 contract 24
                2024-02-20 paid during-after 24
                2024-03-01 departed
                2024-10-15 contract-ended
                """,
            periods: """
                jkk during 2024-03-01...2024-11-15
                jkm during 2024-03-01...2024-11-15
                """,
            gaps: "jkk 2024-11-16 gap-contract-over"),
        CoverScenario(
            "death is its last day",
            story: """
                p3mi MY
                2024-01-10 registered
                2024-03-01 contract 24
                2024-02-20 paid during-after 24
                2024-03-01 departed
                2024-10-15 died
                """,
            periods: """
                jkk during 2024-03-01...2024-10-15
                jkm during 2024-03-01...2024-10-15
                """,
            gaps: "jkm 2024-10-16 gap-died"),
        CoverScenario(
            "a contract told again replaces the first, its payment counts",
            story: """
                p3mi JP
                2024-01-10 registered
                2024-03-01 contract 12 @2024-01-10
                2024-02-20 paid during-after 12
                2024-04-01 contract 12 @2024-02-25
                2024-03-20 departed
                """,
            periods: """
                jkk during 2024-03-20...2025-04-30
                jkm during 2024-03-20...2025-04-30
                """),
        CoverScenario(
            "a contract that names its own last day ends then",
            story: """
                p3mi JP
                2024-01-10 registered
                2024-03-01 contract 12 initial to 2025-03-15
                2024-02-20 paid during-after 12
                2024-03-01 departed
                """,
            periods: """
                jkk during 2024-03-01...2025-04-15
                jkm during 2024-03-01...2025-04-15
                """),
        CoverScenario(
            "paid without a recorded contract covers nothing abroad",
            story: """
                p3mi JP
                2024-01-10 registered
                2024-02-20 paid during-after 12
                2024-03-01 departed
                """,
            periods: "", gaps: "jkk 2024-03-02 gap-contract-missing"),
    ]
}
