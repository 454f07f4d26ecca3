// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import People
import Services
import Store
import Testing

@Suite("Payout lists")
struct PayoutListTests {
    private func refusal(_ act: () async throws -> Void) async -> String? {
        do {
            try await act()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test func fromWhatIsDueToTheLastLineTheBooksHold() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000, 2_500_000)
        let list = try await house.released()
        #expect(try await house.claims.balance("'payouts-reserved'") == -3_500_000)
        #expect(try await house.claims.balance("'refunds-payable'") == 0)
        try await house.workOff(2)
        let after = try await house.view(list)
        #expect(after.list.state.name == .settled)
        #expect(after.lines.allSatisfy { $0.line.state == .settled })
        #expect(house.bank.seen.transfers.count == 2)
        #expect(try await house.claims.balance("'bank'") == -3_500_000)
        #expect(try await house.claims.balance("'payouts-reserved'") == 0)
        #expect(try await house.faults() == [])
        let closed = try await house.door.closePayoutList(list.head.id, by: house.finance, repeatKey: nil)
        #expect(closed.list.state.name == .closed)
    }

    @Test func twoOfficersWhoReleaseAtOnceHaveOneEffect() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        let list = try await house.authorised().head.id
        let other = try await ClaimsHouse.officer(.finance, 906, house.claims.house, login: "finance-2")
        async let first = refusal {
            _ = try await house.door.releasePayoutList(list, over: .snap, by: house.finance, repeatKey: nil)
        }
        async let second = refusal {
            _ = try await house.door.releasePayoutList(list, over: .file, by: other, repeatKey: nil)
        }
        let answers = await [first, second]
        #expect(answers.count { $0 == nil } == 1)
        #expect(answers.count { $0 == "payout-list-step-not-now" } == 1)
        try await house.workOff(2)
        #expect(house.bank.seen.transfers.count <= 1)
        #expect(try await house.faults() == [])
    }

    @Test func anUnknownOutcomeIsAskedForAndNeverPaidAgain() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        house.bank.set { $0.transfer = .unknown(.init(code: "5041800", message: "Timeout")) }
        let list = try await house.released()
        try await house.workOff(3)
        #expect(house.bank.seen.transfers.count == 1)
        #expect(house.bank.seen.questions >= 2)
        #expect(try await house.view(list).lines[0].line.state == .unknown)
        house.bank.set { $0.status = .settled(ClaimsBank.word) }
        try await house.workOff(2)
        #expect(house.bank.seen.transfers.count == 1)
        #expect(try await house.view(list).list.state.name == .settled)
        #expect(try await house.faults() == [])
    }

    @Test func aFailedLineIsOwedAgainAndGoesByAFollowUpList() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        house.bank.set { $0.transfer = .failed(.init(code: "4031818", message: "Inactive Account")) }
        let list = try await house.released()
        try await house.workOff(2)
        #expect(try await house.view(list).lines[0].line.state == .failed)
        #expect(try await house.claims.balance("'refunds-payable'") == -1_000_000)
        let next = try await house.door.followUpPayoutList(list.head.id, by: house.finance, repeatKey: nil)
        #expect(next.head.follows == list.head.id && next.lines.count == 1)
        let twice = await refusal {
            _ = try await house.door.followUpPayoutList(list.head.id, by: house.finance, repeatKey: nil)
        }
        #expect(twice == "payout-nothing-due")
        #expect(try await house.faults() == [])
    }

    @Test func anotherNameAtTheBankStopsTheLineAndTheOthersGo() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000, holder: "Orang Lain")
        try await house.owe(2_000_000)
        let list = try await house.released()
        try await house.workOff(2)
        let lines = try await house.view(list).lines
        #expect(lines.map(\.line.state) == [.stopped, .settled])
        #expect(lines[0].line.reason == "name-mismatch")
        #expect(house.bank.seen.transfers.count == 1)
    }

    @Test func anAccountChangedAfterTheLockDoesNotChangeTheList() async throws {
        let house = try await PayoutListHouse.make()
        let due = try await house.owe(1_000_000, account: "1111111111")
        let list = try await house.authorised()
        _ = try await house.door.changePayableAccount(
            due[0], to: try BankAccount.parse(bankCode: "014", number: "2222222222", holder: "Wahyu Sentosa"),
            by: house.finance, repeatKey: nil)
        _ = try await house.door.releasePayoutList(list.head.id, over: .snap, by: house.finance, repeatKey: nil)
        try await house.workOff(2)
        #expect(house.bank.seen.transfers.map(\.accountNumber) == ["1111111111"])
    }

    @Test func anAccountInAnotherNameIsRefused() async throws {
        let house = try await PayoutListHouse.make()
        let due = try await house.owe(1_000_000)
        let code = await refusal {
            _ = try await house.door.changePayableAccount(
                due[0], to: try BankAccount.parse(bankCode: "014", number: "2222222222", holder: "Orang Lain"),
                by: house.finance, repeatKey: nil)
        }
        #expect(code == "payout-holder-differs")
    }

    @Test func whatStandsOnAListCannotStandOnAnother() async throws {
        let house = try await PayoutListHouse.make()
        let due = try await house.owe(1_000_000)
        _ = try await house.door.preparePayoutList(by: house.finance, repeatKey: nil)
        let code = await refusal {
            _ = try await house.door.preparePayoutList(by: house.finance, repeatKey: nil)
        }
        #expect(code == "payout-nothing-due")
        let named = try await house.door.preparePayoutList(due, by: house.finance, repeatKey: nil)
        #expect(named.lines.isEmpty)
    }

    @Test func theSameRequestAgainMakesOneList() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        let key = try RepeatKey("satu-daftar-saja", body: [1])
        let first = try await house.door.preparePayoutList(by: house.finance, repeatKey: key)
        let second = try await house.door.preparePayoutList(by: house.finance, repeatKey: key)
        #expect(first.head.id == second.head.id && second.lines.count == 1)
    }

    @Test func rolesThatMayNotAreRefused() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        let prepared = await refusal {
            _ = try await house.door.preparePayoutList(by: house.approver, repeatKey: nil)
        }
        #expect(prepared == "not-allowed")
        let list = try await house.locked().head.id
        let approved = await refusal {
            _ = try await house.door.approvePayoutList(list, by: house.finance, repeatKey: nil)
        }
        #expect(approved == "not-allowed")
        let settled = await refusal { _ = try await house.door.settleByFile([1], by: house.manager) }
        #expect(settled == "not-allowed")
    }
}
