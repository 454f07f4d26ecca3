// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The prices of JKK, JKM and JHT, found once in a rule book and read for many quotes
/// (Permenaker 4/2023 chapter V).
public struct ContributionTariff: Sendable {
    let before: ParameterSeries<Rupiah>
    let executorBrackets: BracketPrices
    let perseoranganBrackets: BracketPrices
    let excessMonth: ParameterSeries<Rupiah>
    let extensionMonth: ParameterSeries<Rupiah>
    let bracketChoice: ParameterSeries<String>
    let jhtMinimum: ParameterSeries<Rupiah>
    let jhtMaximum: ParameterSeries<Rupiah>
    let jhtPeriod: ParameterSeries<String>
    let regulation: ParameterSeries<String>

    /// Throws `unknown-parameter` or `parameter-unit-mismatch` where the rule book does not hold a tariff.
    public init(_ rules: RuleBook) throws(Failure) {
        before = try rules.series("contributions.p3mi.before", in: .rupiah)
        executorBrackets = try BracketPrices(rules, node: "contributions.p3mi")
        perseoranganBrackets = try BracketPrices(rules, node: "contributions.perseorangan")
        excessMonth = try rules.series("contributions.excess_month", in: .rupiah)
        extensionMonth = try rules.series("contributions.extension_month", in: .rupiah)
        bracketChoice = try rules.series("contributions.bracket_choice", in: .text)
        jhtMinimum = try rules.series("contributions.jht.minimum", in: .rupiah)
        jhtMaximum = try rules.series("contributions.jht.maximum", in: .rupiah)
        jhtPeriod = try rules.series("contributions.jht.period", in: .text)
        regulation = try rules.series("regulation.in_force", in: .text)
    }

    /// What is due.
    ///
    /// Throws `contract-months-out-of-range`, `jht-months-out-of-range` and `jht-amount-out-of-range` for a request
    /// that cannot be, and `no-rule-in-force` where no tariff is known for the day.
    public func quote(_ request: QuoteRequest) throws(Failure) -> Quote {
        try ContributionTariff.check(months: request.months, code: "contract-months-out-of-range", field: "months")
        let regulation = try regulation.value(on: request.on)
        let lines = try lines(request)
        let jht = try request.jht.map { choice throws(Failure) in [try jhtLine(choice, on: request.on)] } ?? []
        let total = lines.map(\.amount).total()
        let derivation = Derivation(
            .rule, "contributions-due", .rupiah(total), arguments: ["route": request.route.rawValue],
            children: [regulation.derivation] + lines.map(\.derivation))
        return Quote(total: total, lines: lines, jht: jht, regulation: regulation.value, derivation: derivation)
    }

    private func lines(_ request: QuoteRequest) throws(Failure) -> [ContributionLine] {
        switch request.route {
        case .p3mi:
            [try beforeLine(on: request.on)] + (try bracketLines(executorBrackets, request))
        case .perseorangan:
            try bracketLines(perseoranganBrackets, request)
        case .extension:
            [try extensionLine(request)]
        }
    }

    static func check(months: Int, code: String, field: String) throws(Failure) {
        guard (1...120).contains(months) else {
            throw Failure(
                .invalid, code, field: field, details: ["found": String(months), "least": "1", "most": "120"])
        }
    }
}
