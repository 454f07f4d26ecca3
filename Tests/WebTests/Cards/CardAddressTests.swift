// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("Membership cards")
struct CardAddressTests {
    /// A site with a worker, signed in and covered, and a desk.
    private func covered() async throws -> (site: TestSite, worker: Enrolled, own: String, desk: String) {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let invoice = try #require(worker.invoices.first)
        _ = try await site.house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-1", amount: invoice.amount, paidAt: site.house.now))
        let own = try await site.signIn(.worker, person: worker.person)
        return (site, worker, own, try await site.signIn(.counterOfficer))
    }

    /// What a stranger who reads only the published documents makes of a card.
    private func standing(_ link: String, _ site: TestSite) async throws -> CardStanding {
        let keys = try await KeySet(json: try await site.send(.get, "/.well-known/jwks.json").text)
        let verifier = CardVerifier(keys: keys, issuer: site.house.door.settings.publicURL)
        let list = try verifier.statusList(try await site.send(.get, "/.well-known/card-status").text)
        return verifier.standing(of: try verifier.card(link), at: site.house.now, status: list)
    }

    @Test func publishedDocumentsVerifyACardAndItsRevocation() async throws {
        let (site, worker, own, desk) = try await covered()
        let path = "/api/v1/persons/\(worker.person)/card"
        let card = try CardRecord.decode(try await site.send(.get, path, token: own).json)
        #expect(card.kpj == worker.kpj)
        guard case .valid = try await standing(card.link, site) else {
            Issue.record("a fresh card is not valid")
            return
        }
        let body = "{\"reason\": \"Lost phone\"}"
        #expect(try await site.send(.post, path + "/revocations", token: own, body: body).status == 403)
        #expect(try await site.send(.post, path + "/revocations", token: desk, body: body).status == 201)
        guard case .revoked = try await standing(card.link, site) else {
            Issue.record("a revoked card still counts")
            return
        }
        try await site.close()
    }

    @Test func theCardPageShowsTheCodeInBothLanguages() async throws {
        let (site, _, own, _) = try await covered()
        let page = try await site.send(.get, "/kartu", cookie: own)
        #expect(page.text.contains("TERLINDUNGI") && page.text.contains("<svg xmlns"))
        let english = try await site.send(.get, "/kartu?lang=en", cookie: own)
        #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("COVERED"))
        try await site.close()
    }

    @Test func aCardOfOneProgrammeSaysThatItCoversInPart() async throws {
        let (site, _, own, _) = try await covered()
        let page = try await site.send(.get, "/kartu", cookie: own)
        #expect(page.text.contains("TERLINDUNGI SEBAGIAN: "))
        try await site.close()
    }

    @Test func theCheckPageKnowsNothingOfItsReader() async throws {
        let (site, _, own, _) = try await covered()
        let session = try #require(try await site.house.door.findSession(token: own))
        let page = try await site.send(.get, "/v/", cookie: own)
        #expect(page.status == 200)
        #expect(!page.text.contains(session.csrf) && !page.text.contains("/keluar"))
        try await site.close()
    }

    @Test func withoutCoverThereIsNoCardButANextStep() async throws {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let own = try await site.signIn(.worker, person: worker.person)
        let page = try await site.send(.get, "/kartu", cookie: own)
        #expect(page.status == 200)
        #expect(page.text.contains("href=\"/tagihan\""))
        try await site.close()
    }
}
