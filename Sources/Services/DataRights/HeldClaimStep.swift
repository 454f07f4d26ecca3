// SPDX-License-Identifier: Apache-2.0
import Claims

/// A step of a claim as a program reads it.
enum HeldClaimStep {
    static func word(_ step: ClaimStep) -> String {
        switch step {
        case .documentsAsked: "documents-asked"
        case .documentsComplete: "documents-complete"
        case .advised(let advice): "advised: \(advice.note)"
        case .proposed: "proposed"
        case .sentBack: "sent-back"
        case .decided(let decision): decision.amount.map { "approved: \($0.amount)" } ?? "refused"
        case .payoutOrdered: "payout-ordered"
        case .paid: "paid"
        case .returned: "returned"
        case .appealed(let appeal): "appealed: \(appeal.reason)"
        }
    }
}
