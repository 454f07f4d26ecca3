// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import People
import Services
import Store
import TestKit
import Testing

@Suite("Refunds by payout list")
struct RefundListTests {
    private static let amount: Int64 = 332_500

    /// A house where a worker's invoice was paid twice and finance decided to give the second payment back.
    private struct House {
        let suspense: SuspenseHouse
        let worker: Actor
        let refund: ID<RefundRecord>
        let approver: Actor
        let manager: Actor
        let bank = ClaimsBank()

        var door: Door { suspense.door }
        var finance: Actor { suspense.finance }

        static func make() async throws -> House {
            let suspense = try await SuspenseHouse.make()
            let enrolled = try await suspense.worker()
            let invoice = try #require(enrolled.invoices.first)
            _ = try await suspense.notice(invoice.virtualAccount.customer, invoice.amount, request: "PR")
            let item = try await suspense.taken(RefundListTests.amount, for: invoice.number)
            let view = try await suspense.door.resolveUnallocated(
                item.id, Resolution([.refund(Rupiah(RefundListTests.amount))]), note: "", by: suspense.finance,
                repeatKey: nil)
            let house = House(
                suspense: suspense,
                worker: Actor(account: nil, role: .worker, person: enrolled.person, name: "worker"),
                refund: try #require(view.refunds.first?.refund.id),
                approver: try await SuspenseHouse.officer(.approver, "approver", 903, suspense.house),
                manager: try await SuspenseHouse.officer(.manager, "manager", 904, suspense.house))
            house.bank.set { $0.inquiry = .holder("WAHYU SENTOSA", ClaimsBank.word) }
            return house
        }

        func give(_ number: String = "0011223344", by actor: Actor? = nil) async throws -> RefundView {
            try await door.giveRefundAccount(
                refund, to: try BankAccount.parse(bankCode: "014", number: number, holder: "Wahyu Sentosa"),
                by: actor ?? worker, repeatKey: nil)
        }

        func look() async throws -> RefundView { try await door.viewRefund(refund, by: finance) }

        func workOff() async throws {
            while try await door.workOffOutbox(through: bank.ports) > 0 {}
        }

        /// A list of all that is due, with the money let go and the bank's answers taken.
        func paidByList() async throws -> ID<PayoutListRecord> {
            let list = try await door.preparePayoutList(by: finance, repeatKey: nil).head.id
            _ = try await door.lockPayoutList(list, by: finance, repeatKey: nil)
            try await workOff()
            _ = try await door.approvePayoutList(list, by: approver, repeatKey: nil)
            _ = try await door.authorisePayoutList(list, by: manager, repeatKey: nil)
            _ = try await door.releasePayoutList(list, over: .snap, by: finance, repeatKey: nil)
            #expect(try await suspense.balance(.refundsPayable) == .zero)
            #expect(try await suspense.balance(.payoutsReserved) == Rupiah(-RefundListTests.amount))
            try await suspense.expectBooksHold()
            try await workOff()
            return list
        }
    }

    @Test func theOwnerNamesAnAccountAndTheMoneyGoesByTheNextList() async throws {
        let house = try await House.make()
        #expect(try await house.suspense.messages().contains { $0.contains("/rekening") })
        let given = try await house.give()
        #expect(given.refund.state == .ordered && given.account?.holder == "Wahyu Sentosa" && given.inquiry == nil)
        try await house.suspense.expectBooksHold()
        try await house.workOff()
        #expect(try await house.look().inquiry == .agrees)
        _ = try await house.paidByList()
        let paid = try await house.look()
        #expect(paid.refund.state == .paid && paid.refund.bankReference == house.bank.seen.transfers.last?.reference)
        #expect(house.bank.seen.transfers.map(\.amount) == [Rupiah(Self.amount)])
        #expect(try await house.suspense.balance(.bank) == .zero)
        #expect(try await house.suspense.balance(.refundsPayable) == .zero)
        #expect(house.bank.seen.messages.contains { $0.text.contains("pengembalian P-") })
        try await house.suspense.expectBooksHold()
        await #expect(throws: Failure.self) { try await house.give("999999") }
    }

    @Test func onlyTheOwnerSaysWhereAndOnlyInTheirName() async throws {
        let house = try await House.make()
        let owner = try #require(house.worker.person)
        let other = try await house.door.enrol(
            try Enrolments.perseorangan(8, firstDay: SuspenseHouse.day("2026-12-01")), by: .visitor, repeatKey: nil)
        let family = try await house.door.viewFamily(of: owner, by: house.worker)
        let member = try #require(family.relatives.first).member.id
        try await house.suspense.house.database.write { try RelationStore($0).bind(member, to: other.person) }
        let wife = Actor(account: nil, role: .relative, person: other.person, name: "istri")
        await #expect(throws: Failure(.forbidden, "refund-is-the-members")) { try await house.give(by: wife) }
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.giveRefundAccount(
                house.refund, to: try BankAccount.parse(bankCode: "014", number: "12345", holder: "Orang Lain"),
                by: house.worker, repeatKey: nil)
        }
        #expect(refusal?.code == "account-not-own")
        #expect(try await house.look().account == nil)
    }

    @Test func moneyOfAListThatComesBackIsOwedAgainAndGoesToAnotherAccount() async throws {
        let house = try await House.make()
        _ = try await house.give()
        _ = try await house.paidByList()
        let reference = try #require(try await house.look().refund.bankReference)
        let said = try await house.door.settleByFile(
            BankFiles.camt054(reference, Int(Self.amount), credit: true), by: house.finance)
        #expect(said.rows.map(\.outcome) == ["taken"])
        let back = try await house.look()
        #expect(back.refund.state == .ordered && back.refund.bankReference == nil && back.listNumber == nil)
        #expect(try await house.suspense.balance(.refundsPayable) == Rupiah(-Self.amount))
        try await house.suspense.expectBooksHold()
        _ = try await house.give("5544332211", by: house.finance)
        _ = try await house.paidByList()
        #expect(try await house.look().refund.state == .paid)
        #expect(house.bank.seen.transfers.map(\.accountNumber) == ["0011223344", "5544332211"])
        #expect(try await house.suspense.balance(.bank) == .zero)
        try await house.suspense.expectBooksHold()
    }

    @Test func whatStandsOnAListIsNotGivenBackByHandNorDropped() async throws {
        let house = try await House.make()
        _ = try await house.give()
        let list = try await house.door.preparePayoutList(by: house.finance, repeatKey: nil)
        #expect(try await house.look().listNumber == list.head.number)
        let listed = Failure(.conflict, "payout-already-listed", details: ["list": list.head.number])
        await #expect(throws: listed) {
            try await house.door.settleRefund(
                house.refund, bankReference: "X", by: house.suspense.second, repeatKey: nil)
        }
        await #expect(throws: listed) {
            try await house.door.cancelRefund(house.refund, by: house.finance, repeatKey: nil)
        }
        await #expect(throws: listed) { try await house.give("777777") }
        #expect(try await house.look().refund.state == .ordered)
    }

    @Test func whatWasGivenBackByHandOrDroppedStandsOnNoList() async throws {
        for isDropped in [false, true] {
            let house = try await House.make()
            _ = try await house.give()
            if isDropped {
                _ = try await house.door.cancelRefund(house.refund, by: house.finance, repeatKey: nil)
            } else {
                _ = try await house.door.settleRefund(
                    house.refund, bankReference: "X", by: house.suspense.second, repeatKey: nil)
            }
            await #expect(throws: Failure(.refused, "payout-nothing-due")) {
                try await house.door.preparePayoutList(by: house.finance, repeatKey: nil)
            }
            #expect(try await house.suspense.balance(.refundsPayable) == .zero)
            try await house.suspense.expectBooksHold()
        }
    }

    @Test func onlyTheOwnerAndFinanceNameAnAccount() async throws {
        let house = try await House.make()
        let other = try await house.suspense.worker(2)
        let stranger = Actor(account: nil, role: .worker, person: other.person, name: "lain")
        let refused: [(Actor, Failure.Kind)] = [
            (stranger, .absent), (house.approver, .forbidden), (.visitor, .unauthenticated),
        ]
        for (actor, kind) in refused {
            let refusal = await #expect(throws: Failure.self) { try await house.give(by: actor) }
            #expect(refusal?.kind == kind)
        }
        #expect(try await house.look().refund.state == .owed)
    }

    @Test func moneyOfNobodyKnownGoesBackByHandOnly() async throws {
        let house = try await SuspenseHouse.make()
        let item = try await house.taken(50_000, for: nil)
        let view = try await house.door.resolveUnallocated(
            item.id, Resolution([.refund(Rupiah(50_000))]), note: "", by: house.finance, repeatKey: nil)
        let refund = try #require(view.refunds.first?.refund.id)
        await #expect(throws: Failure(.refused, "refund-person-unknown")) {
            try await house.door.giveRefundAccount(
                refund, to: try BankAccount.parse(bankCode: "014", number: "12345", holder: "Budi"),
                by: house.finance, repeatKey: nil)
        }
    }
}
