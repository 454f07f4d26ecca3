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

    /// What a second order can be refused by.
    enum Refusal: CaseIterable {
        case inquiry, name, transfer

        static let word = PayoutPort.Word(code: "4031814", message: "Insufficient Funds")

        func order(_ book: inout ClaimsBank.Book) {
            switch self {
            case .inquiry: book.inquiry = .refused(Self.word)
            case .name: book.inquiry = .holder("ORANG LAIN", ClaimsBank.word)
            case .transfer: book.transfer = .failed(Self.word)
            }
        }

        var outcome: String { self == .name ? "name-mismatch" : "refused-again" }
        var end: String { self == .name ? "name-mismatch" : "failed" }
    }

    /// A house whose second order was refused.
    private func refusedAgain(
        _ refusal: Refusal
    ) async throws -> (house: ClaimsHouse, claim: ClaimView, bank: ClaimsBank) {
        let (house, claim, bank) = try await lost()
        try await work(house, bank, after: 3_600)
        bank.set { refusal.order(&$0) }
        try await work(house, bank, after: 3_600)
        return (house, claim, bank)
    }

    @Test(arguments: Refusal.allCases)
    func aRefusedSecondOrderSaysNothingOfTheFirstWhichIsPaidOnce(_ refusal: Refusal) async throws {
        let (house, claim, bank) = try await refusedAgain(refusal)
        let open = try await payout(claim, house)
        #expect(open.payout.state == .unknown && open.results.last?.outcome == refusal.outcome)
        let early = await #expect(throws: Failure.self) {
            try await house.door.retryPayout(open.payout.id, to: nil, by: house.finance, repeatKey: nil)
        }
        #expect(early?.code == "payout-not-failed")
        bank.set { $0.status = .settled(ClaimsBank.word) }
        try await work(house, bank, after: 3_600)
        #expect(try await payout(claim, house).payout.state == .settled)
        #expect(try await house.balance("'bank'") == -12_780_000)
    }

    @Test(arguments: Refusal.allCases)
    func aRefusedSecondOrderHasFailedOnceTheBankHasNotKnownItForAsLongAgain(_ refusal: Refusal) async throws {
        let (house, claim, bank) = try await refusedAgain(refusal)
        let transfers = bank.seen.transfers.count
        try await work(house, bank, after: 1_800)
        #expect(try await payout(claim, house).payout.state == .unknown)
        try await work(house, bank, after: 3_600)
        let over = try await payout(claim, house)
        #expect(over.payout.state == .failed && over.results.last?.outcome == refusal.end)
        #expect(bank.seen.transfers.count == transfers, "nothing is sent a third time")
    }

    @Test func aStatusOfFailedEndsARefusedSecondOrder() async throws {
        let (house, claim, bank) = try await refusedAgain(.transfer)
        bank.set { $0.status = .failed(Refusal.word) }
        try await work(house, bank, after: 60)
        #expect(try await payout(claim, house).payout.state == .failed)
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
