// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Services
import Store
import Testing

@Suite("Another account of a payee")
struct AccountChangeTests {
    /// A large claim that was granted and waits for a list.
    private func waiting() async throws -> (house: ClaimsHouse, payable: PayableView, other: Actor) {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        try await house.completePapers(of: claim)
        let advice = MedicalAdvice(
            losses: [DisabilityLoss("right-index-finger")], leftHanded: false, totallyDisabled: false,
            note: "Satu ruas tersisa.")
        _ = try await house.door.adviseClaim(claim.claim.id, advice, by: house.doctor, repeatKey: nil)
        _ = try await house.door.assessClaim(
            claim.claim.id, .propose(.adjust(Rupiah(100_000_000), reason: "Dibuktikan dengan kuitansi.")),
            by: house.assessor, repeatKey: nil)
        _ = try await house.door.approveClaim(
            claim.claim.id, .approve(override: "Kuitansi asli dilihat."), by: house.approver, repeatKey: nil)
        let due = try await house.door.payoutLists(by: house.finance).waiting
        return (house, try #require(due.first), house.approver)
    }

    private func ask(_ house: ClaimsHouse, _ payable: PayableView, number: String = "7654321") async throws
        -> PayableView
    {
        try await house.door.changePayableAccount(
            payable.payable.id, to: try BankAccount.parse(bankCode: "014", number: number, holder: "Wahyu Sentosa"),
            by: house.finance, repeatKey: nil)
    }

    @Test func theAccountOfAGrantedClaimChangesByTwoOfficersAfterTheBankConfirmedTheName() async throws {
        let (house, payable, other) = try await waiting()
        let asked = try await ask(house, payable)
        let change = try #require(asked.change)
        #expect(asked.account.bank == "002" && change.inquiry == nil)
        func decide(_ approve: Bool, by actor: Actor) async throws -> PayableView {
            try await house.door.decidePayableAccount(change.change.id, approve: approve, by: actor, repeatKey: nil)
        }
        await #expect(throws: Failure(.refused, "account-name-open")) { try await decide(true, by: other) }
        let bank = ClaimsBank()
        _ = try await house.door.workOffOutbox(through: bank.ports)
        #expect(bank.seen.messages.contains { $0.text.contains("menunggu persetujuan") }, "the truth about the money")
        #expect(!bank.seen.messages.contains { $0.text.contains("sedang dikirim") })
        await #expect(throws: Failure(.refused, "second-officer-needed")) {
            try await decide(true, by: house.finance)
        }
        await #expect(throws: Failure(.conflict, "account-change-waits")) { try await ask(house, payable) }
        let done = try await decide(true, by: other)
        #expect(done.account.bank == "014" && done.inquiry == .agrees && done.change == nil)
        await #expect(throws: Failure(.conflict, "account-change-decided")) { try await decide(true, by: other) }
    }

    @Test func anotherNameAtTheBankIsNotAgreedToAndARefusalKeepsTheAccount() async throws {
        let (house, payable, other) = try await waiting()
        let change = try #require(try await ask(house, payable).change)
        let bank = ClaimsBank()
        bank.set { $0.inquiry = .holder("ORANG LAIN", ClaimsBank.word) }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        await #expect(throws: Failure(.refused, "account-name-open")) {
            try await house.door.decidePayableAccount(change.change.id, approve: true, by: other, repeatKey: nil)
        }
        let kept = try await house.door.decidePayableAccount(
            change.change.id, approve: false, by: house.approver, repeatKey: nil)
        #expect(kept.account.bank == "002" && kept.change == nil)
        let again = try await ask(house, payable, number: "1234567")
        #expect(again.change != nil)
    }
}
