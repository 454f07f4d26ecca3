// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension ContributionTariff {
    /// The time before work, executor route only (Permenaker 4/2023 art. 18(1)a).
    func beforeLine(on day: CalendarDay) throws(Failure) -> ContributionLine {
        let price = try before.value(on: day)
        return ContributionLine(
            code: .before, stage: .before, amount: price.value, months: 0, citation: price.citation,
            derivation: price.derivation)
    }

    /// During and after work: a bracket and the months beyond it (Permenaker 4/2023 art. 18(1)b, 18(2), 18(3)).
    func bracketLines(_ prices: BracketPrices, _ request: QuoteRequest) throws(Failure) -> [ContributionLine] {
        let (bracket, rule) = try bracket(prices, months: request.months, on: request.on)
        let price = try prices.price(bracket, on: request.on)
        let contract = ContributionTariff.contractMonths(request.months)
        let first = ContributionLine(
            code: bracket.code, stage: .duringAfter, amount: price.value, months: min(bracket.months, request.months),
            citation: price.citation,
            derivation: Derivation(
                .rule, "bracket-contribution", .rupiah(price.value), citation: price.citation,
                arguments: ["bracket": String(bracket.months)],
                children: [contract, price.derivation] + (rule.map { [$0.derivation] } ?? [])))
        let excess = request.months - bracket.months
        guard excess > 0 else { return [first] }
        let month = try excessMonth.value(on: request.on)
        return [first, ContributionTariff.monthly(.excessMonths, month, months: excess, of: contract)]
    }

    /// Perpanjangan (Permenaker 4/2023 art. 20).
    func extensionLine(_ request: QuoteRequest) throws(Failure) -> ContributionLine {
        let month = try extensionMonth.value(on: request.on)
        return ContributionTariff.monthly(
            .extensionMonths, month, months: request.months,
            of: ContributionTariff.contractMonths(request.months))
    }

    /// Old-age savings at the worker's choice, within the range of the law.
    func jhtLine(_ choice: JHTChoice, on day: CalendarDay) throws(Failure) -> ContributionLine {
        try ContributionTariff.check(months: choice.months, code: "jht-months-out-of-range", field: "jht.months")
        let least = try jhtMinimum.value(on: day)
        let most = try jhtMaximum.value(on: day)
        let period = try jhtPeriod.value(on: day)
        guard least.value <= choice.monthly, choice.monthly <= most.value else {
            throw Failure(
                .invalid, "jht-amount-out-of-range", field: "jht.monthly",
                details: [
                    "found": String(choice.monthly.amount), "least": String(least.value.amount),
                    "most": String(most.value.amount),
                ])
        }
        let amount = choice.monthly * choice.months
        let derivation = Derivation(
            .rule, "jht-contribution", .rupiah(amount), citation: least.citation,
            children: [
                Derivation(.fact, "jht-monthly-choice", .rupiah(choice.monthly)),
                Derivation(.fact, "jht-months", .count(choice.months)),
                least.derivation, most.derivation, period.derivation,
            ])
        return ContributionLine(
            code: .jht, stage: .duringAfter, amount: amount, months: choice.months, citation: least.citation,
            derivation: derivation)
    }

    /// The bracket that prices a contract, with the rule that chose it where there was something to choose.
    private func bracket(
        _ prices: BracketPrices, months: Int, on day: CalendarDay
    ) throws(Failure) -> (Bracket, Parameter<String>?) {
        if let exact = Bracket(rawValue: months) { return (exact, nil) }
        guard months < Bracket.longest.months else { return (.longest, nil) }
        let rule = try bracketChoice.value(on: day)
        guard let choice = BracketChoice(rawValue: rule.value) else {
            let known = BracketChoice.allCases.map(\.rawValue).joined(separator: ", ")
            let details = ["parameter": rule.name, "found": rule.value, "expected": known]
            throw Failure(.conflict, "unknown-rule", details: details)
        }
        switch choice {
        case .nextBracket:
            return (Bracket.allCases.first { $0.months >= months } ?? .longest, rule)
        case .cheapestTotal:
            return (try cheapest(prices, months: months, on: day), rule)
        }
    }

    private func cheapest(_ prices: BracketPrices, months: Int, on day: CalendarDay) throws(Failure) -> Bracket {
        let month = try excessMonth.value(on: day).value
        var best = Bracket.longest
        var least = try prices.price(best, on: day).value
        for bracket in Bracket.allCases.reversed().dropFirst() {
            let total = try prices.price(bracket, on: day).value + month * max(0, months - bracket.months)
            if total < least {
                best = bracket
                least = total
            }
        }
        return best
    }

    private static func contractMonths(_ months: Int) -> Derivation {
        Derivation(.fact, "contract-months", .count(months))
    }

    private static func monthly(
        _ code: ContributionLine.Code, _ price: Parameter<Rupiah>, months: Int, of contract: Derivation
    ) -> ContributionLine {
        let amount = price.value * months
        return ContributionLine(
            code: code, stage: .duringAfter, amount: amount, months: months, citation: price.citation,
            derivation: Derivation(
                .rule, code.rawValue, .rupiah(amount), citation: price.citation,
                arguments: ["months": String(months)], children: [contract, price.derivation]))
    }
}
