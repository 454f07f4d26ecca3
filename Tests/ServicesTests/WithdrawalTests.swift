// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Services
import Store
import TestKit
import Testing

@Suite("Savings are asked for, decided, paid out")
struct WithdrawalTests {
    @Test("A worker who is home is paid everything once, with the return to the day, and the account explains it")
    func whole() async throws {
        let house = try await WithdrawalHouse.make(savings: 36_500_000)
        #expect(await house.refusal { try await house.ask() } == "savings-not-home")
        try await house.comeHome()
        let claim = try await house.ask()
        #expect(claim.claim.event == .oldAgeSavings && claim.incident.incident.kind == .savingsDue)
        #expect(claim.incident.incident.day == ClaimsHouse.day("2027-03-05"))
        #expect(claim.papers.missing.map(\.code) == ["ktp", "family-card", "passport"])
        #expect(claim.clock == nil)
        // 36,500,000 with 155,000 of January, the February of both, and nine days of March, below the part without tax.
        let february = 36_655_000 * 28 * 5 / 36_500
        let standing = Int64(36_655_000 + february)
        let net = standing + standing * 9 * 5 / 36_500
        #expect(claim.amount == Rupiah(net))
        #expect(await house.refusal { try await house.ask() } == "claim-once")
        let early = await house.refusal {
            try await house.door.assessClaim(
                claim.claim.id, .propose(.accept), by: house.claims.assessor, repeatKey: nil)
        }
        #expect(early == "claim-papers-incomplete")
        let assessed = try await house.assess(claim)
        #expect(assessed.clock?.time.value == 5)
        let alone = await house.refusal {
            try await house.door.approveClaim(
                claim.claim.id, .approve(override: nil), by: house.claims.approver, repeatKey: nil)
        }
        #expect(alone == "claim-override-missing")
        let approved = try await house.approve(assessed)
        #expect(approved.decision?.amount == Rupiah(net) && approved.state.name == .payoutOrdered)
        #expect(try await house.balance() == 0)
        try await house.workOff()
        #expect(house.bank.seen.transfers.map(\.amount) == [Rupiah(net)])
        let view = try await house.view()
        #expect(view.isPaidOut && view.balance == .zero && view.closing == .zero)
        #expect(view.requests.first?.claim.state == .paid && view.requests.first?.net == Rupiah(net))
        #expect(view.lines.last?.kind == .entry(.savingsPaidOut))
        #expect(view.opening + view.deposits + view.returns + view.withdrawals == .zero)
        try await house.checkBooks()
        #expect(await house.refusal { try await house.ask() } == "savings-nothing-left")
        house.house.set(ClaimsHouse.day("2027-04-02"))
        try await house.close("2027-03-01")
        #expect(try await house.balance() == 0)
        try await house.checkBooks()
    }

    @Test("What the account earned and got between proposal and approval is paid too, exactly once")
    func grows() async throws {
        let house = try await WithdrawalHouse.make(savings: 36_500_000)
        try await house.comeHome()
        let assessed = try await house.assess(try await house.ask())
        let proposed = try #require(assessed.amount)
        house.house.set(ClaimsHouse.day("2027-03-12"))
        try await house.deposit(1_000_000, on: "2027-03-12")
        let approved = try await house.approve(assessed)
        let paid = try #require(approved.decision?.amount)
        #expect(paid > proposed + Rupiah(1_000_000))
        let again = try await house.door.viewClaim(approved.claim.id, by: house.claims.assessor)
        #expect(again.decision?.amount == paid && again.decision?.proposal.amount == proposed)
        #expect(try await house.balance() == 0)
        // A deposit that comes later stays the member's, and may be asked for anew.
        try await house.deposit(50_000, on: "2027-03-12")
        #expect(try await house.balance() == 50_000)
        let second = try await house.ask()
        #expect(second.amount == Rupiah(50_000))
        try await house.workOff()
        try await house.checkBooks()
    }

    @Test("Paid out before the months were closed: their closings credit nothing again", arguments: [0, 1])
    func beforeTheClosing(months: Int) async throws {
        let house = try await WithdrawalHouse.make(
            savings: 36_500_000, closed: Array(["2027-01-01"].prefix(months)))
        try await house.comeHome()
        _ = try await house.granted()
        #expect(try await house.balance() == 0)
        house.house.set(ClaimsHouse.day("2027-04-02"))
        for month in ["2027-01-01", "2027-02-01", "2027-03-01"].dropFirst(months) {
            try await house.close(month)
            #expect(try await house.balance() == 0, "\(month)")
            #expect(await house.refusal { try await house.ask() } == "savings-nothing-left", "\(month)")
        }
        try await house.checkBooks()
    }

    @Test("While a closing is under way nothing is paid out")
    func closingOpen() async throws {
        let house = try await WithdrawalHouse.make(savings: 36_500_000)
        try await house.comeHome()
        let assessed = try await house.assess(try await house.ask())
        _ = try await house.house.database.write { transaction in
            try transaction.execute(
                "UPDATE savings_run SET finished_at = NULL WHERE id = (SELECT max(id) FROM savings_run)")
        }
        #expect(await house.refusal { try await house.approve(assessed) } == "savings-closing-open")
        #expect(try await house.door.closeDueSavings(by: .system("savings"))?.wasResumed == true)
        #expect(try await house.approve(assessed).decision != nil)
        try await house.checkBooks()
    }

    @Test("A large withdrawal is taxed, asks for the tax number, and waits for a list")
    func large() async throws {
        let house = try await WithdrawalHouse.make(savings: 150_000_000)
        try await house.comeHome()
        let claim = try await house.ask()
        #expect(claim.papers.missing.map(\.code).contains("tax-number"))
        let approved = try await house.approve(try await house.assess(claim))
        #expect(approved.state.name == .approved && approved.payouts.isEmpty)
        let view = try await house.view()
        let taken = try #require(view.requests.first?.taken)
        #expect(taken.tax == Rupiah((taken.gross.amount - 50_000_000) * 5 / 100))
        #expect(approved.decision?.amount == taken.gross - taken.tax)
        #expect(try await house.claims.balance("'taxes-withheld'") == -taken.tax.amount)
        #expect(try await house.claims.balance("'benefits-payable'") == taken.tax.amount - taken.gross.amount)
        let waiting = try await house.house.database.read { try PayableStore($0).all(number: claim.claim.number) }
        #expect(waiting.map(\.amount) == [taken.gross - taken.tax])
        try await house.checkBooks()
    }

    @Test("Reasons that the law or the record does not bear out are refused, each by name")
    func refusals() async throws {
        let house = try await WithdrawalHouse.make(savings: 1_000_000)
        #expect(await house.refusal { try await house.ask(.retirementAge) } == "savings-age-not-reached")
        #expect(await house.refusal { try await house.ask(.housing) } == "membership-too-short")
        #expect(await house.refusal { try await house.ask(.death) } == "field-missing")
        for role in [Role.finance, .assessor, .manager, .p3miOfficer] {
            let actor = Actor(account: house.claims.finance.account, role: role, name: "other")
            #expect(await house.refusal { try await house.ask(by: actor) } == "not-allowed")
        }
        // Total disability is the doctor's to state.
        let claim = try await house.ask(.totalDisability)
        try await house.claims.completePapers(of: claim)
        let early = await house.refusal {
            try await house.door.assessClaim(
                claim.claim.id, .propose(.accept), by: house.claims.assessor, repeatKey: nil)
        }
        #expect(early == "claim-advice-missing")
        let advice = MedicalAdvice(losses: [], leftHanded: false, totallyDisabled: true, note: "Cacat total tetap.")
        _ = try await house.door.adviseClaim(claim.claim.id, advice, by: house.claims.doctor, repeatKey: nil)
        let adjusted = await house.refusal {
            try await house.door.assessClaim(
                claim.claim.id, .propose(.adjust(Rupiah(5), reason: "Menurut catatan lain.")),
                by: house.claims.assessor, repeatKey: nil)
        }
        #expect(adjusted == "savings-amount-is-the-account")
        let approved = try await house.approve(try await house.assess(claim))
        #expect(approved.decision?.amount == approved.payouts.first?.payout.amount)
        #expect(try await house.balance() == 0)
        try await house.checkBooks()
    }

    @Test("Abroad again with an empty account: nothing to ask for without a return")
    func still() async throws {
        let house = try await WithdrawalHouse.make(savings: 1_000_000)
        let answer = await house.refusal { try await house.ask(by: house.claims.counter) }
        #expect(answer == "savings-not-home")
        #expect(try await house.view().requests.isEmpty)
    }
}
