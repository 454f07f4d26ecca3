// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Regulation
import Text
import Web
import Wire

/// Shows one value of the law.
struct RegulationShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a value of the law on a day, with its article and all that came before.")

    @OptionGroup var options: RegulationOptions
    @Argument(help: "The parameter, such as contributions.p3mi.before.") var name: String
    @Option(help: "The day, YYYY-MM-DD. (default: today)") var on: String?

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.answer.json) {
            let language = try options.answer.language
            let day = try on.map { try DayOption.day($0, "--on") } ?? SystemEnvironment.clock.now().jakartaDay
            let history = try options.rules.history(name)
            guard let entry = history.revision(on: day) else {
                throw Failure(
                    .refused, "no-rule-in-force",
                    details: [
                        "parameter": name, "description": history.description, "day": day.description,
                        "absence": Absence.notKnown.rawValue,
                    ])
            }
            let record = RuleRecord(history, entry, language)
            if options.answer.json {
                Output.line(record.json.text)
            } else {
                tell(record, history, language)
            }
        }
    }

    private func tell(_ record: RuleRecord, _ history: ParameterHistory, _ language: Language) {
        let texts = RegulationTexts.texts(language)
        Output.line("\(record.title): \(record.written)")
        Output.line("\(history.description) (\(history.name), \(history.unit.rawValue))")
        Output.line("\(record.article)\t\(record.status)\t\(texts.source): \(record.source)")
        if let note = record.note { Output.line("\(texts.note): \(note)") }
        Output.line("\(texts.history):")
        for entry in history.revisions {
            Output.line(
                "  \(entry.from)\t\(Wording.entry(entry, in: history.unit, language))\t\(entry.citation)"
                    + "\t\(entry.verification.rawValue)")
        }
    }
}
