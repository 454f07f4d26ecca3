// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Cover after return, and beside another placement")
struct AfterCoverTests {
    @Test("gives the days the law gives", arguments: scenarios)
    func scenario(_ scenario: CoverScenario) throws { try scenario.check(law: try LawOnFile.cover()) }

    static let scenarios: [CoverScenario] = [
        CoverScenario(
            "JKK to the home area, JKM thirty days",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-10 arrived-home
                2025-03-12 reached-home-area
                """,
            periods: """
                jkk during 2024-03-01...2025-03-09
                jkk after 2025-03-10...2025-03-12
                jkm during 2024-03-01...2025-03-09
                jkm after 2025-03-10...2025-04-08
                """,
            gaps: """
                jkk 2025-03-13 gap-after-over
                jkm 2025-04-09 gap-after-over
                """),
        CoverScenario(
            "the way home is covered for thirty days at most",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-01-10 arrived-home
                """,
            periods: """
                jkk during 2024-03-01...2025-01-09
                jkk after 2025-01-10...2025-02-08
                jkm during 2024-03-01...2025-01-09
                jkm after 2025-01-10...2025-02-08
                """),
        CoverScenario(
            "arrival on the day after cover ended is still covered",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-29 arrived-home
                """,
            periods: """
                jkk during 2024-03-01...2025-03-28
                jkk after 2025-03-29...2025-04-27
                jkm during 2024-03-01...2025-03-28
                jkm after 2025-03-29...2025-04-27
                """),
        CoverScenario(
            "arrival a day later is not",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-30 arrived-home
                """,
            periods: """
                jkk during 2024-03-01...2025-03-28
                jkm during 2024-03-01...2025-03-28
                """,
            gaps: """
                jkk 2025-03-29 gap-contract-over
                jkk 2025-03-30 gap-after-without-during
                jkm 2025-04-15 gap-after-without-during
                """),
        CoverScenario(
            "sent back on the day of departure: covered after arrival",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2024-03-01 deported
                2024-03-01 arrived-home
                """,
            periods: """
                jkk after 2024-03-01...2024-03-30
                jkm after 2024-03-01...2024-03-30
                """),
        CoverScenario(
            "death after return is the last day of both",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-01-10 arrived-home
                2025-01-15 died
                """,
            periods: """
                jkk during 2024-03-01...2025-01-09
                jkk after 2025-01-10...2025-01-15
                jkm during 2024-03-01...2025-01-09
                jkm after 2025-01-10...2025-01-15
                """,
            gaps: "jkm 2025-01-16 gap-died"),
        CoverScenario(
            "a new departure goes before what is left of the old return",
            story: """
                p3mi TW
                2024-01-10 registered
                2024-03-01 contract 12
                2024-02-20 paid during-after 12
                2024-03-01 departed
                2025-03-01 arrived-home
                2025-03-02 reached-home-area
                p3mi HK @2025-03-08
                2025-03-20 contract 24
                2025-03-10 paid before
                2025-03-10 paid during-after 24
                2025-03-20 departed
                """,
            periods: """
                jkk during 2024-03-01...2025-02-28
                jkk after 2025-03-01...2025-03-02
                jkk before 2025-03-10...2025-03-19
                jkk during 2025-03-20...2027-04-19
                jkm during 2024-03-01...2025-02-28
                jkm after 2025-03-01...2025-03-19
                jkm during 2025-03-20...2027-04-19
                """,
            gaps: "jkk 2025-03-05 gap-after-over"),
    ]

    @Test("'until' runs through phases that follow without a gap")
    func untilIsUnbroken() throws {
        let facts = try Story.facts(
            """
            p3mi TW
            2024-01-10 registered
            2024-03-01 contract 12
            2024-01-10 paid before
            2024-02-20 paid during-after 12
            2024-03-01 departed
            2025-03-10 arrived-home
            """)
        let timeline = try CoverTimeline.derive(from: facts, law: try LawOnFile.cover())
        let day = try #require(CalendarDay("2024-02-01"))
        let answer = timeline.answer(.jkm, on: day)
        #expect(answer.phase == .before)
        #expect(answer.until == CalendarDay("2025-04-08"))
        #expect(answer.derivation.code == "covered")
        #expect(answer.derivation.citations.contains { $0.description == "Permenaker 4/2023 art. 19(1)" })
    }
}
