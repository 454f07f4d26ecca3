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
    @Option(help: "p3mi, perseorangan or extension.") var route: String
    @Option(help: "Length of the contract or its extension.") var months: Int
    @Option(help: "The day whose law counts, YYYY-MM-DD.") var on: String
    @Option(help: "Old-age savings a month, in rupiah; listed apart.") var jht: Int64?
    @Option(help: "Months of savings.") var jhtMonths: Int?
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            guard let route = Route(rawValue: route) else {
                throw ValidationError(
                    "--route must be \(Route.allCases.map(\.rawValue).joined(separator: ", ")), found \(route)")
            }
            let (rules, _) = try RuleBookFiles.load(home: try house.homePath)
            var savings: JHTChoice?
            if let jht { savings = JHTChoice(monthly: Rupiah(jht), months: jhtMonths ?? months) }
            let request = QuoteRequest(route: route, months: months, on: try DayOption.day(on, "--on"), jht: savings)
            let quote = try ContributionTariff(rules).quote(request)
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
