// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where a claim stands (Permenaker 4/2023 chapter VII). Every transition is a method that refuses what may not be.
public enum ClaimState: Sendable, Hashable {
    case filed
    /// The assessor waits for papers.
    case documentsAsked([PaperKind], reason: String)
    /// Proposed; a second officer decides.
    case assessed(Proposal)
    /// The second officer sent the proposal back.
    case sentBack(reason: String)
    /// Granted; the payout is not yet ordered.
    case approved(Decision)
    case payoutOrdered(Decision)
    case paid(Decision)
    case refused(Decision)

    public enum Name: String, Sendable, Hashable, CaseIterable {
        case filed
        case documentsAsked = "documents-asked"
        case assessed
        case sentBack = "sent-back"
        case approved
        case payoutOrdered = "payout-ordered"
        case paid
        case refused

        /// Whether it is still to be decided.
        public var awaitsDecision: Bool {
            switch self {
            case .filed, .documentsAsked, .assessed, .sentBack: true
            case .approved, .payoutOrdered, .paid, .refused: false
            }
        }
    }

    public var name: Name {
        switch self {
        case .filed: .filed
        case .documentsAsked: .documentsAsked
        case .assessed: .assessed
        case .sentBack: .sentBack
        case .approved: .approved
        case .payoutOrdered: .payoutOrdered
        case .paid: .paid
        case .refused: .refused
        }
    }

    /// The decision, once there is one.
    public var decision: Decision? {
        switch self {
        case .approved(let decision), .payoutOrdered(let decision), .paid(let decision), .refused(let decision):
            decision
        case .filed, .documentsAsked, .assessed, .sentBack: nil
        }
    }

    /// Whether an assessor has it on the desk.
    public var isOpen: Bool {
        switch self {
        case .filed, .documentsAsked, .sentBack: true
        case .assessed, .approved, .payoutOrdered, .paid, .refused: false
        }
    }

    /// Asks for papers, also for further ones.
    public func askingDocuments(_ kinds: [PaperKind], reason: String) throws(Failure) -> ClaimState {
        guard isOpen else { throw refusal("ask-documents") }
        guard !kinds.isEmpty else { throw Failure(.invalid, "claim-papers-missing", field: "papers") }
        return .documentsAsked(kinds, reason: reason)
    }

    /// The papers that were asked for are there.
    public func documentsComplete() throws(Failure) -> ClaimState {
        guard case .documentsAsked = self else { throw refusal("complete-documents") }
        return .filed
    }

    /// The doctor's advice changes what is computed, not where the claim stands.
    public func advised() throws(Failure) -> ClaimState {
        guard isOpen else { throw refusal("advise") }
        return self
    }

    public func proposing(_ proposal: Proposal) throws(Failure) -> ClaimState {
        guard isOpen else { throw refusal("propose") }
        return .assessed(proposal)
    }

    /// The second officer's no. The same officer may not take it either.
    public func sendingBack(reason: String, by officer: ClaimOfficer) throws(Failure) -> ClaimState {
        guard case .assessed(let proposal) = self else { throw refusal("send-back") }
        guard proposal.officer.account != officer.account else {
            throw Failure(.refused, "claim-same-officer", details: ["officer": officer.name])
        }
        try Reason.check(reason)
        return .sentBack(reason: reason)
    }

    /// The second officer's yes: to a grant, or to a refusal.
    public func approving(
        by officer: ClaimOfficer, grounds: DecisionGrounds, override: String?
    ) throws(Failure) -> ClaimState {
        guard case .assessed(let proposal) = self else { throw refusal("approve") }
        let decision = try Decision(proposal, by: officer, grounds: grounds, override: override)
        return decision.amount == nil ? .refused(decision) : .approved(decision)
    }

    public func orderingPayout() throws(Failure) -> ClaimState {
        guard case .approved(let decision) = self else { throw refusal("order-payout") }
        return .payoutOrdered(decision)
    }

    /// The bank confirmed the money.
    public func paying() throws(Failure) -> ClaimState {
        guard case .payoutOrdered(let decision) = self else { throw refusal("pay") }
        return .paid(decision)
    }

    /// The money came back after it had arrived: it is to be paid again.
    public func takingBack() throws(Failure) -> ClaimState {
        guard case .paid(let decision) = self else { throw refusal("take-back") }
        return .approved(decision)
    }

    private func refusal(_ step: String) -> Failure {
        Failure(.conflict, "claim-step-not-now", details: ["step": step, "state": name.rawValue])
    }
}
