// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Cover under extensions and changes")
struct ExtensionCoverTests {
    @Test("gives the days the law gives", arguments: scenarios)
    func scenario(_ scenario: CoverScenario) throws { try scenario.check(law: try LawOnFile.cover()) }

    static let scenarios: [CoverScenario] = [
        CoverScenario(
            "an extension paid in time leaves no gap",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-01 contract 12 extension
                2025-02-10 paid extension 12
                """,
            periods: """
                jkk during 2024-03-01...2025-02-28
                jkk during 2025-03-01...2026-03-28
                jkm during 2024-03-01...2025-02-28
                jkm during 2025-03-01...2026-03-28
                """),
        CoverScenario(
            "an extension paid within the month after the contract leaves no gap",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-01 contract 12 extension
                2025-03-28 paid extension 12
                """,
            periods: """
                jkk during 2024-03-01...2025-03-27
                jkk during 2025-03-28...2026-03-28
                jkm during 2024-03-01...2025-03-27
                jkm during 2025-03-28...2026-03-28
                """),
        CoverScenario(
            "an extension paid too late leaves the gap until payment",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-01 contract 12 extension
                2025-05-10 paid extension 12
                """,
            periods: """
                jkk during 2024-03-01...2025-03-28
                jkk during 2025-05-10...2026-03-28
                jkm during 2024-03-01...2025-03-28
                jkm during 2025-05-10...2026-03-28
                """,
            gaps: """
                jkk 2025-03-29 gap-paid-months-over
                jkm 2025-05-09 gap-paid-months-over
                jkk 2026-03-29 gap-contract-over
                """),
        CoverScenario(
            "an extension that nobody paid ends with the paid months",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-01 contract 12 extension
                """,
            periods: """
                jkk during 2024-03-01...2025-03-28
                jkm during 2024-03-01...2025-03-28
                """,
            gaps: "jkk 2025-03-29 gap-paid-months-over"),
        CoverScenario(
            "another employer within the paid months needs no payment",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 24
                2024-02-20 paid during-after 24
                2024-03-01 departed
                2024-09-10 contract-ended
                2024-10-01 contract 17 change-of-employer
                2024-10-01 moved
                """,
            periods: """
                jkk during 2024-03-01...2024-09-30
                jkk during 2024-10-01...2026-03-28
                jkm during 2024-03-01...2024-09-30
                jkm during 2024-10-01...2026-03-28
                """),
        CoverScenario(
            "more than a month between two employers is not covered",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 24
                2024-02-20 paid during-after 24
                2024-03-01 departed
                2024-09-10 contract-ended
                2024-11-01 contract 24 change-of-employer
                2024-11-01 moved
                """,
            periods: """
                jkk during 2024-03-01...2024-10-10
                jkk during 2024-11-01...2026-03-28
                jkm during 2024-03-01...2024-10-10
                jkm during 2024-11-01...2026-03-28
                """,
            gaps: """
                jkk 2024-10-11 gap-contract-over
                jkk 2026-03-29 gap-paid-months-over
                """),
        CoverScenario(
            "an extension agreed before an early end falls away with it",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-01 contract 12 extension @2024-08-01
                2024-08-01 paid extension 12
                2024-10-15 contract-ended
                """,
            periods: """
                jkk during 2024-03-01...2024-11-15
                jkm during 2024-03-01...2024-11-15
                """),
    ]
}
