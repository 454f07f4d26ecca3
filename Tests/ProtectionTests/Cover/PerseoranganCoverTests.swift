// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Cover of perseorangan workers")
struct PerseoranganCoverTests {
    @Test("gives the days the law gives", arguments: scenarios)
    func scenario(_ scenario: CoverScenario) throws { try scenario.check(law: try LawOnFile.cover()) }

    static let scenarios: [CoverScenario] = [
        CoverScenario(
            "before departure JKM only, art. 16(3)",
            story: """
                perseorangan JP
                2024-02-10 registered
                2024-03-01 contract 12
                2024-02-10 paid during-after 12
                2024-03-01 departed
                """,
            periods: """
                jkk during 2024-03-01...2025-03-28
                jkm before 2024-02-10...2024-02-29
                jkm during 2024-03-01...2025-03-28
                """,
            gaps: "jkk 2024-02-29 gap-perseorangan-without-jkk"),
        CoverScenario(
            "after the month every risk is the worker's until departure, art. 16(4)",
            story: """
                perseorangan JP
                2024-02-10 registered
                2024-04-01 contract 12
                2024-02-10 paid during-after 12
                2024-04-01 departed
                """,
            periods: """
                jkk during 2024-04-01...2025-04-30
                jkm before 2024-02-10...2024-03-09
                jkm during 2024-04-01...2025-04-30
                """,
            gaps: """
                jkm 2024-03-10 gap-perseorangan-month-over
                jkm 2024-03-31 gap-perseorangan-month-over
                """),
        CoverScenario(
            "under Permenaker 18/2018 the rule before departure is not known, the cover abroad is",
            story: """
                perseorangan JP
                2022-02-10 registered
                2022-03-01 contract 12
                2022-02-10 paid during-after 12
                2022-03-01 departed
                """,
            periods: """
                jkk during 2022-03-01...2023-03-28
                jkm during 2022-03-01...2023-03-28
                """,
            gaps: "jkm 2022-02-15 gap-rule-not-known"),
        CoverScenario(
            "unpaid covers nothing",
            story: """
                perseorangan JP
                2024-02-10 registered
                2024-03-01 contract 12
                """,
            periods: "", gaps: "jkm 2024-02-15 gap-during-stage-unpaid"),
    ]
}
