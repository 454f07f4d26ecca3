// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import TestKit
import Testing
import Wire

@testable import Services
@testable import Web

@Suite("The departure gate")
struct GateTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// A site with one worker who has registered and not paid.
    private func gate() async throws -> (site: TestSite, worker: Enrolled, token: String) {
        let site = try await TestSite.make()
        site.house.set(try day("2026-11-20"))
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil)
        return (site, worker, try await site.signIn(.gateOfficer))
    }

    private func pay(_ worker: Enrolled, _ site: TestSite) async throws {
        let invoice = try #require(worker.invoices.first)
        let answer = try await site.house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-1", amount: invoice.amount, paidAt: site.house.now))
        #expect(answer.outcome == .accepted)
    }

    /// Asks through the short way, which hands on what it does not know.
    private func ask(_ path: String, _ token: String?, _ site: TestSite) async throws -> TestSite.Answer {
        let responder = GateResponder(site.site, next: RantauServer(site.site).responder())
        return try await site.send(.get, path, token, nil, nil, "", to: responder)
    }

    @Test func anUnpaidWorkerMayNotDepartAndIsToldHowToPay() async throws {
        let (site, worker, token) = try await gate()
        let answer = try await ask("/api/v1/clearance?kpj=\(worker.kpj)", token, site)
        #expect(answer.status == 200)
        let record = try ClearanceRecord.decode(try answer.json)
        #expect(!record.mayDepart)
        #expect(record.payable.map(\.amount) == [Rupiah(332_500)])
        #expect(record.checks.contains { $0.code == "during-stage-paid" && $0.remedy == "pay-during-stage" })
        try await site.close()
    }

    @Test(arguments: [("id", "Ditulis 5 Januari 2027"), ("en", "Found 5 January 2027")])
    func aWrongDayOfDepartureIsMendedInItsForm(_ language: String, _ words: String) async throws {
        let (site, worker, token) = try await gate()
        try await pay(worker, site)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let path = "/pemeriksaan/\(worker.person)/keberangkatan?lang=\(language)"
        let answer = try await site.send(
            .post, path, cookie: token, body: "csrf=\(csrf)&day=2027-01-05", type: "application/x-www-form-urlencoded")
        #expect(answer.status == 400 && answer.text.contains("value=\"2027-01-05\""))
        #expect(answer.text.contains(words) && answer.text.contains(worker.kpj))
        try await site.close()
    }

    @Test func aPaymentTurnsTheAnswerAtOnceThoughItWasKept() async throws {
        let (site, worker, token) = try await gate()
        let path = "/api/v1/clearance?kpj=\(worker.kpj)"
        _ = try await ask(path, token, site)
        #expect(site.house.door.gate.count == 1)
        try await pay(worker, site)
        #expect(site.house.door.gate.count == 0)
        #expect(try ClearanceRecord.decode(try await ask(path, token, site).json).mayDepart)
        try await site.close()
    }

    @Test func afterABreakInTheLineToOtherProcessesNothingKeptOrReadBeforeCounts() async throws {
        let (site, worker, token) = try await gate()
        let path = "/api/v1/clearance?kpj=\(worker.kpj)"
        _ = try await ask(path, token, site)
        let gate = site.house.door.gate
        let before = gate.generation()
        gate.forgetAll()
        #expect(gate.count == 0)
        #expect(gate.generation() > before)
        _ = try await ask(path, token, site)
        #expect(gate.count == 1)
        try await site.close()
    }

    @Test func memoryAndDatabaseAnswerTheSameBytesForEveryNumber() async throws {
        let (site, worker, token) = try await gate()
        for query in ["kpj=\(worker.kpj)", "passport=C1000001", "nik=3301011708900002", "q=C1000001"] {
            site.house.door.gate.forget([worker.person])
            let read = try await ask("/api/v1/clearance?\(query)", token, site)
            #expect(read.status == 200, "\(query): \(read.text)")
            let waiting = site.house.door.spool.waiting
            let responder = GateResponder(
                site.site, next: CallbackResponder<RantauContext> { _, _ in Response(status: .notFound) })
            let kept = try await site.send(.get, "/api/v1/clearance?\(query)", token, nil, nil, "", to: responder)
            #expect(kept.status == 200, "\(query) is not answered from memory")
            #expect(kept.text == read.text)
            #expect(site.house.door.spool.waiting == waiting + 1, "a kept answer is logged like any other")
        }
        try await site.close()
    }

    @Test func theNextDayIsDecidedAnew() async throws {
        let (site, worker, token) = try await gate()
        let path = "/api/v1/clearance?kpj=\(worker.kpj)"
        _ = try await ask(path, token, site)
        site.house.set(try day("2026-11-21"))
        let again = try await site.house.door.openSession(
            login: "gate-officer", password: TestSite.password, code: nil
        ).token
        let record = try ClearanceRecord.decode(try await ask(path, again, site).json)
        #expect(record.checkedOn.description == "2026-11-21")
        try await site.close()
    }

    @Test func theShortWayAsksForPermissionToo() async throws {
        let (site, worker, token) = try await gate()
        let path = "/api/v1/clearance?kpj=\(worker.kpj)"
        _ = try await ask(path, token, site)
        #expect(try await ask(path, nil, site).status == 401)
        #expect(try await ask(path, "no-such-token", site).status == 401)
        let finance = try await site.signIn(.finance)
        #expect(try await ask(path, finance, site).status == 403)
        try await site.close()
    }

    @Test func warmingKeepsEveryMember() async throws {
        let (site, _, _) = try await gate()
        let second = try await site.house.door.enrol(
            try Enrolments.perseorangan(2, firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil)
        try await site.site.warmGate()
        #expect(site.house.door.gate.count == 2)
        let actor = Actor(account: nil, role: .gateOfficer, name: "gate")
        let kept = try site.house.door.keptClearance(Substring(second.kpj), by: actor)
        #expect(kept?.person == second.person)
        try await site.close()
    }

    @Test func theDeskSaysItInOneWordAndRecordsTheDeparture() async throws {
        let (site, worker, token) = try await gate()
        let red = try await site.send(.get, "/pemeriksaan/\(worker.person)", cookie: token)
        #expect(red.text.contains("BELUM BOLEH BERANGKAT"))
        #expect(!red.text.contains("/keberangkatan"))
        try await pay(worker, site)
        let green = try await site.send(.get, "/pemeriksaan/\(worker.person)", cookie: token)
        #expect(green.text.contains(">BOLEH BERANGKAT<"))
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let sent = try await site.send(
            .post, "/pemeriksaan/\(worker.person)/keberangkatan", cookie: token,
            body: "csrf=\(csrf)&day=2026-11-20", type: "application/x-www-form-urlencoded")
        #expect(sent.status == 303)
        let gone = try await site.send(.get, "/pemeriksaan/\(worker.person)", cookie: token)
        #expect(gone.text.contains("SUDAH BERANGKAT"))
        try await site.close()
    }

    @Test func anUnknownNumberIsShownInTheFormAgain() async throws {
        let (site, _, token) = try await gate()
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let answer = try await site.send(
            .post, "/pemeriksaan", cookie: token, body: "csrf=\(csrf)&q=99999999999",
            type: "application/x-www-form-urlencoded")
        #expect(answer.status == 404)
        #expect(answer.text.contains("action=\"/pemeriksaan\"") && answer.text.contains("value=\"99999999999\""))
        #expect(answer.text.contains("id=\"q-error\""), "the number is named as the fault")
        try await site.close()
    }

    @Test func aCardIsReadAndAForgedOneRefused() async throws {
        let (site, worker, token) = try await gate()
        try await pay(worker, site)
        let holder = Actor(account: nil, role: .worker, person: worker.person, name: "worker")
        let card = try await site.house.door.viewCard(worker.person, issuer: site.site.issuer, by: holder)
        let body = JSONValue.object(["q": .text(card.link)]).text
        let good = try await site.send(.post, "/api/v1/clearance", token: token, body: body)
        #expect(try ClearanceRecord.decode(try good.json).person == worker.person)
        let forged = JSONValue.object(["q": .text(card.link + "A")]).text
        let bad = try await site.send(.post, "/api/v1/clearance", token: token, body: forged)
        #expect([400, 422].contains(bad.status))
        try await site.close()
    }
}
