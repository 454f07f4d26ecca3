// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

@Suite("Payout lists: who may do what")
struct PayoutListTests {
    private static let day = CalendarDay(number: 20_800)
    private let finance = ID<UserAccount>(number: 1)
    private let approver = ID<UserAccount>(number: 2)
    private let manager = ID<UserAccount>(number: 3)

    private func list(_ amounts: Int64...) throws -> PayoutList {
        var list = PayoutList(id: ID(number: 9))
        for (place, amount) in amounts.enumerated() {
            let number = Int64(place + 100)
            try list.add(
                PayoutLine(id: ID(number: number), payable: ID(number: number + 500), amount: Rupiah(amount)),
                by: finance)
        }
        return list
    }

    private func locked(_ amounts: Int64...) throws -> PayoutList {
        var list = try list(amounts[0])
        for (place, amount) in amounts.dropFirst().enumerated() {
            let number = Int64(place + 200)
            try list.add(
                PayoutLine(id: ID(number: number), payable: ID(number: number + 500), amount: Rupiah(amount)),
                by: finance)
        }
        try list.lock(by: finance, on: Self.day)
        return list
    }

    private func authorised() throws -> PayoutList {
        var list = try locked(40_000_000, 50_000_000)
        for line in list.lines { try list.inquired(line.id, .agrees) }
        try list.approve(by: approver)
        try list.authorise(by: manager)
        return list
    }

    private func code(_ act: () throws -> Void) -> String? {
        do {
            try act()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test(arguments: [(100_000_000, 1), (100_000_001, 2), (1_000_000_000, 2), (1_000_000_001, 3)])
    func aLargerTotalNeedsMoreApprovals(total: Int, approvals: Int) throws {
        #expect(try locked(Int64(total)).state.consent?.needed == approvals)
    }

    @Test func beforeTheFirstPolicyThereIsNone() {
        let first = CalendarDay(number: 16_071)
        #expect(first.description == "2014-01-01")
        #expect(code { _ = try PayoutPolicy.inForce(on: first.adding(days: -1)) } == "no-rule-in-force")
        #expect(code { _ = try PayoutPolicy.inForce(on: first) } == nil)
    }

    @Test func whoPreparedMayNeitherApproveNorAuthoriseNorSendBack() throws {
        var list = try locked(1_000)
        #expect(code { try list.approve(by: finance) } == "payout-list-prepared-by-you")
        #expect(code { try list.sendBack(by: finance) } == "payout-list-prepared-by-you")
        try list.approve(by: approver)
        #expect(code { try list.authorise(by: finance) } == "payout-list-prepared-by-you")
    }

    @Test func whoApprovedMayNotApproveTwiceNorAuthoriseNorRelease() throws {
        var large = try locked(500_000_000)
        try large.approve(by: approver)
        #expect(large.state.name == .locked)
        #expect(code { try large.approve(by: approver) } == "payout-list-approved-by-you")
        var list = try authorised()
        #expect(code { try list.release(by: approver, over: .snap) } == "payout-list-approved-by-you")
        #expect(code { try list.release(by: manager, over: .snap) } == "payout-list-approved-by-you")
        try list.release(by: finance, over: .snap)
        #expect(list.state.name == .released)
    }

    @Test func aReleaseIsOneEffectAndASecondFindsItDone() throws {
        var list = try authorised()
        try list.release(by: finance, over: .snap)
        #expect(code { try list.release(by: finance, over: .snap) } == "payout-list-step-not-now")
        #expect(list.total([.released]) == Rupiah(90_000_000))
    }

    @Test func noMoneyGoesBeforeTheBankNamedEveryAccount() throws {
        var list = try locked(40_000_000, 50_000_000)
        try list.inquired(list.lines[0].id, .agrees)
        try list.approve(by: approver)
        try list.authorise(by: manager)
        #expect(code { try list.release(by: finance, over: .snap) } == "payout-inquiry-missing")
        try list.inquired(list.lines[1].id, .differs)
        try list.release(by: finance, over: .snap)
        #expect(list.lines.map(\.state) == [.released, .stopped])
        #expect(list.lines[1].reason == "name-mismatch")
    }

    @Test func theSameDebtStandsOnAListOnce() throws {
        var list = try list(5_000)
        let again = PayoutLine(id: ID(number: 777), payable: list.lines[0].payable, amount: Rupiah(5_000))
        #expect(code { try list.add(again, by: finance) } == "payout-line-twice")
    }

    @Test func aLockedListCannotBeChanged() throws {
        var list = try locked(5_000)
        let more = PayoutLine(id: ID(number: 777), payable: ID(number: 778), amount: Rupiah(1))
        #expect(code { try list.add(more, by: finance) } == "payout-list-step-not-now")
        #expect(code { try list.remove(list.lines[0].id, by: finance) } == "payout-list-step-not-now")
    }

    @Test func sendingBackForgetsApprovalsAndInquiries() throws {
        var list = try authorised()
        try list.sendBack(by: approver)
        #expect(list.state == .open)
        #expect(list.lines.allSatisfy { $0.inquiry == nil })
    }

    @Test func theListIsSettledWithItsLastLineAndMoneyMayStillComeBack() throws {
        var list = try authorised()
        try list.release(by: finance, over: .file)
        #expect(list.lines.allSatisfy { $0.state == .sent })
        try list.take(.settled, of: list.lines[0].id)
        #expect(list.state.name == .released)
        try list.take(.failed, of: list.lines[1].id, reason: "AC01")
        #expect(list.state.name == .settled)
        try list.close()
        try list.take(.returned, of: list.lines[0].id)
        #expect(list.lines[0].state == .returned)
        #expect(code { try list.take(.settled, of: list.lines[0].id) } == "payout-line-step-not-now")
    }

    @Test func anEmptyListIsNotLockedAndAListOfStoppedLinesIsGivenUp() throws {
        var empty = PayoutList(id: ID(number: 9))
        #expect(code { try empty.lock(by: finance, on: Self.day) } == "payout-list-empty")
        var list = try locked(1_000)
        #expect(code { try list.close() } == "payout-list-step-not-now")
        try list.stop(list.lines[0].id, reason: "sanctions-list")
        try list.close()
        #expect(list.state == .closed(nil))
    }
}
