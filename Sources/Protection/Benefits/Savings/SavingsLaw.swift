// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Why old-age savings are asked for.
public enum SavingsReason: String, Sendable, Hashable, CaseIterable {
    /// The contract has ended and the worker is back in Indonesia.
    case homeForGood = "home-for-good"
    case death
    case totalDisability = "total-disability"
    case retirementAge = "retirement-age"
    /// A part, once, for owning a home (PP 46/2015 art. 22(5)).
    case housing
    /// A part, once, for anything else in preparing for retirement (PP 46/2015 art. 22(5)).
    case preparation

    /// The term under which people read it; a death is one by whatever cause.
    public var term: String { self == .death ? "member-died" : rawValue }

    /// Whether only a part is asked for.
    public var isPartial: Bool { self == .housing || self == .preparation }
}

/// What of the old-age savings (JHT) may be taken out, and when (PP 46/2015 art. 22, 26).
public struct SavingsLaw: Sendable {
    let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// The sum that may be paid out of a balance of contributions and returns.
    ///
    /// - Parameters:
    ///   - memberSince: first day of membership; needed for a part.
    ///   - takenBefore: how often a part was taken out.
    /// - Throws: `savings-not-payable` with the article, `membership-too-short`, `part-taken-before`,
    ///   `no-rule-in-force`, and `invalid` refusals for what is missing.
    public func payable(
        _ reason: SavingsReason, of balance: Rupiah, on day: CalendarDay, memberSince: CalendarDay? = nil,
        takenBefore: Int = 0
    ) throws(Failure) -> SavingsAnswer {
        let balance = try BenefitLaw.checked(balance, field: "balance")
        let fact = Derivation(.fact, "savings-balance", .rupiah(balance))
        guard reason.isPartial else {
            let reasons = try rules.texts("savings.paid_on", on: day)
            guard reasons.value.contains(reason.rawValue) else {
                throw Failure(
                    .refused, "savings-not-payable",
                    details: ["reason": reason.rawValue, "article": reasons.citation.description])
            }
            return answer(balance, reasons.citation, reason, [fact, reasons.derivation])
        }
        let years = try membership(memberSince, on: day)
        let times = try rules.count("savings.partial.times", on: day)
        guard takenBefore < times.value else {
            throw Failure(
                .refused, "part-taken-before",
                details: ["most": String(times.value), "article": times.citation.description])
        }
        let most = try rules.rate("savings.partial.\(reason.rawValue)", on: day)
        let amount = balance.share(most.value, rounding: .down)
        let taken = Derivation(.fact, "taken-before", .count(takenBefore))
        return answer(
            amount, most.citation, reason, [fact, taken] + years + [times.derivation, most.derivation])
    }

    private func membership(_ since: CalendarDay?, on day: CalendarDay) throws(Failure) -> [Derivation] {
        guard let since else { throw Failure(.invalid, "membership-required", field: "memberSince") }
        let least = try rules.years("savings.partial.membership", on: day)
        let months = since.months(to: day)
        guard months >= least.value * 12 else {
            throw Failure(
                .refused, "membership-too-short",
                details: [
                    "found": String(months), "least": String(least.value * 12),
                    "article": least.citation.description,
                ])
        }
        return [Derivation(.fact, "member-since", .day(since)), least.derivation]
    }

    private func answer(
        _ amount: Rupiah, _ citation: Citation, _ reason: SavingsReason, _ leaves: [Derivation]
    ) -> SavingsAnswer {
        SavingsAnswer(
            amount: amount,
            derivation: Derivation(
                .rule, "savings-payable", .rupiah(amount), citation: citation,
                arguments: ["reason": reason.term], children: leaves))
    }
}

/// What may be paid out of old-age savings.
public struct SavingsAnswer: Sendable, Hashable {
    public let amount: Rupiah
    public let derivation: Derivation
}
