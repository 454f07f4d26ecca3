// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What a decision rests on, frozen with it: it can be read again in the same words years later.
public struct DecisionGrounds: Sendable, Hashable {
    /// Of the benefit, or of the missing cover where nothing is given.
    public let derivation: Derivation
    /// The regulation in force on the day of the event.
    public let regulation: String
    /// Content hash of the parameter tree.
    public let rules: String
    /// What was counted on the day of the decision, where that is another sum than was proposed: savings earn on until
    /// they are paid out.
    public let counted: Rupiah?

    public init(derivation: Derivation, regulation: String, rules: String, counted: Rupiah? = nil) {
        self.derivation = derivation
        self.regulation = regulation
        self.rules = rules
        self.counted = counted
    }
}

/// A decision by two officers.
public struct Decision: Sendable, Hashable {
    public let proposal: Proposal
    public let approver: ClaimOfficer
    public let grounds: DecisionGrounds
    /// Why money moves although a value of the law is not confirmed.
    public let override: String?

    /// What is paid; nil for a refusal.
    public var amount: Rupiah? { proposal.amount.map { grounds.counted ?? $0 } }

    /// - Throws: `claim-same-officer` where one officer would take both steps; `claim-override-missing` where a
    ///   value is conflicting or unverified and no reason says why it may be relied on.
    public init(
        _ proposal: Proposal, by approver: ClaimOfficer, grounds: DecisionGrounds, override: String?
    ) throws(Failure) {
        guard proposal.officer.account != approver.account else {
            throw Failure(.refused, "claim-same-officer", details: ["officer": approver.name])
        }
        let given = override.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        if proposal.amount != nil, grounds.derivation.verification != .confirmed {
            guard let given else {
                throw Failure(
                    .refused, "claim-override-missing", field: "override",
                    details: ["verification": grounds.derivation.verification.rawValue])
            }
            try Reason.check(given, field: "override")
        }
        self.proposal = proposal
        self.approver = approver
        self.grounds = grounds
        self.override = given
    }
}
