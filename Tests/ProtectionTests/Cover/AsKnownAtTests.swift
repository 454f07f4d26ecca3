// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Cover as known at an instant")
struct AsKnownAtTests {
    @Test("an arrival told late ends cover only from when it was told")
    func lateArrival() throws {
        let facts = try Story.facts(
            """
            p3mi TW
            2024-01-10 registered
            2024-03-01 contract 24
            2024-02-20 paid during-after 24
            2024-03-01 departed
            2025-03-01 arrived-home @2025-06-01
            """)
        let law = try LawOnFile.cover()
        let may = try #require(CalendarDay("2025-05-01"))
        let then = try CoverTimeline.derive(from: facts.asKnown(at: Instant(startOf: may)), law: law)
        let now = try CoverTimeline.derive(from: facts, law: law)
        #expect(then.covers(.jkk, on: may))
        #expect(!now.covers(.jkk, on: may))
        #expect(now.answer(.jkk, on: may).gap?.code == "gap-after-over")
    }

    @Test("a placement that was not yet recorded hides all that belongs to it")
    func hiddenPlacement() throws {
        let facts = try Story.facts(
            """
            2024-01-01 registered
            p3mi TW @2024-02-01
            2024-01-10 paid before
            """)
        let january = try #require(CalendarDay("2024-01-20"))
        #expect(facts.asKnown(at: Instant(startOf: january)).placements.isEmpty)
        #expect(facts.asKnown(at: Instant(startOf: january)).registeredOn == CalendarDay("2024-01-01"))
    }
}
