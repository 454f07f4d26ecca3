// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Services
import Store
import Testing

@Suite("The account of one's own claim, and one's own accounts")
struct ClaimAccountTests {
    private func account(_ number: String, holder: String = "Wahyu Sentosa") throws -> BankAccount {
        try BankAccount.parse(bankCode: "014", number: number, holder: holder)
    }

    @Test func theClaimantCorrectsItUntilADecisionIsProposed() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        let corrected = try await house.door.correctClaimAccount(
            claim.claim.id, to: try account("7654321098"), by: house.worker, repeatKey: nil)
        #expect(corrected.account?.bank == "014" && corrected.account?.masked == "******1098")
        #expect(try await house.door.viewClaim(claim.claim.id, by: house.assessor).account?.bank == "014")
        let auditor = Actor(account: house.assessor.account, role: .auditor, name: "auditor")
        let rows = try await house.door.viewAudit(about: house.person, by: auditor).lines
        #expect(rows.contains { $0.operation == "claim.account" && $0.actor == "worker" })

        let another = Failure(
            .invalid, "account-not-own", field: "accountHolder",
            details: ["holder": "Orang Lain", "payee": "Wahyu Sentosa"])
        await #expect(throws: another) {
            try await house.door.correctClaimAccount(
                claim.claim.id, to: try account("7654321098", holder: "Orang Lain"), by: house.worker, repeatKey: nil)
        }
        let stranger = Actor(account: nil, role: .worker, person: ID(number: 4), name: "orang lain")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.correctClaimAccount(
                claim.claim.id, to: try account("7654321098"), by: stranger, repeatKey: nil)
        }
    }

    @Test func nobodyWritesAnAccountOnTheClaimOfTheirOwnDeath() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(
            .death, try await house.report(.death), by: house.counter, holder: "Sri Lestari")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.correctClaimAccount(
                claim.claim.id, to: try account("7654321098"), by: house.worker, repeatKey: nil)
        }
        #expect(claim.claim.claimant == house.person && claim.claimantsOwnPayee == nil)
    }

    @Test func onceADecisionIsProposedItStays() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed()
        await #expect(throws: Failure(.conflict, "claim-account-fixed")) {
            try await house.door.correctClaimAccount(
                claim.claim.id, to: try account("7654321098"), by: house.worker, repeatKey: nil)
        }
        #expect(try await house.door.viewClaim(claim.claim.id, by: house.assessor).account?.bank == "002")
    }

    @Test func anAccountThatSomebodyHasIsRecordedInTheirOwnNameAndShownWhole() async throws {
        let house = try await ClaimsHouse.make()
        let view = try await house.door.addBankAccount(try account("7654321098"), by: house.worker, repeatKey: nil)
        #expect(view.accounts.map(\.number) == ["7654321098"] && view.ofOthers.isEmpty)
        _ = try await house.door.addBankAccount(try account("7654321098"), by: house.worker, repeatKey: nil)
        #expect(try await house.door.viewBankAccounts(by: house.worker).accounts.count == 1, "known is known")
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.addBankAccount(
                try account("11112222", holder: "Orang Lain"), by: house.worker, repeatKey: nil)
        }
        #expect(refusal?.code == "account-not-own")
    }
}
