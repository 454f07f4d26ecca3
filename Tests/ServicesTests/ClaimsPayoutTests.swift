// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Services
import Store
import Testing

@Suite("Claims: the money")
struct ClaimsPayoutTests {
    private func state(_ claim: ClaimView, _ house: ClaimsHouse) async throws -> ClaimView {
        try await house.door.viewClaim(claim.claim.id, by: house.assessor)
    }

    /// Works the outbox off, an hour later each time.
    private func workOff(_ house: ClaimsHouse, _ bank: ClaimsBank, times: Int = 1) async throws {
        for _ in 0..<times {
            _ = try await house.door.workOffOutbox(through: bank.ports)
            house.house.set(house.house.now.adding(seconds: 3_600))
        }
    }

    @Test func aSettledTransferPaysTheClaimAndTheBooksBalance() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        try await workOff(house, bank)
        let after = try await state(claim, house)
        #expect(after.state.name == .paid)
        #expect(after.payouts.last?.payout.state == .settled)
        #expect(try await house.balance("'bank'") == -12_780_000)
        #expect(try await house.balance("'benefits-payable'") == 0)
        let order = try #require(bank.seen.transfers.first)
        #expect(order.accountNumber == "0123456781")
        #expect(order.amount == Rupiah(12_780_000))
        let day = house.house.now.adding(seconds: -3_600).jakartaDay
        let row = try await house.house.database.read { transaction in
            try transaction.row("SELECT amount, count, country FROM money_day WHERE kind = 'benefit' AND day = \(day)")
        }
        #expect(try row?.integer(0) == 12_780_000)
        #expect(try row?.text(2) == "TW")
    }

    @Test func aSecondRunSendsNothingTwice() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.approved()
        let bank = ClaimsBank()
        try await workOff(house, bank, times: 4)
        #expect(bank.seen.transfers.count == 1)
        #expect(try await house.balance("'bank'") == -12_780_000)
    }

    @Test func anUnknownOutcomeIsAskedForAndNeverPaidAgain() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .unknown(.init(code: "5041800", message: "Timeout")) }
        try await workOff(house, bank, times: 4)
        #expect(bank.seen.transfers.count == 1)
        #expect(bank.seen.questions >= 2)
        #expect(try await state(claim, house).payouts.last?.payout.state == .unknown)
        #expect(try await house.balance("'bank'") == 0)
        bank.set { $0.status = .settled(ClaimsBank.word) }
        try await workOff(house, bank, times: 2)
        #expect(bank.seen.transfers.count == 1)
        #expect(try await state(claim, house).state.name == .paid)
        #expect(try await house.balance("'bank'") == -12_780_000)
    }

    @Test func anOpenOutcomeMayNotBeSentAgainByFinance() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .unknown(.init(code: "2021800", message: "Request In Progress")) }
        try await workOff(house, bank)
        let payout = try #require(try await state(claim, house).payouts.last)
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.retryPayout(payout.payout.id, to: nil, by: house.finance, repeatKey: nil)
        }
        #expect(refusal?.code == "payout-not-failed")
    }

    @Test func aBankThatWasNeverReachedIsTriedAgainUnderTheSameNumber() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .notSent(.init(code: "", message: "connection refused")) }
        try await workOff(house, bank)
        bank.set { $0.transfer = .settled(ClaimsBank.word) }
        try await workOff(house, bank, times: 2)
        #expect(Set(bank.seen.transfers.map(\.reference)).count == 1)
        #expect(bank.seen.questions == 0)
        #expect(try await state(claim, house).state.name == .paid)
    }

    @Test func anotherNameAtTheBankStopsTheMoneyAndIsTold() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.inquiry = .holder("Orang Lain", ClaimsBank.word) }
        try await workOff(house, bank, times: 2)
        let payout = try #require(try await state(claim, house).payouts.last)
        #expect(bank.seen.transfers.isEmpty)
        #expect(payout.payout.state == .failed)
        #expect(payout.results.last?.outcome == "name-mismatch")
        #expect(bank.seen.messages.contains { $0.text.contains(claim.claim.number) })
    }

    @Test func aFailedPayoutGoesToAnotherAccountUnderANewNumber() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .failed(.init(code: "4031818", message: "Inactive Account")) }
        try await workOff(house, bank, times: 2)
        let failed = try #require(try await state(claim, house).payouts.last)
        #expect(failed.payout.state == .failed)
        bank.set { $0.transfer = .settled(ClaimsBank.word) }
        let other = try BankAccount.parse(bankCode: "014", number: "7654321", holder: "Wahyu Sentosa")
        let again = try await house.door.retryPayout(failed.payout.id, to: other, by: house.finance, repeatKey: nil)
        #expect(again.payout.attempt == 2)
        try await workOff(house, bank, times: 2)
        #expect(Set(bank.seen.transfers.map(\.reference)).count == 2)
        #expect(bank.seen.transfers.last?.bankCode == "014")
        #expect(try await state(claim, house).state.name == .paid)
        #expect(try await house.balance("'bank'") == -12_780_000)
    }

    @Test func messagesGoToTheTelephoneOfTheClaimantOnce() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.approved()
        let bank = ClaimsBank()
        try await workOff(house, bank, times: 3)
        let texts = bank.seen.messages.map(\.text)
        #expect(texts.count == 3, "registered, approved and paid")
        #expect(bank.seen.messages.allSatisfy { $0.to.hasPrefix("+62") && $0.channel == .sms })
        #expect(Set(bank.seen.messages.map(\.id)).count == texts.count)
    }
}
