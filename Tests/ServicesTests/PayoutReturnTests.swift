// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Services
import Store
import Testing

@Suite("Claims: money that comes back")
struct PayoutReturnTests {
    private static let amount = 12_780_000
    private static let back = PayoutPort.Outcome.returned(.init(code: "2001800", message: "Refunded"))

    private func paid() async throws -> (house: ClaimsHouse, claim: ClaimView, bank: ClaimsBank) {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        _ = try await house.door.workOffOutbox(through: bank.ports)
        return (house, claim, bank)
    }

    private func look(_ claim: ClaimView, _ house: ClaimsHouse) async throws -> ClaimView {
        try await house.door.viewClaim(claim.claim.id, by: house.assessor)
    }

    private func last(_ claim: ClaimView, _ house: ClaimsHouse) async throws -> PayoutView {
        try #require(try await look(claim, house).payouts.last)
    }

    private func outcome(
        _ reference: String, credit: Bool, _ house: ClaimsHouse, amount: Int = Self.amount
    ) async throws -> String? {
        try await house.door.settleByFile(
            BankFiles.camt054(reference, amount, credit: credit), by: house.finance
        ).rows.first?.outcome
    }

    private func expectOwedAgain(_ claim: ClaimView, _ house: ClaimsHouse) async throws {
        #expect(try await last(claim, house).payout.state == .returned)
        #expect(try await look(claim, house).state.name == .approved)
        #expect(try await house.balance("'bank'") == 0)
        #expect(try await house.balance("'benefits-payable'") == Int64(-Self.amount))
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func aFileOfTheBankBooksTheReturnAndTheMoneyGoesToAnotherAccountOnce() async throws {
        let (house, claim, bank) = try await paid()
        let first = try await last(claim, house).payout
        #expect(try await outcome(first.reference, credit: true, house, amount: 1) == "other-amount")
        #expect(try await outcome(first.reference, credit: true, house) == "taken")
        try await expectOwedAgain(claim, house)
        #expect(try await outcome(first.reference, credit: false, house) == "known-already")
        let other = try BankAccount.parse(bankCode: "014", number: "7654321", holder: "Wahyu Sentosa")
        let again = try await house.door.retryPayout(first.id, to: other, by: house.finance, repeatKey: nil)
        #expect(again.payout.attempt == 2 && again.payout.reference != first.reference)
        _ = try await house.door.workOffOutbox(through: bank.ports)
        #expect(bank.seen.transfers.map(\.bankCode) == ["002", "014"])
        #expect(try await look(claim, house).state.name == .paid)
        #expect(try await house.balance("'bank'") == Int64(-Self.amount))
        #expect(try await house.balance("'benefits-payable'") == 0)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
        let twice = await #expect(throws: Failure.self) {
            try await house.door.retryPayout(first.id, to: nil, by: house.finance, repeatKey: nil)
        }
        #expect(twice?.code == "payout-not-failed")
    }

    @Test func theBankIsAskedInTheComingDaysAndTellsThatTheMoneyCameBack() async throws {
        let (house, claim, bank) = try await paid()
        bank.set { $0.status = .settled(ClaimsBank.word) }
        house.house.set(house.house.now.adding(seconds: 86_400))
        _ = try await house.door.workOffOutbox(through: bank.ports)
        #expect(try await last(claim, house).payout.state == .settled)
        bank.set { $0.status = Self.back }
        house.house.set(house.house.now.adding(seconds: 2 * 86_400))
        _ = try await house.door.workOffOutbox(through: bank.ports)
        try await expectOwedAgain(claim, house)
        let asked = bank.seen.questions
        house.house.set(house.house.now.adding(seconds: 9 * 86_400))
        _ = try await house.door.workOffOutbox(through: bank.ports)
        #expect(bank.seen.questions == asked, "nothing is left to ask")
    }

    @Test func aStatusOfReturnedOnAnOpenTransferSettlesAndBooksTheReturn() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set {
            $0.transfer = .unknown(.init(code: "5041800", message: "Timeout"))
            $0.status = Self.back
        }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        house.house.set(house.house.now.adding(seconds: 3_600))
        _ = try await house.door.workOffOutbox(through: bank.ports)
        try await expectOwedAgain(claim, house)
        #expect(try await last(claim, house).results.map(\.outcome) == ["sent", "unknown", "settled", "returned"])
    }

    @Test func aSecondDebitOfAPayoutMovesNothingAndADebitOfAFailedOneIsAContradiction() async throws {
        let (house, claim, bank) = try await paid()
        let reference = try await last(claim, house).payout.reference
        #expect(try await outcome(reference, credit: false, house) == "known-already")
        #expect(try await house.balance("'bank'") == Int64(-Self.amount))
        let (other, failed, broken) = try await {
            let house = try await ClaimsHouse.make()
            let claim = try await house.approved()
            let bank = ClaimsBank()
            bank.set { $0.transfer = .failed(.init(code: "4031818", message: "Inactive Account")) }
            _ = try await house.door.workOffOutbox(through: bank.ports)
            return (house, claim, bank)
        }()
        let dead = try await last(failed, other).payout
        #expect(try await outcome(dead.reference, credit: false, other) == "contradicts")
        #expect(try await outcome(dead.reference, credit: true, other) == "contradicts")
        #expect(try await other.balance("'bank'") == 0)
        #expect(bank.seen.transfers.count == 1 && broken.seen.transfers.count == 1)
    }

    @Test func theFiguresOfPaidBenefitsAreTheSameWhenTheyAreMadeAnew() async throws {
        let (house, claim, _) = try await paid()
        _ = try await outcome(try await last(claim, house).payout.reference, credit: true, house)
        let report = try await house.house.database.read { try FiguresRebuild($0).differences() }
        #expect(report.isEmpty)
    }
}
