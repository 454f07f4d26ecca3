// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Regulation
import Text
import Web
import Wire

/// Lists what is in force on a day.
struct RegulationListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the values of the law in force on a day.")

    @OptionGroup var options: RegulationOptions
    @Argument(help: "Only names that begin so, such as benefits.jkk.") var prefix: String = ""
    @Option(help: "The day, YYYY-MM-DD. (default: today)") var on: String?

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.answer.json) {
            let language = try options.answer.language
            let day = try on.map { try DayOption.day($0, "--on") } ?? SystemEnvironment.clock.now().jakartaDay
            let rules = try options.rules
            let answer = try RuleListAnswer(rules, on: day, prefix: prefix, language)
            guard !answer.rules.isEmpty else {
                _ = try rules.history(prefix)
                throw Failure(
                    .refused, "no-rule-in-force",
                    details: [
                        "parameter": prefix, "description": prefix, "day": day.description, "absence": "not-known",
                    ])
            }
            if options.answer.json {
                Output.line(answer.json.text)
            } else {
                for rule in answer.rules {
                    Output.line("\(rule.name)\t\(rule.written)\t\(rule.article)\t\(rule.status)")
                }
                Output.line(RegulationTexts.texts(language).count(answer.rules.count))
            }
        }
    }
}
