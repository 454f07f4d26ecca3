// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection
import Text
import Web
import Wire

/// Prices a membership.
struct QuoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote", abstract: "Price a membership, line by line, each with its article.")

    @OptionGroup var house: HouseOptions
    @OptionGroup var question: QuoteQuestion
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let (rules, _) = try RuleBookFiles.load(home: try house.homePath)
            let quote = try ContributionTariff(rules).quote(try question.request)
            if json {
                Output.line(QuoteAnswer(quote, Refusal.language).json.text)
            } else {
                tell(quote)
            }
        }
    }

    private func tell(_ quote: Quote) {
        let language = Refusal.language
        for line in quote.lines {
            let sentence = Explanation(line.derivation, language).sentence
            let values = [
                Wording.rupiah(line.amount), line.code.rawValue, "\(line.citation)", line.verification.rawValue,
            ]
            Output.line((values + [sentence]).joined(separator: "\t"))
        }
        Output.line("\(Wording.rupiah(quote.total))\ttotal\t\(quote.regulation)")
        for line in quote.jht { Output.line("\(Wording.rupiah(line.amount))\t\(line.code.rawValue)\t\(line.citation)") }
    }
}
