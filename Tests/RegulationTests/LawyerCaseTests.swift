// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import TestKit
import Testing

@Suite("What lawyers expect")
struct LawyerCaseTests {
    private static let cases: [LawyerCase] = {
        do {
            return try RegulationFixture.files(in: "cases").flatMap {
                try LawyerCase.read(file: $0.path, text: $0.text)
            }
        } catch {
            preconditionFailure("the case files cannot be read: \(error)")
        }
    }()

    @Test("there are enough cases, and each has a name of its own")
    func casesAreThere() {
        #expect(Self.cases.count >= 60)
        #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
    }

    @Test("every case comes out as expected", arguments: cases)
    func comesOut(_ item: LawyerCase) throws {
        let found = try answer(item)
        for (key, node) in item.expect {
            if let parts = node.entries {
                for (code, amount) in parts {
                    #expect(found["part \(code)"] == amount.string.map { [$0] }, "\(item): \(code)")
                }
                #expect(found.keys.filter { $0.hasPrefix("part ") }.count == parts.count, "\(item)")
            } else {
                let expected = try #require(node.string)
                let values = found[key] ?? []
                #expect(values.contains(expected), "\(item): \(key) is \(values), expected \(expected)")
            }
        }
        let refusal = item.expect.contains { $0.key == "refused" }
        #expect(refusal == (found["refused"] != nil), "\(item): \(found["refused"] ?? [])")
    }

    private func answer(_ item: LawyerCase) throws -> [String: [String]] {
        let rules = try RegulationFixture.ruleBook()
        do {
            switch item.text("ask") {
            case "quote": return Self.words(try ContributionTariff(rules).quote(item.quoteRequest()))
            case "benefit": return Self.words(try BenefitLaw(rules).assess(item.benefitRequest()))
            case "parameter": return try Self.words(of: item.text("parameter") ?? "", rules, on: item.on)
            default: throw CaseFault("\(item): ask for quote, benefit or parameter")
            }
        } catch let failure as Failure {
            return ["refused": [failure.code], "article": failure.details["article"].map { [$0] } ?? []]
        }
    }

    private static func words(_ quote: Quote) -> [String: [String]] {
        [
            "total": [String(quote.total.amount)],
            "before": [String(quote.total(of: .before).amount)],
            "during-after": [String(quote.total(of: .duringAfter).amount)],
            "jht": [String(quote.jht.map(\.amount).total().amount)],
            "status": [quote.verification.rawValue],
            "regulation": [quote.regulation],
            "article": quote.derivation.citations.map(\.description),
        ]
    }

    private static func words(_ result: BenefitResult) -> [String: [String]] {
        var words = [
            "amount": [String(result.amount.amount)],
            "status": [result.verification.rawValue],
            "regulation": [result.regulation],
            "documents": result.documentsAreKnown ? [String(result.documents.count)] : [],
            "article": result.citations.map(\.description),
        ]
        for part in result.parts { words["part \(part.code)"] = [String(part.amount.amount)] }
        return words
    }

    private static func words(
        of name: String, _ rules: RuleBook, on day: CalendarDay
    ) throws -> [String: [String]] {
        let unit = try rules.history(name).unit
        func told<Value>(_ parameter: Parameter<Value>, _ value: String) -> [String: [String]] {
            [
                "value": ["\(value) \(unit.rawValue)"], "status": [parameter.verification.rawValue],
                "article": [parameter.citation.description],
            ]
        }
        switch unit {
        case .rupiah:
            let found = try rules.rupiah(name, on: day)
            return told(found, String(found.value.amount))
        case .percent:
            let found = try rules.rate(name, on: day)
            return told(found, found.value.percentText)
        case .text:
            let found = try rules.text(name, on: day)
            return told(found, found.value)
        case .texts:
            let found = try rules.texts(name, on: day)
            return told(found, found.value.joined(separator: ", "))
        case .bool:
            let found = try rules.flag(name, on: day)
            return told(found, found.value ? "true" : "false")
        case .months, .days, .workingDays, .years, .count:
            let found = try rules.series(name, in: unit, as: Int.self).value(on: day)
            return told(found, String(found.value))
        }
    }
}
