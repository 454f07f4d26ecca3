// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Store

/// What invoices come to by the law of their day. Prices found once are kept, because many people register alike.
struct PriceList {
    private struct Question: Hashable {
        let request: QuoteRequest
        let stage: SettledContribution.Stage
    }

    private let tariff: ContributionTariff
    private var found: [Question: [InvoiceStore.Line]] = [:]

    init(_ tariff: ContributionTariff) { self.tariff = tariff }

    /// The lines of an invoice.
    ///
    /// - Throws: what the tariff refuses: no price is ever made up.
    mutating func lines(
        _ invoice: MadeUpPlacement.Invoice, route: PlacementRoute, contractMonths: Int
    ) throws -> [InvoiceStore.Line] {
        let request = QuoteRequest(
            route: invoice.stage == .extension ? .extension : route.hasExecutor ? .p3mi : .perseorangan,
            months: contractMonths, on: invoice.issuedOn, jht: invoice.savings)
        let question = Question(request: request, stage: invoice.stage)
        if let known = found[question] { return known }
        let quote = try tariff.quote(request)
        let lines = Self.lines(of: quote, for: invoice.stage).map { line in
            InvoiceStore.Line(
                code: line.code.rawValue, amount: line.amount, months: line.months, citation: line.citation,
                verification: line.verification)
        }
        found[question] = lines
        return lines
    }

    private static func lines(of quote: Quote, for stage: SettledContribution.Stage) -> [ContributionLine] {
        switch stage {
        case .before: quote.lines.filter { $0.stage == .before }
        case .duringAfter: quote.lines.filter { $0.stage == .duringAfter }
        case .extension: quote.lines
        case .jht: quote.jht
        }
    }
}
