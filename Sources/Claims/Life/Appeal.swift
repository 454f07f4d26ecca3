// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A refusal that its claimant does not accept. The claim is examined anew, by officers who had no part in what was
/// decided before: who complains of a decision is not answered by those who took it (UU 24/2011 art. 48).
public struct Appeal: Sendable, Hashable {
    /// In the claimant's words; may be empty.
    public let reason: String

    public init(reason: String) { self.reason = reason }
}

extension ClaimState {
    /// The claimant objects to a refusal.
    public func appealing() throws(Failure) -> ClaimState {
        guard case .refused = self else {
            throw Failure(.conflict, "claim-step-not-now", details: ["step": "appeal", "state": name.rawValue])
        }
        return .filed
    }
}

extension [ClaimStep] {
    /// The newest objection that is still being examined; nil where nobody objected, or it was decided on.
    public var openAppeal: Appeal? {
        for step in reversed() {
            switch step {
            case .appealed(let appeal): return appeal
            case .decided: return nil
            default: continue
            }
        }
        return nil
    }

    /// The newest decision, also one that was objected to.
    public var lastDecision: Decision? {
        for case .decided(let decision) in reversed() { return decision }
        return nil
    }

    /// Officers who had a part in a decision that was objected to, by sign-in.
    public var officersBeforeAppeal: Set<ID<UserAccount>> {
        guard let appeal = lastIndex(where: { if case .appealed = $0 { true } else { false } }) else { return [] }
        return self[..<appeal].reduce(into: []) { officers, step in
            switch step {
            case .proposed(let proposal): officers.insert(proposal.officer.account)
            case .sentBack(_, let officer): officers.insert(officer.account)
            case .decided(let decision): officers.insert(decision.approver.account)
            default: break
            }
        }
    }

    /// - Throws: `refused` `claim-officer-before-appeal` where a step would be taken by an officer who had a part in
    ///   what is objected to.
    public func checkOfficer(of step: ClaimStep) throws(Failure) {
        let officer: ClaimOfficer
        switch step {
        case .proposed(let proposal): officer = proposal.officer
        case .sentBack(_, let second): officer = second
        case .decided(let decision): officer = decision.approver
        default: return
        }
        guard !officersBeforeAppeal.contains(officer.account) else {
            throw Failure(.refused, "claim-officer-before-appeal", details: ["officer": officer.name])
        }
    }
}
