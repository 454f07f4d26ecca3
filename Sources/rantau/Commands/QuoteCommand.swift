// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection
import Text
import Web

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
        try await Refusal.exitOnFailure {
            guard let route = Route(rawValue: route) else {
                throw ValidationError(
                    "--route must be \(Route.allCases.map(\.rawValue).joined(separator: ", ")), found \(route)")
            }
            let (rules, _) = try RuleBookFiles.load(home: try house.homePath)
            var savings: JHTChoice?
            if let jht { savings = JHTChoice(monthly: Rupiah(jht), months: jhtMonths ?? months) }
            let request = QuoteRequest(route: route, months: months, on: try DayOption.day(on, "--on"), jht: savings)
            let quote = try ContributionTariff(rules).quote(request)
            Output.line(json ? QuoteText.json(quote) : QuoteText.plain(quote))
        }
    }
}
