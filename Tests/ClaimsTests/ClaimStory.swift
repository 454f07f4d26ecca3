// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Regulation

/// Officers, proposals and states for tests about the life of a claim.
enum ClaimStory {
    static let assessor = ClaimOfficer(account: ID(number: 101), name: "asesor")
    static let approver = ClaimOfficer(account: ID(number: 202), name: "penyetuju")
    static let reason = "Alasan yang cukup panjang."

    static func grounds(_ verification: Verification = .confirmed) -> DecisionGrounds {
        DecisionGrounds(
            derivation: Derivation(.rule, "claim-granted", .rupiah(Rupiah(85_000_000)), verification: verification),
            regulation: "Permenaker 4/2023", rules: "abc")
    }

    static func grant() throws -> Proposal {
        try Proposal(.accept, computed: Rupiah(85_000_000), by: assessor)
    }

    static func refusal() throws -> Proposal {
        try Proposal(
            .refuse(Citation(regulation: "Permenaker 4/2023", article: "27(3)"), reason: reason), computed: nil,
            by: assessor)
    }

    static func decision(_ proposal: Proposal) throws -> Decision {
        try Decision(proposal, by: approver, grounds: grounds(), override: nil)
    }

    /// A state of every kind.
    static func state(_ name: ClaimState.Name) throws -> ClaimState {
        switch name {
        case .filed: .filed
        case .documentsAsked: .documentsAsked([.passport], reason: reason)
        case .assessed: .assessed(try grant())
        case .sentBack: .sentBack(reason: reason)
        case .approved: .approved(try decision(try grant()))
        case .payoutOrdered: .payoutOrdered(try decision(try grant()))
        case .paid: .paid(try decision(try grant()))
        case .refused: .refused(try decision(try refusal()))
        }
    }

    /// The kinds of steps, by a word for the table.
    enum Step: String, CaseIterable, Sendable {
        case ask, complete, advise, propose, sendBack, approve, orderPayout, pay, takeBack

        func taken(from state: ClaimState) throws -> ClaimState {
            switch self {
            case .ask: try state.askingDocuments([.passport], reason: ClaimStory.reason)
            case .complete: try state.documentsComplete()
            case .advise: try state.advised()
            case .propose: try state.proposing(try ClaimStory.grant())
            case .sendBack: try state.sendingBack(reason: ClaimStory.reason, by: ClaimStory.approver)
            case .approve:
                try state.approving(by: ClaimStory.approver, grounds: ClaimStory.grounds(), override: nil)
            case .orderPayout: try state.orderingPayout()
            case .pay: try state.paying()
            case .takeBack: try state.takingBack()
            }
        }
    }
}
