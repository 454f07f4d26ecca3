// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The tax kept back from a withdrawal of old-age savings, as `savings.tax` says on its day.
public struct SavingsTaxLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// The tax on a withdrawal at once; nil where the law says in so many words that it takes none.
    ///
    /// - Throws: `no-rule-in-force` where the law may take a tax and its value is not known: never a silent zero.
    public func tax(on amount: Rupiah, day: CalendarDay) throws(Failure) -> SavingsTax? {
        let revision = try rules.history("savings.tax.rate").revision(on: day)
        if case .absent(.notGiven)? = revision?.content { return nil }
        let rate = try rules.rate("savings.tax.rate", on: day)
        let free = try rules.rupiah("savings.tax.free", on: day)
        let taxed = max(.zero, amount - free.value)
        let tax = taxed.share(rate.value, rounding: .down)
        return SavingsTax(
            amount: tax,
            derivation: Derivation(
                .rule, "savings-tax", .rupiah(tax), citation: rate.citation,
                children: [
                    Derivation(.fact, "savings-withdrawn", .rupiah(amount)), free.derivation, rate.derivation,
                ]))
    }
}

/// What is kept back from a withdrawal for the state.
public struct SavingsTax: Sendable, Hashable {
    public let amount: Rupiah
    public let derivation: Derivation
}
