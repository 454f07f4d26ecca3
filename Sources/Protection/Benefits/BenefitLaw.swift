// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The benefits of JKK and JKM under the law of a rule book (Permenaker 4/2023 chapter VI and its predecessors).
public struct BenefitLaw: Sendable {
    let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// What the law gives for an event of a covered worker.
    ///
    /// Throws `benefit-not-in-phase`, `benefit-excluded` and `benefit-included`, naming the article, where it gives
    /// nothing; `no-rule-in-force` where its value for the day is not known; and, for a request that lacks something
    /// or contradicts itself, a refusal of kind `invalid` that names the field.
    public func assess(_ request: BenefitRequest) throws(Failure) -> BenefitResult {
        guard request.event != .oldAgeSavings else { throw Self.savingsNeedAccount }
        let regulation = try rules.regulationInForce(on: request.on)
        let given = try given(request)
        try refuseExcludedCauses(request)
        try refuseIncluded(request)
        let parts = try parts(request)
        let amount = parts.map(\.amount).total()
        let derivation = Derivation(
            .rule, "benefit", .rupiah(amount), citation: given.last?.citation,
            arguments: ["event": request.event.rawValue, "phase": request.phase.rawValue],
            children: [regulation.derivation] + given + parts.map(\.derivation))
        let checklist = checklist(request)
        return BenefitResult(
            amount: amount, parts: parts, regulation: regulation.value, derivation: derivation,
            documents: checklist ?? [], documentsAreKnown: checklist != nil)
    }

    private func parts(_ request: BenefitRequest) throws(Failure) -> [BenefitPart] {
        switch request.event {
        case .death: try deathGrants(request)
        case .deathByAccident: [try fixed(request, "death-grant", "\(request.event.node).\(request.phase.rawValue)")]
        case .totalDisability: [try fixed(request, "disability", "\(request.event.node).maximum")]
        case .totalDisabilityAllowance: [try fixed(request, "periodic-allowance", "\(request.event.node).amount")]
        case .partialDisability: [try partialDisability(request)]
        case .treatmentAbroad, .homeCare, .hearingAid, .glasses, .dentures, .returnTransport,
            .returnTransportAfterAccident, .lossOnWayHome:
            [try repayment(request, maximum: "\(request.event.node).maximum", code: request.event.rawValue)]
        case .transport: try transport(request)
        case .gagalBerangkat, .rape: [try fixed(request, "money", "\(request.event.node).amount")]
        case .gagalDitempatkan, .placedContrary: try moneyAndReturn(request)
        case .phk: [try dismissal(request)]
        case .phkByAccident: [try dismissalByAccident(request)]
        case .scholarship: try scholarship(request)
        case .oldAgeSavings: throw Self.savingsNeedAccount
        }
    }

    private static let savingsNeedAccount = Failure(.invalid, "savings-need-account", field: "event")

    /// A sum that the law fixes.
    private func fixed(_ request: BenefitRequest, _ code: String, _ name: String) throws(Failure) -> BenefitPart {
        BenefitPart(code, try rules.rupiah(name, on: request.on))
    }
}
