// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Who may bear a contribution; sources disagree, so the payer is recorded and nobody is refused.
public enum ContributionPayer: String, Sendable, Hashable, CaseIterable {
    case worker
    case employer
    case executor
    case government
}

/// When contributions fall due, who may bear them, and whether unused months are given back
/// (Permenaker 4/2023 art. 19).
public struct PaymentLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// The day on which a payment is due: the signing of the placement agreement for the part before work, the
    /// orientation (OPP) at the latest for the part during and after.
    ///
    /// Throws `unknown-rule` where the rule book names an occasion that is not known here.
    public func due(
        _ stage: ContributionStage, signedOn: CalendarDay, orientationOn: CalendarDay
    ) throws(Failure) -> WorkingTime {
        let name = stage == .before ? "contributions.due.before" : "contributions.due.during_after"
        let rule = try rules.text(name, on: signedOn)
        let day: CalendarDay
        switch rule.value {
        case "placement-agreement": day = signedOn
        case "orientation": day = orientationOn
        default:
            let details = ["parameter": name, "found": rule.value, "expected": "placement-agreement, orientation"]
            throw Failure(.conflict, "unknown-rule", details: details)
        }
        return WorkingTime(
            start: signedOn, last: day,
            derivation: Derivation(
                .rule, "payment-due", .day(day), citation: rule.citation,
                children: [Derivation(.fact, rule.value, .day(day)), rule.derivation]))
    }

    /// Whether somebody may bear the contribution.
    public func mayPay(_ payer: ContributionPayer, on day: CalendarDay) throws(Failure) -> Derivation {
        let payers = try rules.texts("contributions.payers", on: day)
        return Derivation(
            .rule, "may-pay", .yes(payers.value.contains(payer.rawValue)), citation: payers.citation,
            children: [Derivation(.fact, "payer", .text(payer.rawValue)), payers.derivation])
    }

    /// What is given back of a contribution for months that were not used.
    public func refund(
        of paid: Rupiah, months: Int, unused: Int, on day: CalendarDay
    ) throws(Failure) -> (amount: Rupiah, derivation: Derivation) {
        guard months > 0, (0...months).contains(unused) else {
            throw Failure(
                .invalid, "months-required", field: "unused",
                details: ["found": String(unused), "least": "0", "most": String(months)])
        }
        let rule = try rules.flag("contributions.refund", on: day)
        let amount = rule.value ? Rupiah(paid.amount * Int64(unused) / Int64(months)) : .zero
        return (
            amount,
            Derivation(
                .rule, "contribution-refund", .rupiah(amount), citation: rule.citation,
                children: [
                    Derivation(.fact, "contribution-paid", .rupiah(paid)),
                    Derivation(.fact, "months-unused", .count(unused)), rule.derivation,
                ])
        )
    }
}
