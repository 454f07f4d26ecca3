// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One recorded step of a claim after it was filed. The steps are the facts; the state follows from them.
public enum ClaimStep: Sendable, Hashable {
    case documentsAsked([PaperKind], reason: String)
    case documentsComplete
    case advised(MedicalAdvice)
    case proposed(Proposal)
    case sentBack(reason: String, by: ClaimOfficer)
    case decided(Decision)
    case payoutOrdered
    case paid
    /// The money came back after it had arrived.
    case returned
    /// The claimant objects to a refusal.
    case appealed(Appeal)
}

extension ClaimState {
    /// The state that a step leads to.
    ///
    /// - Throws: what the transition refuses.
    public func after(_ step: ClaimStep) throws(Failure) -> ClaimState {
        switch step {
        case .documentsAsked(let kinds, let reason): try askingDocuments(kinds, reason: reason)
        case .documentsComplete: try documentsComplete()
        case .advised: try advised()
        case .proposed(let proposal): try proposing(proposal)
        case .sentBack(let reason, let officer): try sendingBack(reason: reason, by: officer)
        case .decided(let decision):
            try approving(by: decision.approver, grounds: decision.grounds, override: decision.override)
        case .payoutOrdered: try orderingPayout()
        case .paid: try paying()
        case .returned: try takingBack()
        case .appealed: try appealing()
        }
    }

    /// The state after all steps since filing.
    public static func replayed(_ steps: [ClaimStep]) throws(Failure) -> ClaimState {
        var state = ClaimState.filed
        for step in steps { state = try state.after(step) }
        return state
    }
}

extension [ClaimStep] {
    /// The doctor's latest advice.
    public var advice: MedicalAdvice? {
        for case .advised(let advice) in reversed() { return advice }
        return nil
    }
}
