// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Services
import Store
import Testing

@Suite("The books: payouts set money aside")
struct BooksPayoutTests {
    private let amount: Int64 = 12_780_000

    @Test func anOrderedPayoutIsSetAsideUntilTheBankConfirms() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.approved()
        #expect(try await house.balance("'payouts-reserved'") == -amount)
        #expect(try await house.balance("'benefits-payable'") == 0)
        _ = try await house.door.workOffOutbox(through: ClaimsBank().ports)
        #expect(try await house.balance("'payouts-reserved'") == 0)
        #expect(try await house.balance("'bank'") == -amount)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func aFailedPayoutIsOwedAgainAndSetAsideAnewWhenItIsSentAgain() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.transfer = .failed(.init(code: "4031818", message: "Inactive Account")) }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        #expect(try await house.balance("'payouts-reserved'") == 0)
        #expect(try await house.balance("'benefits-payable'") == -amount)
        let failed = try await house.door.viewClaim(claim.claim.id, by: house.assessor).payouts.last
        let id = try #require(failed?.payout.id)
        _ = try await house.door.retryPayout(id, to: nil, by: house.finance, repeatKey: nil)
        #expect(try await house.balance("'payouts-reserved'") == -amount)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func anOrderThatTheBankNeverGotExpiresAndOneThatItMayHaveDoesNot() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let bank = ClaimsBank()
        bank.set { $0.inquiry = .unavailable(.init(code: "", message: "connection refused")) }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        #expect(try await house.door.expireReservations() == 0)
        house.house.set(house.house.now.adding(seconds: Reservation.holdingSeconds + 1))
        #expect(try await house.door.expireReservations() == 1)
        #expect(try await house.door.expireReservations() == 0)
        let payout = try await house.door.viewClaim(claim.claim.id, by: house.assessor).payouts.last
        #expect(payout?.payout.state == .failed)
        #expect(payout?.results.last?.outcome == "expired")
        #expect(try await house.balance("'benefits-payable'") == -amount)
        let id = try #require(payout?.payout.id)
        _ = try await house.door.retryPayout(id, to: nil, by: house.finance, repeatKey: nil)
        bank.set {
            $0.inquiry = .holder("Wahyu Sentosa", ClaimsBank.word)
            $0.transfer = .unknown(.init(code: "5041800", message: "Timeout"))
        }
        _ = try await house.door.workOffOutbox(through: bank.ports)
        house.house.set(house.house.now.adding(seconds: Reservation.holdingSeconds + 1))
        #expect(try await house.door.expireReservations() == 0)
        #expect(try await house.balance("'payouts-reserved'") == -amount)
    }
}
