// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import TestKit
import Testing

@Suite("What lawyers expect")
struct LawyerCaseTests {
    private static let cases: [PlacedCase] = {
        do {
            return try RegulationFixture.files(in: "cases").flatMap {
                try PlacedCase.read(file: $0.path, text: $0.text)
            }
        } catch {
            preconditionFailure("the case files cannot be read: \(error)")
        }
    }()

    @Test("there are enough cases, and each has a name of its own")
    func casesAreThere() {
        #expect(Self.cases.count >= 420)
        let names = Self.cases.map(\.item.name)
        #expect(Set(names).count == names.count)
    }

    @Test("every question is asked")
    func questions() {
        #expect(Set(Self.cases.map(\.item.ask)) == Set(CaseQuestion.allCases))
    }

    @Test("every case comes out as expected", arguments: cases)
    func comesOut(_ placed: PlacedCase) throws {
        let outcome = try placed.item.run(try RegulationFixture.ruleBook())
        #expect(outcome.holds, "\(placed): \(outcome.differences.map(\.description).joined(separator: "; "))")
    }

    @Test("a value that is not the expected one is a difference, and so is a part that nobody expected")
    func differences() throws {
        func outcome(_ expect: [(key: String, value: CaseNode)]) throws -> CaseOutcome {
            let node = CaseNode.mapping([
                ("name", .word("a case")), ("on", .word("2024-03-01")),
                (
                    "given",
                    .mapping([("ask", .word("benefit")), ("event", .word("death")), ("phase", .word("before"))])
                ), ("expect", .mapping(expect)),
            ])
            return try LawyerCase.read(node).run(try RegulationFixture.ruleBook())
        }
        #expect(try outcome([("amount", .word("42000000"))]).holds)
        #expect(try outcome([("amount", .word("42000001"))]).differences.map(\.key) == ["amount"])
        let parts = try outcome([("parts", .mapping([("funeral", .word("10000000"))]))])
        #expect(parts.differences.map(\.key) == ["part death-grant", "part periodic-allowance"])
        #expect(try !outcome([("refused", .word("benefit-excluded"))]).holds)
        #expect(try outcome([("amount", .word("42000000"))]).parameters.contains("benefits.jkm.before_after.funeral"))
    }

    @Test(
        "a case that asks or expects what nobody looks at is refused, and the place is named",
        arguments: [
            ("name", "names"), ("on", "day"), ("given", "facts"), ("expect", "expects"), ("ask", "asks"),
            ("months", "month"), ("total", "totals"), ("2024-03-01", "2024-02-30"), ("quote", "quotes"),
        ])
    func unreadable(_ item: (word: String, instead: String)) {
        func word(_ text: String) -> String { text == item.word ? item.instead : text }
        let node = CaseNode.mapping([
            (word("name"), .word("a case")), (word("on"), .word(word("2024-03-01"))),
            (
                word("given"),
                .mapping([
                    (word("ask"), .word(word("quote"))), ("route", .word("p3mi")), (word("months"), .word("24")),
                ])
            ), (word("expect"), .mapping([(word("total"), .word("370000"))])),
        ])
        let failure = #expect(throws: Failure.self) { try LawyerCase.read(node) }
        #expect(failure?.code == "case-unreadable")
        #expect(failure?.field != nil)
    }
}
