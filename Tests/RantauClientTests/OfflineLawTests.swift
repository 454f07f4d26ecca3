// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import RantauClient
import TestKit
import Testing

@Suite("The law without a network")
struct OfflineLawTests {
    @Test func aPriceIsTheServers() throws {
        let rules = try RegulationFixture.ruleBook()
        let request = QuoteRequest(
            route: .perseorangan, months: 24, on: try #require(CalendarDay("2026-12-01")), jht: nil)
        let here = try OfflineLaw(rules).quote(request)
        let there = try ContributionTariff(rules).quote(request)
        #expect(here.total == there.total && here.total.amount > 0)
        #expect(here.lines.map(\.amount) == there.lines.map(\.amount))
    }

    @Test func nobodyIsCoveredWithoutFacts() throws {
        let law = try OfflineLaw(try RegulationFixture.ruleBook())
        let timeline = try law.cover(from: MemberFacts(registrations: [], placements: []))
        #expect(timeline.periods.isEmpty)
    }
}
