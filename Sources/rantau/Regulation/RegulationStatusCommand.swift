// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Regulation
import Text
import Web
import Wire

/// Lists what no source settles.
struct RegulationStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "List every conflicting and unverified value, and what would settle it.")

    @OptionGroup var options: RegulationOptions

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.answer.json) {
            let language = try options.answer.language
            let answer = try RuleStatusAnswer(try options.rules, language)
            guard !options.answer.json else { return Output.line(answer.json.text) }
            let texts = RegulationTexts.texts(language)
            for status in [Verification.conflicting, .unverified] {
                let word = VerificationTexts.texts(language).word(status)
                for doubt in answer.doubts where doubt.rule.status == status.rawValue {
                    tell(doubt, word, texts)
                }
            }
            Output.line(texts.doubtsIntro(answer.confirmed, answer.conflicting, answer.unverified))
        }
    }

    private func tell(_ doubt: RuleDoubtRecord, _ status: String, _ texts: RegulationTexts) {
        let rule = doubt.rule
        let through = rule.through.map { "...\($0)" } ?? "..."
        Output.line("\(rule.name)\t\(rule.from)\(through)\t\(rule.written)\t\(rule.article)\t\(status)")
        Output.line("  \(texts.source): \(rule.source)")
        if let note = rule.note { Output.line("  \(texts.note): \(note)") }
        Output.line("  \(texts.settledBy): \(doubt.settledBy)")
    }
}
