// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import TestKit
import Testing

@Suite("The rule book")
struct RuleBookTests {
    private let day: CalendarDay

    init() throws { day = try #require(CalendarDay("2024-01-01")) }

    @Test("the repository's whole tree loads without a fault")
    func loads() throws {
        let rules = try RegulationFixture.ruleBook()
        #expect(rules.names.count >= 200)
        #expect(!rules.contentHash.isEmpty)
    }

    @Test("a missing name lists the names nearest to it")
    func nearNames() throws {
        let rules = try RegulationFixture.ruleBook()
        let failure = #expect(throws: Failure.self) {
            try rules.rupiah("contributions.p3mi.months_42", on: day)
        }
        #expect(failure?.code == "unknown-parameter")
        #expect(failure?.details["near"]?.contains("contributions.p3mi.months_24") == true)
    }

    @Test("a day without a value names the parameter, the day and what is missing")
    func noValue() throws {
        let rules = try RegulationFixture.ruleBook()
        let early = try #require(CalendarDay("2020-01-01"))
        let unknown = #expect(throws: Failure.self) { try rules.rupiah("contributions.p3mi.months_12", on: early) }
        #expect(unknown?.code == "no-rule-in-force")
        #expect(unknown?.details["parameter"] == "contributions.p3mi.months_12")
        #expect(unknown?.details["day"] == "2020-01-01")
        #expect(unknown?.details["absence"] == "not-known")
        #expect(unknown?.details["regulation"] == "Permenaker 18/2018")
        let none = #expect(throws: Failure.self) { try rules.rupiah("benefits.jkk.rape.amount", on: early) }
        #expect(none?.details["absence"] == "not-given")
    }

    @Test("a parameter is not read in another unit")
    func unit() throws {
        let rules = try RegulationFixture.ruleBook()
        let failure = #expect(throws: Failure.self) { try rules.days("phases.before.months", on: day) }
        #expect(failure?.code == "parameter-unit-mismatch")
        #expect(failure?.details["expected"] == "days")
    }

    @Test("percent are exact to a millionth")
    func percent() throws {
        let rules = try RegulationFixture.ruleBook()
        let name = "benefits.jkk.partial_disability.loss.first_joint_right_index_finger"
        let rate = try rules.rate(name, on: day)
        #expect(rate.value == Rate(millionths: 45_000))
        #expect(rate.derivation.kind == .parameter)
        #expect(rate.derivation.code == name)
        #expect(rate.derivation.value == .rate(Rate(millionths: 45_000)))
        #expect(rate.derivation.citation?.description == "PP 53/2012 annex II")
    }

    @Test("names below a node are listed")
    func node() throws {
        let rules = try RegulationFixture.ruleBook()
        #expect(rules.names(under: "contributions.p3mi") == ["before", "months_12", "months_24", "months_6"])
        #expect(rules.names(under: "contributions").contains("p3mi"))
    }

    @Test("the look-up by day agrees with a plain search over every parameter and boundary")
    func binarySearch() throws {
        let rules = try RegulationFixture.ruleBook()
        var compared = 0
        for name in rules.names {
            let history = try rules.history(name)
            for boundary in history.revisions.map(\.from) {
                for day in [boundary.adding(days: -1), boundary, boundary.adding(days: 1)] {
                    let expected = history.revisions.last { $0.from <= day }
                    #expect(try found(name, rules, on: day) == expected?.content, "\(name) on \(day)")
                    compared += 1
                }
            }
        }
        #expect(compared > 1_000)
    }

    private func found(
        _ name: String, _ rules: RuleBook, on day: CalendarDay
    ) throws -> ParameterHistory.Revision.Content? {
        func content<Value: LawValue>(
            _ type: Value.Type, _ wrap: (Value) -> RawLawValue
        ) throws -> ParameterHistory.Revision.Content? {
            let history = try rules.history(name)
            let series = try rules.series(name, in: history.unit, as: Value.self)
            switch series.find(on: day) {
            case .success(let parameter): return .value(wrap(parameter.value))
            case .failure(let failure):
                guard failure.details["regulation"] != nil else { return nil }
                return failure.details["absence"].flatMap(Absence.init).map { .absent($0) }
            }
        }
        return switch try rules.history(name).unit {
        case .rupiah: try content(Rupiah.self) { .rupiah($0) }
        case .percent: try content(Rate.self) { .rate($0) }
        case .months, .days, .workingDays, .years, .count: try content(Int.self) { .number($0) }
        case .text: try content(String.self) { .text($0) }
        case .texts: try content([String].self) { .texts($0) }
        case .bool: try content(Bool.self) { .yes($0) }
        }
    }

    @Test("every conflicting value names the reading that was chosen")
    func conflicts() throws {
        let rules = try RegulationFixture.ruleBook()
        var conflicts = 0
        for name in rules.names {
            for revision in try rules.history(name).revisions where revision.verification == .conflicting {
                #expect(revision.note?.contains("Chosen:") == true, "\(name) from \(revision.from)")
                conflicts += 1
            }
        }
        #expect(conflicts > 0)
    }
}
