// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import TestKit
import Testing
import Wire

@testable import Web

@Suite("The two calculators")
struct CalculatorTests {
    /// Figures of Permenaker 4/2023, and who answers them: path, total, lines as `code=amount`.
    private static let prices: [(String, Int64, [String])] = [
        ("route=p3mi&months=24&on=2023-02-22", 370_000, ["before=37500", "bracket-24=332500"]),
        ("route=perseorangan&months=36&on=2024-01-01", 494_500, ["bracket-24=332500", "excess-months=162000"]),
        ("route=extension&months=12&on=2026-11-20", 162_000, ["extension-months=162000"]),
    ]

    @Test(arguments: prices)
    func aPriceNamesEveryLineWithItsArticle(_ row: (String, Int64, [String])) async throws {
        let site = try await TestSite.make()
        let answer = try await site.send(.get, "/api/v1/quote?\(row.0)")
        #expect(answer.status == 200, "\(answer.text)")
        let quote = try QuoteAnswer.decode(try answer.json)
        #expect(quote.total == Rupiah(row.1))
        #expect(quote.lines.map { "\($0.code)=\($0.amount.amount)" } == row.2)
        #expect(quote.lines.allSatisfy { $0.article.hasPrefix("Permenaker 4/2023 art. ") && !$0.why.isEmpty })
        #expect(quote.jht.isEmpty)
        #expect(quote.regulation == "Permenaker 4/2023")
        try await site.close()
    }

    @Test func aPriceHasExactlyTheFieldsThatWerePromised() async throws {
        let site = try await TestSite.make()
        let answer = try await site.send(
            .get, "/api/v1/quote?route=p3mi&months=24&on=2026-11-20&jht=100000&jhtMonths=3")
        guard case .object(let fields) = try answer.json, case .list(let savings)? = fields["jht"],
            case .object(let line)? = savings.first
        else {
            Issue.record("no object: \(answer.text)")
            return
        }
        #expect(Set(fields.keys) == ["total", "currency", "lines", "jht", "regulation"])
        #expect(Set(line.keys) == ["code", "amount", "months", "article", "status", "why"])
        #expect(line["amount"] == .integer(300_000))
        #expect(fields["total"] == .integer(370_000))
        try await site.close()
    }

    @Test func reasonsComeInTheCallersLanguage() async throws {
        let site = try await TestSite.make()
        let path = "/api/v1/quote?route=p3mi&months=24&on=2026-11-20"
        #expect(try await site.send(.get, path).text.contains("Kontrak 24 bulan"))
        #expect(try await site.send(.get, path + "&lang=en").text.contains("A contract of 24 months"))
        try await site.close()
    }

    /// Benefits that the law fixes: query, amount.
    private static let benefits: [(String, Int64)] = [
        ("event=death&phase=during&on=2024-06-01", 85_000_000),
        ("event=death&phase=before&on=2024-06-01", 42_000_000),
        ("event=death&phase=after&on=2020-06-01", 24_000_000),
        ("event=gagal-berangkat&phase=before&on=2024-06-01", 10_000_000),
        ("event=gagal-berangkat&phase=before&on=2020-06-01", 7_500_000),
    ]

    @Test(arguments: benefits)
    func aBenefitNamesRegulationAndArticle(_ row: (String, Int64)) async throws {
        let site = try await TestSite.make()
        let answer = try await site.send(.get, "/api/v1/benefit?\(row.0)")
        #expect(answer.status == 200, "\(answer.text)")
        let benefit = try BenefitAnswer.decode(try answer.json)
        #expect(benefit.amount == Rupiah(row.1))
        #expect(!benefit.articles.isEmpty && !benefit.regulation.isEmpty)
        try await site.close()
    }

    @Test func lossesMayBeRepeatedAndLeftHandedSwapsThem() async throws {
        let site = try await TestSite.make()
        func amount(_ query: String) async throws -> Int64 {
            let path = "/api/v1/benefit?event=partial-disability&phase=during&on=2024-06-01&\(query)"
            let answer = try await site.send(.get, path)
            #expect(answer.status == 200, "\(answer.text)")
            return try BenefitAnswer.decode(try answer.json).amount.amount
        }
        let right = try await amount("loss=right-hand-at-wrist")
        let left = try await amount("loss=left-hand-at-wrist")
        #expect(right > left)
        #expect(try await amount("loss=right-hand-at-wrist&leftHanded=true") == left)
        #expect(try await amount("loss=right-hand-at-wrist&loss=left-hand-at-wrist") == right + left)
        try await site.close()
    }

    @Test func anUnknownEventIsAnsweredWithThoseThereAre() async throws {
        let site = try await TestSite.make()
        let answer = try await site.send(.get, "/api/v1/benefit?event=rain&phase=during")
        #expect(answer.status == 400)
        #expect(answer.text.contains("unknown-benefit"))
        try await site.close()
    }

    @Test func aLossIsReadAsPeopleWriteIt() {
        #expect(DisabilityLoss(notation: "one-eye") == DisabilityLoss("one-eye"))
        #expect(DisabilityLoss(notation: "other-toe*2") == DisabilityLoss("other-toe", count: 2))
        #expect(DisabilityLoss(notation: "one-eye~40") == DisabilityLoss("one-eye", functionReduction: .percent(40)))
        #expect(DisabilityLoss(notation: "smell=15") == DisabilityLoss("smell", assessed: .percent(15)))
        #expect(DisabilityLoss(notation: "one-eye*x").name == "one-eye*x")
    }

    @Test func schoolingIsReadAsPeopleWriteIt() throws {
        let child = try ScholarshipChild(notation: "sd:6,smp:3")
        #expect(child == ScholarshipChild([.init(.sd, years: 6), .init(.smp, years: 3)]))
        #expect(throws: Failure.self) { try ScholarshipChild(notation: "sd") }
    }
}
