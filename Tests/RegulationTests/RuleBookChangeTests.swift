// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import TestKit
import Testing

@Suite("What changed in the law")
struct RuleBookChangeTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("between the ends of 2022 and 2023 the benefits of 4/2023 begin, article by article")
    func years() throws {
        let rules = try RegulationFixture.ruleBook()
        let changes = rules.changes(from: try day("2022-12-31"), to: try day("2023-12-31"))
        let rape = try #require(changes.first { $0.name == "benefits.jkk.rape.amount" })
        #expect(rape.kind == .begins)
        #expect(rape.after?.value == .rupiah(Rupiah(50_000_000)))
        let governing = try #require(changes.first { $0.name == "regulation.in_force" })
        #expect(governing.kind == .value)
        let articles = changes.compactMap { $0.citation.map(ArticleOrder.init) }
        #expect(articles == articles.sorted())
        #expect(changes.allSatisfy { $0.before?.citation != $0.after?.citation || $0.before?.value != $0.after?.value })
    }

    @Test("a day has no changes to itself, and turning the days round turns beginnings into ends")
    func backwards() throws {
        let rules = try RegulationFixture.ruleBook()
        let early = try day("2018-06-01")
        let late = try day("2024-06-01")
        #expect(rules.changes(from: late, to: late).isEmpty)
        let forth = rules.changes(from: early, to: late)
        let back = rules.changes(from: late, to: early)
        #expect(Set(forth.map(\.name)) == Set(back.map(\.name)))
        #expect(
            Set(forth.filter { $0.kind == .begins }.map(\.name)) == Set(back.filter { $0.kind == .ends }.map(\.name)))
    }

    @Test("article 9 stands before article 18, and 18(2) before 18(10)")
    func order() {
        let articles = ["18(10)", "9", "18(2)", "18(1)b2", "18(1)a", "annex II"]
        let sorted = articles.sorted {
            ArticleOrder(Citation(regulation: "x", article: $0)) < ArticleOrder(Citation(regulation: "x", article: $1))
        }
        #expect(sorted == ["9", "18(1)a", "18(1)b2", "18(2)", "18(10)", "annex II"])
    }
}
