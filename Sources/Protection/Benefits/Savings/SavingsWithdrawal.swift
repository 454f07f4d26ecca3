// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Old-age savings as they are paid out on a day: what leaves the account, what the state takes, what is received.
public struct SavingsWithdrawal: Sendable, Hashable {
    public let reason: SavingsReason
    /// What leaves the account.
    public let gross: Rupiah
    /// Kept back for the state.
    public let tax: Rupiah
    /// What is received, with its derivation.
    public let benefit: BenefitResult

    public var net: Rupiah { benefit.amount }
}

extension SavingsLaw {
    /// What is paid of a balance with its return, less the tax (PP 46/2015 art. 22, 26).
    ///
    /// - Parameters:
    ///   - receivers: Why whoever is paid may be paid; part of the derivation.
    /// - Throws: `savings-nothing-left` for an empty account, what `payable` throws, and `no-rule-in-force` where the
    ///   law may take a tax that is not known: a missing tax is never zero.
    public func withdrawal(
        _ reason: SavingsReason, of balance: Rupiah, on day: CalendarDay, memberSince: CalendarDay? = nil,
        takenBefore: Int = 0, receivers: [Derivation] = []
    ) throws(Failure) -> SavingsWithdrawal {
        guard balance > .zero else { throw Failure(.refused, "savings-nothing-left") }
        let payable = try payable(reason, of: balance, on: day, memberSince: memberSince, takenBefore: takenBefore)
        let tax = try SavingsTaxLaw(rules).tax(on: payable.amount, day: day)
        let kept = tax?.amount ?? .zero
        let net = payable.amount - kept
        guard net > .zero else { throw Failure(.refused, "savings-nothing-left") }
        let regulation = try rules.regulationInForce(on: day)
        var parts = [BenefitPart("savings", payable.amount, payable.derivation)]
        if let tax, tax.amount > .zero { parts.append(BenefitPart("tax", -tax.amount, tax.derivation)) }
        var children = [payable.derivation]
        if let tax { children.append(tax.derivation) }
        let derivation = Derivation(
            .rule, "savings-withdrawal", .rupiah(net), citation: payable.derivation.citation,
            arguments: ["reason": reason.term], children: children + receivers)
        return SavingsWithdrawal(
            reason: reason, gross: payable.amount, tax: kept,
            benefit: BenefitResult(
                amount: net, parts: parts, regulation: regulation.value, derivation: derivation, documents: [],
                documentsAreKnown: false))
    }

    /// Refuses savings for retirement before the age of it.
    ///
    /// - Throws: `savings-age-not-reached` with the article.
    public func checkRetirement(bornOn born: CalendarDay, on day: CalendarDay) throws(Failure) {
        let age = try rules.years("savings.retirement_age", on: day)
        let reached = born.adding(months: age.value * 12)
        guard day >= reached else {
            throw Failure(
                .refused, "savings-age-not-reached",
                details: [
                    "years": String(age.value), "reached": reached.description,
                    "article": age.citation.description,
                ])
        }
    }
}
