// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Regulation
import Testing

@Suite("Life of a claim")
struct ClaimStateTests {
    /// From each state the steps that are allowed, and where they lead. Every step that is not listed is refused.
    private static let allowed: [ClaimState.Name: [ClaimStory.Step: ClaimState.Name]] = [
        .filed: [.ask: .documentsAsked, .advise: .filed, .propose: .assessed],
        .documentsAsked: [
            .ask: .documentsAsked, .complete: .filed, .advise: .documentsAsked, .propose: .assessed,
        ],
        .assessed: [.sendBack: .sentBack, .approve: .approved],
        .sentBack: [.ask: .documentsAsked, .advise: .sentBack, .propose: .assessed],
        .approved: [.orderPayout: .payoutOrdered],
        .payoutOrdered: [.pay: .paid],
        .paid: [.takeBack: .approved],
        .refused: [:],
    ]

    @Test(arguments: ClaimState.Name.allCases, ClaimStory.Step.allCases)
    func aStepIsAllowedOnlyWhereTheTableSaysSo(from: ClaimState.Name, step: ClaimStory.Step) throws {
        let state = try ClaimStory.state(from)
        let wanted = try #require(Self.allowed[from])[step]
        if let wanted {
            #expect(try step.taken(from: state).name == wanted)
        } else {
            let refusal = #expect(throws: Failure.self) { try step.taken(from: state) }
            #expect(refusal?.code == "claim-step-not-now")
            #expect(refusal?.details["state"] == from.rawValue)
        }
    }

    @Test func theOfficerWhoProposedMayNotApprove() throws {
        let state = try ClaimStory.state(.assessed)
        let refusal = #expect(throws: Failure.self) {
            try state.approving(by: ClaimStory.assessor, grounds: ClaimStory.grounds(), override: nil)
        }
        #expect(refusal?.code == "claim-same-officer")
    }

    @Test func aSignInUnderAnotherNameIsStillTheSameOfficer() throws {
        let renamed = ClaimOfficer(account: ClaimStory.assessor.account, name: "lain")
        let state = try ClaimStory.state(.assessed)
        let refusal = #expect(throws: Failure.self) {
            try state.approving(by: renamed, grounds: ClaimStory.grounds(), override: nil)
        }
        #expect(refusal?.code == "claim-same-officer")
    }

    @Test func theOfficerWhoProposedMayNotSendBackEither() throws {
        let state = try ClaimStory.state(.assessed)
        let refusal = #expect(throws: Failure.self) {
            try state.sendingBack(reason: ClaimStory.reason, by: ClaimStory.assessor)
        }
        #expect(refusal?.code == "claim-same-officer")
    }

    @Test(arguments: [Verification.conflicting, .unverified])
    func anUncertainValueNeedsAWrittenReason(verification: Verification) throws {
        let state = try ClaimStory.state(.assessed)
        let grounds = ClaimStory.grounds(verification)
        for override in [nil, "", "   ", "pendek"] {
            #expect(throws: Failure.self) {
                try state.approving(by: ClaimStory.approver, grounds: grounds, override: override)
            }
        }
        let approved = try state.approving(
            by: ClaimStory.approver, grounds: grounds, override: "Nilai dipakai menurut surat edaran.")
        #expect(approved.name == .approved)
        #expect(approved.decision?.override == "Nilai dipakai menurut surat edaran.")
    }

    @Test func aRefusalNeedsNoOverride() throws {
        let state = ClaimState.assessed(try ClaimStory.refusal())
        let refused = try state.approving(
            by: ClaimStory.approver, grounds: ClaimStory.grounds(.unverified), override: nil)
        #expect(refused.name == .refused)
        #expect(refused.decision?.amount == nil)
    }

    @Test func theDecisionKeepsWhatItRestsOn() throws {
        let state = try ClaimStory.state(.assessed)
        let decided = try state.approving(by: ClaimStory.approver, grounds: ClaimStory.grounds(), override: nil)
        let paid = try decided.orderingPayout().paying()
        #expect(paid.decision?.grounds == ClaimStory.grounds())
        #expect(paid.decision?.grounds.rules == "abc")
    }

    @Test func theStateFollowsFromTheSteps() throws {
        let grant = try ClaimStory.grant()
        let steps: [ClaimStep] = [
            .documentsAsked([.medicalResume], reason: ClaimStory.reason), .documentsComplete, .proposed(grant),
            .sentBack(reason: ClaimStory.reason, by: ClaimStory.approver), .proposed(grant),
            .decided(try ClaimStory.decision(grant)), .payoutOrdered, .paid,
        ]
        let names = try (0...steps.count).map { try ClaimState.replayed(Array(steps.prefix($0))).name }
        #expect(
            names == [
                .filed, .documentsAsked, .filed, .assessed, .sentBack, .assessed, .approved, .payoutOrdered, .paid,
            ])
    }
}
