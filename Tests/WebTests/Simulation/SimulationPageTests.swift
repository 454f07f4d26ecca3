// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Services
import TestKit
import Testing
import Web

@Suite("The report on a draft")
struct SimulationPageTests {
    @Test(
        "it stands by itself in both languages: style and charts inside, nothing fetched", arguments: Language.allCases)
    func standsAlone(language: Language) async throws {
        let rules = try RegulationFixture.ruleBook()
        let today = CalendarDay(number: 20_700)
        let population = try await SimulatedPopulation.made(people: 500, seed: 5, today: today, jobs: 1)
        let report = try await RuleSimulation(
            law: rules, draft: rules, population: population, on: today, jobs: 1
        ).run()
        let text = String(decoding: SimulationPage(report, language, style: "b{color:red}").bytes, as: UTF8.self)
        #expect(text.hasPrefix("<!doctype html><html lang=\"\(language.rawValue)\">"))
        #expect(text.contains("<style>b{color:red}</style>"))
        #expect(text.contains("<svg"))
        for fetched in ["<link", "<script", "src=", "href=", "url("] { #expect(!text.contains(fetched), "\(fetched)") }
        #expect(text.hasSuffix("</html>"))
    }
}
