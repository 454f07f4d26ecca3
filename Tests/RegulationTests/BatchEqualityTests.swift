// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import TestKit
import Testing

@testable import Protection

@Suite("Whole populations get the answers that single cases get")
struct BatchEqualityTests {
    private static let seed = UInt64.random(in: .min ... .max)

    @Test(
        "each person's contributions, cover, savings and benefits are the same, computed at once and one by one",
        arguments: ["2017-12-31", "2018-12-10", "2021-06-30", "2023-02-21", "2023-02-22", "2025-12-15", "2028-02-29"])
    func equality(day: String) throws {
        print("batch equality on \(day), seed \(Self.seed)")
        let rules = try RegulationFixture.ruleBook()
        let question = try question(day)
        let law = try PopulationLaw(rules, question)
        let single = try PersonAnswers(rules, question)
        var random = SeededRandom(seed: Self.seed)
        let on = question.on.number
        let people = PopulationColumns.mixed(600, losses: law.losses.count, signing: (on - 1_200)...(on + 10)) {
            Int.random(in: 0..<$0, using: &random)
        }
        try people.check(losses: law.losses.count)
        let columns = law.evaluate(people).columns
        for row in 0..<people.count {
            let told = "seed \(Self.seed), row \(row) on \(day)"
            let alone = try single.values(people, row)
            try #require(columns.map { $0[row] } == alone, "\(told)")
        }
        #expect(Set(columns[4]).count > 1, "nobody saved; seed \(Self.seed)")
        #expect(Set(columns[3]).isSuperset(of: [0, 1, 2]), "a phase is missing; seed \(Self.seed)")
    }

    @Test("changing one value of the law changes the answers of both in the same way")
    func changedLaw() throws {
        let rules = try RegulationFixture.ruleBook()
        let draft = """
            values:
              2025-01-01:
                value: 3
                metadata:
                  regulation: Draft
                  article: "1"
                  source: A draft.
                  status: confirmed
            """
        let changed = try rules.overlaid(
            by: [RuleFile(path: "phases/during/return_months.yaml", text: draft)], contentHash: "draft")
        let question = try question("2025-12-15")
        var random = SeededRandom(seed: Self.seed)
        let law = try PopulationLaw(rules, question)
        let people = PopulationColumns.mixed(400, losses: law.losses.count, signing: 19_800...20_437) {
            Int.random(in: 0..<$0, using: &random)
        }
        let before = law.evaluate(people)
        let after = try PopulationLaw(changed, question).evaluate(people)
        #expect(before.jkmMonths != after.jkmMonths)
        let single = try PersonAnswers(changed, question)
        for row in 0..<people.count {
            let alone = try single.values(people, row)
            try #require(after.columns.map { $0[row] } == alone, "seed \(Self.seed), row \(row)")
        }
    }

    @Test("an explained claim pays what its column says, and explains itself")
    func claims() throws {
        let rules = try RegulationFixture.ruleBook()
        let question = try question("2025-12-15")
        let law = try PopulationLaw(rules, question)
        let single = try PersonAnswers(rules, question)
        var random = SeededRandom(seed: Self.seed)
        let people = PopulationColumns.mixed(200, losses: law.losses.count, signing: 19_600...20_430) {
            Int.random(in: 0..<$0, using: &random)
        }
        let results = law.evaluate(people)
        var explained = 0
        for row in 0..<people.count {
            for (place, event) in PopulationLaw.events.enumerated() {
                let column = results.benefits[place][row]
                do {
                    let claim = try single.claim(event, people, row)
                    #expect((claim.benefit?.amount ?? .zero).amount == column, "seed \(Self.seed), \(event) \(row)")
                    #expect(!claim.cover.code.isEmpty)
                    if let benefit = claim.benefit {
                        #expect(!benefit.derivation.children.isEmpty)
                        explained += 1
                    }
                } catch {
                    #expect(error.code == "no-rule-in-force")
                    #expect(column == PopulationResults.unknown, "seed \(Self.seed), \(event) \(row)")
                }
            }
        }
        #expect(explained > 50)
    }

    @Test("a column of another length, months of nobody and a day out of the calendar are refused by name")
    func refusals() throws {
        var random = SeededRandom(seed: Self.seed)
        let people = PopulationColumns.mixed(3, losses: 45, signing: 20_000...20_100) {
            Int.random(in: 0..<$0, using: &random)
        }
        func failure(_ change: (inout PopulationColumns) -> Void) -> Failure? {
            var wrong = people
            change(&wrong)
            return #expect(throws: Failure.self) { try wrong.check(losses: 45) }
        }
        #expect(failure { $0.paid.removeLast() }?.code == "population-column-length")
        #expect(failure { $0.months[1] = 121 }?.details["row"] == "2")
        #expect(failure { $0.starts[2] = PopulationColumns.none }?.field == "starts")
        #expect(failure { $0.loss[0] = 45 }?.field == "loss")
        #expect(failure { $0.home[0] = 80_000 }?.field == "home")
    }

    private func question(_ day: String) throws -> PopulationLaw.Question {
        let on = try #require(CalendarDay(day))
        return try PopulationLaw.Question(
            from: on.adding(months: -23), months: 24, on: on, savings: SavingsReturn(yearly: Rate(millionths: 56_000)))
    }
}
