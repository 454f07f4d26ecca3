// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import Text
import Wire

extension QuoteQuery {
    /// The question as the law takes it; savings without a length last the whole contract.
    func request(today: CalendarDay) throws(Failure) -> QuoteRequest {
        guard let route = Route(rawValue: route) else { throw Failure(.invalid, "not-one-of", field: "route") }
        let savings = jht.map { JHTChoice(monthly: $0, months: jhtMonths ?? months) }
        return QuoteRequest(route: route, months: months, on: on ?? today, jht: savings)
    }
}

extension QuoteAnswer {
    /// A price over the wire, its reasons in a language. The command line gives the same document.
    public init(_ quote: Quote, _ language: Language) {
        let contract = quote.contractMonths
        self.init(
            total: quote.total, lines: quote.lines.map { QuoteLine($0, contract: contract, language) },
            jht: quote.jht.map { QuoteLine($0, contract: contract, language) }, regulation: quote.regulation)
    }
}

extension QuoteLine {
    init(_ line: ContributionLine, contract: Int, _ language: Language) {
        self.init(
            code: line.code.rawValue, amount: line.amount, months: line.months, article: line.citation.description,
            status: line.verification.rawValue, why: Wording.contributionReason(line, contract: contract, language))
    }
}

extension Quote {
    /// Length of the contract that was priced.
    var contractMonths: Int { lines.map(\.months).reduce(0, +) }
}
