// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Services
import Store
import Testing

@Suite("Payouts that the bank never got")
struct PayoutResendTests {
    private static let notFound = PayoutPort.Outcome.notFound(
        .init(code: "4043601", message: "Transaction Not Found"))
    private static let lost = PayoutPort.Outcome.unknown(.init(code: "", message: "connection broken"))

    /// A house whose approved payout was given to the bank, whose answer was lost.
    private func lost() async throws -> (house: ClaimsHouse, claim: ClaimView, bank: ClaimsBank) {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set {
            $0.transfer = Self.lost
            $0.status = Self.notFound
        }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        return (house, claim, bank)
    }

    private func work(_ house: ClaimsHouse, _ bank: ClaimsBank, after seconds: Int64) async throws {
        house.house.set(house.house.now.adding(seconds: seconds))
        _ = try await house.door.workOffOutbox(through: bank.ports)
    }

    private func payout(_ claim: ClaimView, _ house: ClaimsHouse) async throws -> PayoutView {
        try #require(try await house.door.viewClaim(claim.claim.id, by: house.assessor).payouts.last)
    }

    @Test func withinTheHourNotFoundLeavesTheOutcomeOpen() async throws {
        let (house, claim, bank) = try await lost()
        try await work(house, bank, after: 1_800)
        #expect(bank.seen.transfers.count == 1 && bank.seen.questions == 1)
        #expect(try await payout(claim, house).payout.state == .unknown)
    }

    @Test func afterTheHourItIsGivenAgainUnderTheSameReferenceAndPaidOnce() async throws {
        let (house, claim, bank) = try await lost()
        try await work(house, bank, after: 3_600)
        #expect(try await payout(claim, house).payout.state == .ordered)
        #expect(bank.seen.transfers.count == 1, "asking does not send")
        bank.set { $0.transfer = .settled(ClaimsBank.word) }
        try await work(house, bank, after: 3_600)
        let done = try await payout(claim, house)
        #expect(done.payout.state == .settled && done.payout.attempt == 1)
        #expect(bank.seen.transfers.count == 2)
        #expect(Set(bank.seen.transfers.map(\.reference)).count == 1)
        #expect(done.results.map(\.outcome) == ["sent", "unknown", "not-received", "sent", "settled"])
        #expect(try await house.balance("'bank'") == -12_780_000)
    }

    @Test func theHourBeginsAnewWithEachOrderGivenToTheBank() async throws {
        let (house, claim, bank) = try await lost()
        try await work(house, bank, after: 3_600)
        try await work(house, bank, after: 3_600)
        #expect(bank.seen.transfers.count == 2)
        try await work(house, bank, after: 1_800)
        #expect(try await payout(claim, house).payout.state == .unknown)
        #expect(bank.seen.transfers.count == 2)
    }

    @Test func anOrderThatTurnsUpAfterAllIsPaidOnce() async throws {
        let (house, claim, bank) = try await lost()
        try await work(house, bank, after: 3_600)
        bank.set {
            $0.transfer = .unknown(.init(code: "4091801", message: "Duplicate partnerReferenceNo"))
            $0.status = .settled(ClaimsBank.word)
        }
        try await work(house, bank, after: 3_600)
        try await work(house, bank, after: 3_600)
        #expect(try await payout(claim, house).payout.state == .settled)
        #expect(try await house.balance("'bank'") == -12_780_000)
    }

    @Test func withoutAnAccountToPayFromNothingIsSentAndItIsSaid() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        let open = bank.ports
        let closed = OutboxPorts(
            payouts: PayoutPort(
                refusal: Failure(.unavailable, "payout-account-unset"), inquire: open.payouts.inquire,
                transfer: open.payouts.transfer, status: open.payouts.status), messages: open.messages)
        _ = try await house.door.workOffOutbox(through: closed)
        let waiting = try await payout(claim, house)
        #expect(waiting.payout.state == .ordered && waiting.waitingReason == "payout-account-unset")
        #expect(bank.seen.transfers.isEmpty && !bank.seen.messages.isEmpty, "messages go out all the same")
        try await work(house, bank, after: 3_600)
        let sent = try await payout(claim, house)
        #expect(sent.payout.state == .settled && sent.waitingReason == nil)
    }
}
