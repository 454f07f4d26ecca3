// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection

/// What is asked about the price of a membership, as options of a command.
struct QuoteQuestion: ParsableArguments {
    @Option(help: "p3mi, perseorangan or extension.") var route: String
    @Option(help: "Length of the contract or its extension.") var months: Int
    @Option(help: "The day whose law counts, YYYY-MM-DD.") var on: String
    @Option(help: "Old-age savings a month, in rupiah; listed apart.") var jht: Int64?
    @Option(help: "Months of savings.") var jhtMonths: Int?

    /// - Throws: bad usage where an option is none of the law's words.
    var request: QuoteRequest {
        get throws {
            guard let route = Route(rawValue: route) else {
                throw ValidationError(
                    "--route must be \(Route.allCases.map(\.rawValue).joined(separator: ", ")), found \(route)")
            }
            var savings: JHTChoice?
            if let jht { savings = JHTChoice(monthly: Rupiah(jht), months: jhtMonths ?? months) }
            return QuoteRequest(route: route, months: months, on: try DayOption.day(on, "--on"), jht: savings)
        }
    }
}
