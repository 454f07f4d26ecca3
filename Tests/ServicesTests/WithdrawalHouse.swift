// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Ledger
import Money
import People
import Placement
import Protection
import Services
import Store
import TestKit
import Testing

/// A worker abroad with savings, and the officers who handle their withdrawal.
struct WithdrawalHouse {
    static let reason = "Hukum dibaca bersama bagian hukum."

    let claims: ClaimsHouse
    let bank = ClaimsBank()

    var house: TestHouse { claims.house }
    var door: Door { claims.door }
    var person: ID<PersonRecord> { claims.person }

    /// `savings` deposited on 1 January 2027, January and February closed, the clock on 10 March.
    static func make(savings: Int64, closed: [String] = ["2027-01-01", "2027-02-01"]) async throws -> WithdrawalHouse {
        let house = WithdrawalHouse(claims: try await ClaimsHouse.make())
        try await house.deposit(savings, on: "2027-01-01")
        for month in closed { try await house.close(month) }
        return house
    }

    func deposit(_ amount: Int64, on day: String) async throws {
        try await house.database.write { [door, person, now = house.now] transaction in
            try LedgerStore(transaction).openSavings(person)
            let entry: ID<EntryRecord> = door.ids.next()
            try LedgerStore(transaction).post(
                .savingsReceived(
                    Rupiah(amount), member: person, receipt: ID(number: entry.number), on: ClaimsHouse.day(day)),
                id: entry, at: now)
        }
    }

    func close(_ month: String) async throws {
        _ = try await door.closeSavingsMonth(
            ClaimsHouse.day(month), reason: SavingsHouse.reason, by: SavingsHouse.finance)
    }

    func comeHome(_ day: String = "2027-03-05") async throws {
        for kind in [JourneyEvent.Kind.contractEnded, .arrivedHome] {
            _ = try await door.recordJourney(
                JourneyReport(placement: nil, kind: kind, day: ClaimsHouse.day(day), localDay: nil), of: person,
                by: .system("test"), repeatKey: nil)
        }
    }

    func ask(
        _ reason: SavingsReason = .homeForGood, holder: String = "Wahyu Sentosa", day: String? = nil,
        shares: [ClaimFiling.HeirAccount] = [], by actor: Actor? = nil, at door: Door? = nil
    ) async throws -> ClaimView {
        try await (door ?? self.door).requestWithdrawal(
            WithdrawalRequest(
                reason: reason, day: day.map(ClaimsHouse.day),
                account: try BankAccount.parse(bankCode: "002", number: "0123456781", holder: holder), shares: shares),
            of: person, by: actor ?? claims.worker, repeatKey: nil)
    }

    func assess(_ claim: ClaimView, at door: Door? = nil) async throws -> ClaimView {
        try await claims.completePapers(of: claim)
        return try await (door ?? self.door).assessClaim(
            claim.claim.id, .propose(.accept), by: claims.assessor, repeatKey: nil)
    }

    func approve(_ claim: ClaimView, at door: Door? = nil) async throws -> ClaimView {
        try await (door ?? self.door).approveClaim(
            claim.claim.id, .approve(override: Self.reason), by: claims.approver, repeatKey: nil)
    }

    func granted() async throws -> ClaimView { try await approve(try await assess(try await ask())) }

    func workOff(_ times: Int = 3) async throws {
        for _ in 0..<times { _ = try await door.workOffOutbox(through: bank.ports) }
    }

    func balance() async throws -> Int64 {
        try await house.database.read { [person] in try -LedgerStore($0).balance(.savings(person)).amount }
    }

    func view(by actor: Actor? = nil) async throws -> SavingsView {
        try await door.viewSavings(of: person, by: actor ?? claims.worker)
    }

    /// The code with which something is refused; nil where it is not.
    func refusal<Answer>(_ body: () async throws -> Answer) async -> String? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? Failure)?.code ?? "\(error)"
        }
    }

    func checkBooks() async throws {
        #expect(try await door.verifyLedger().faults.isEmpty)
        #expect(try await door.verifySavings().faults.isEmpty)
    }
}
