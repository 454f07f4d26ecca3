// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension LawyerCase {
    /// Until when a right can be claimed, whether a report came in time, and who may report.
    func report(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let law = ReportingLaw(book)
        let programme: Programme = try word("programme")
        if let reporter: Reporter = try optionalWord("reporter") {
            let answer = try law.mayReport(reporter, programme, phase: try word("phase"), on: on)
            return CaseAnswer(answer, ["allowed": [(answer.value == .yes(true)).word]])
        }
        let window = try law.window(programme, eventOn: on)
        var words = ["last-day": [window.last.description], "lapses": [window.lapses.description]]
        if let reported = try optionalDay("reported") { words["in-time"] = [(reported <= window.last).word] }
        return CaseAnswer(window.derivation, words)
    }

    /// The value under a name with its unit: `37500 rupiah`, `5 months`, `jkm texts`.
    func parameter(_ book: RuleBook) throws(Failure) -> CaseAnswer {
        let name = text("parameter") ?? ""
        let unit = try book.history(name).unit
        return switch unit {
        case .rupiah: told(try book.rupiah(name, on: on), unit) { $0.word }
        case .percent: told(try book.rate(name, on: on), unit, \.percentText)
        case .text: told(try book.text(name, on: on), unit) { $0 }
        case .texts: told(try book.texts(name, on: on), unit) { $0.joined(separator: ", ") }
        case .bool: told(try book.flag(name, on: on), unit) { $0.word }
        case .months, .days, .workingDays, .years, .count:
            told(try book.series(name, in: unit, as: Int.self).value(on: on), unit) { String($0) }
        }
    }

    private func told<Value>(
        _ parameter: Parameter<Value>, _ unit: Unit, _ write: (Value) -> String
    ) -> CaseAnswer {
        CaseAnswer(
            parameter.derivation, regulation: parameter.citation.regulation,
            ["value": ["\(write(parameter.value)) \(unit.rawValue)"]])
    }
}
