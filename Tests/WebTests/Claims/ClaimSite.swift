// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Placement
import Protection
import Services
import Store
import TestKit
import Testing

/// A site with one paid and departed worker, on 10 March 2027, and the officers who handle claims.
struct ClaimSite {
    let site: TestSite
    /// Tokens of the officers.
    let assessor: String
    let approver: String
    private let worker: Actor

    private var door: Door { site.house.door }

    static func make() async throws -> ClaimSite {
        let site = try await TestSite.make()
        let house = site.house
        house.set(try #require(CalendarDay("2026-11-20")))
        let enrolled = try await house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        let invoice = try #require(enrolled.invoices.first)
        _ = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-1", amount: invoice.amount, paidAt: house.now))
        let departure = try #require(CalendarDay("2026-12-02"))
        house.set(departure)
        _ = try await house.door.recordJourney(
            JourneyReport(placement: nil, kind: .departed, day: departure, localDay: nil), of: enrolled.person,
            by: .system("test"), repeatKey: nil)
        house.set(try #require(CalendarDay("2027-03-10")))
        return ClaimSite(
            site: site, assessor: try await site.signIn(.assessor), approver: try await site.signIn(.approver),
            worker: Actor(account: nil, role: .worker, person: enrolled.person, name: "worker"))
    }

    /// The officer of a token.
    func actor(_ token: String) async throws -> Actor { try #require(try await door.findSession(token: token)?.actor) }

    /// A claim after an accident at work, without a paper.
    func file(_ event: BenefitEvent, cost: Rupiah? = nil) async throws -> ID<ClaimRecord> {
        let person = try #require(worker.person)
        let incident = try await door.reportIncident(
            IncidentReport(
                kind: .workAccident, localDay: try #require(CalendarDay("2027-03-03")), localTime: "10:15", day: nil,
                country: nil, place: "Taichung", account: "Terjepit mesin di pabrik.", witness: "Rekan kerja",
                mission: "KDEI Taipei", toldBy: .worker, deviceAt: site.house.now),
            of: person, by: worker, repeatKey: nil)
        return try await door.fileClaim(
            ClaimFiling(
                incident: incident.incident.id, event: event,
                account: try BankAccount.parse(bankCode: "002", number: "0123456781", holder: "Wahyu Sentosa"),
                cost: cost),
            by: worker, repeatKey: nil
        ).claim.id
    }

    /// Refused by two officers.
    func refuse(_ claim: ID<ClaimRecord>, reason: String) async throws {
        let verdict = Verdict.refuse(.init(regulation: "Permenaker 4/2023", article: "30(1)"), reason: reason)
        _ = try await door.assessClaim(claim, .propose(verdict), by: try await actor(assessor), repeatKey: nil)
        _ = try await door.approveClaim(
            claim, .approve(override: nil), by: try await actor(approver), repeatKey: nil)
    }

    /// A page of a claim as the assessor reads it.
    func page(_ claim: ID<ClaimRecord>, _ rest: String = "") async throws -> String {
        try await site.send(.get, "/klaim/\(claim)\(rest)", cookie: assessor).text
    }
}
