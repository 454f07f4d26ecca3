// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Testing

@Suite("Objecting to a refusal")
struct AppealTests {
    private func refused() throws -> [ClaimStep] {
        let proposal = try ClaimStory.refusal()
        return [.proposed(proposal), .decided(try ClaimStory.decision(proposal))]
    }

    @Test func aRefusalThatIsObjectedToIsExaminedAnew() throws {
        let steps = try refused() + [.appealed(Appeal(reason: "Saksi baru."))]
        #expect(try ClaimState.replayed(steps) == .filed)
        #expect(steps.openAppeal?.reason == "Saksi baru." && steps.lastDecision != nil)
    }

    @Test(arguments: ClaimState.Name.allCases.filter { $0 != .refused })
    func onlyARefusalCanBeObjectedTo(_ name: ClaimState.Name) throws {
        let state = try ClaimStory.state(name)
        let refusal = #expect(throws: Failure.self) { try state.appealing() }
        #expect(refusal?.code == "claim-step-not-now")
    }

    @Test func whoHadAPartInTheRefusalHasNoneAfterwards() throws {
        let steps = try refused() + [.appealed(Appeal(reason: ""))]
        #expect(steps.officersBeforeAppeal == [ClaimStory.assessor.account, ClaimStory.approver.account])
        let refusal = #expect(throws: Failure.self) {
            try steps.checkOfficer(of: .proposed(try ClaimStory.refusal()))
        }
        #expect(refusal?.code == "claim-officer-before-appeal")
        let fresh = ClaimOfficer(account: ID(number: 303), name: "asesor-dua")
        try steps.checkOfficer(of: .sentBack(reason: ClaimStory.reason, by: fresh))
        try refused().checkOfficer(of: .proposed(try ClaimStory.refusal()))
    }

    @Test func anObjectionIsOverOnceItWasDecidedOn() throws {
        let steps = try refused() + [.appealed(Appeal(reason: ""))] + refused()
        #expect(steps.openAppeal == nil)
    }
}
