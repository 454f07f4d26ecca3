// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Regulation
import Text
import Web
import Wire

/// Compares the law of two days.
struct RegulationDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Say what is another law on the second day, article by article.")

    @OptionGroup var options: RegulationOptions
    @Argument(help: "The first day, YYYY-MM-DD.") var first: String
    @Argument(help: "The second day, YYYY-MM-DD.") var second: String

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.answer.json) {
            let language = try options.answer.language
            let from = try DayOption.day(first, "the first day")
            let to = try DayOption.day(second, "the second day")
            let answer = RuleChangesAnswer(try options.rules, from: from, to: to, language)
            if options.answer.json {
                Output.line(answer.json.text)
            } else {
                RuleChangeLines.tell(answer.changes, language)
            }
        }
    }
}
