// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection
import Regulation
import Text
import Web
import Wire

/// Computes a benefit.
struct BenefitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benefit", abstract: "Compute a benefit, with its derivation down to articles and facts.")

    @OptionGroup var house: HouseOptions
    @OptionGroup var question: BenefitQuestion
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let (rules, _) = try RuleBookFiles.load(home: try house.homePath)
            let result = try BenefitLaw(rules).assess(try question.request)
            if json {
                Output.line(BenefitAnswer(result, Refusal.language).json.text)
            } else {
                tell(result)
            }
        }
    }

    private func tell(_ result: BenefitResult) {
        let language = Refusal.language
        Output.line("\(Wording.rupiah(result.amount))\t\(result.regulation)\t\(result.verification.rawValue)")
        DerivationLines.tell(result.derivation, language, depth: 0)
        for document in result.documents {
            Output.line("- \(TermTexts.title(document.code, language))\t\(document.citation)")
        }
    }
}
