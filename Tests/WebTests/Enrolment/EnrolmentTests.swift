// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("Registration")
struct EnrolmentTests {
    private let path = "/api/v1/enrolments"

    private func site() async throws -> TestSite {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        return site
    }

    private func form(_ registration: Registration, _ site: TestSite, path: String = "/daftar", cookie: String? = nil)
        async throws -> TestSite.Answer
    {
        try await site.send(
            .post, path, cookie: cookie, body: registration.form, type: "application/x-www-form-urlencoded")
    }

    @Test func aRegistrationGivesNumbersAndInvoices() async throws {
        let site = try await site()
        let answer = try await site.send(.post, path, body: Registration().json)
        #expect(answer.status == 201, "\(answer.text)")
        let enrolled = try EnrolmentAnswer.decode(try answer.json)
        #expect(enrolled.kpj.count == 11)
        #expect(enrolled.invoices.map(\.amount) == [Rupiah(332_500)])
        #expect(enrolled.invoices.map(\.state) == ["open"])
        #expect(enrolled.knownAs == nil)
        try await site.close()
    }

    @Test func theWorkerSignsInWithTheEMailAndThePasswordChosen() async throws {
        let site = try await site()
        _ = try await site.send(.post, path, body: Registration().json)
        let body = #"{"login":"wahyu@contoh.id","password":"kata sandi yang panjang"}"#
        let session = try await site.send(.post, "/api/v1/sessions", body: body)
        #expect(session.status == 201, "\(session.text)")
        #expect(try SessionAnswer.decode(try session.json).role == "worker")
        try await site.close()
    }

    @Test func whoeverHasNoEMailSignsInWithTheKPJ() async throws {
        let site = try await site()
        let answer = try await site.send(.post, path, body: Registration().with(["email": ""]).json)
        let kpj = try EnrolmentAnswer.decode(try answer.json).kpj
        let session = try await site.house.door.openSession(
            login: kpj, password: "kata sandi yang panjang", code: nil)
        #expect(session.session.actor.person != nil)
        try await site.close()
    }

    @Test func thePublicAnswerIsAlikeForKnownAndUnknownPeople() async throws {
        let site = try await site()
        let first = try await site.send(.post, path, body: Registration().json)
        let second = try await site.send(.post, path, body: Registration().json)
        #expect(first.status == second.status)
        let (one, two) = (try EnrolmentAnswer.decode(first.json), try EnrolmentAnswer.decode(second.json))
        #expect(one.person != two.person)
        #expect(two.knownAs == nil)
        #expect(one.invoices.map(\.amount) == two.invoices.map(\.amount))
        try await site.close()
    }

    @Test func aDeskSeesWhoseNIKItIsAndWhy() async throws {
        let site = try await site()
        _ = try await site.send(.post, path, body: Registration().json)
        let token = try await site.signIn(.counterOfficer)
        let answer = try await site.send(
            .post, "\(path)/for-worker", token: token,
            body: Registration().with(["email": "", "name": "Wahyu S"]).json)
        let known = try #require(try EnrolmentAnswer.decode(try answer.json).knownAs)
        #expect(known.name == "Wahyu Sentosa")
        #expect(known.reason == "nik")
        try await site.close()
    }

    @Test func aPublicRegistrationNeedsAPassword() async throws {
        let site = try await site()
        let none = try await site.send(.post, path, body: Registration().with(["password": ""]).json)
        #expect(none.status == 400)
        let short = try await site.send(.post, path, body: Registration().with(["password": "kurang"]).json)
        #expect(short.status == 400)
        #expect(short.text.contains("password-too-short"))
        try await site.close()
    }

    @Test func theFormSignsInAndLeadsHome() async throws {
        let site = try await site()
        let answer = try await form(Registration(), site)
        #expect(answer.status == 303, "\(answer.text)")
        #expect(answer.headers[.location] == "/beranda?pesan=terdaftar")
        #expect(answer.headers[.setCookie]?.contains("rantau=") == true)
        try await site.close()
    }

    @Test func aFormSentTwiceRegistersOnce() async throws {
        let site = try await site()
        let registration = Registration().with(["key": "abcdefgh-1234"])
        #expect(try await form(registration, site).status == 303)
        #expect(try await form(registration, site).status == 303)
        let token = try await site.signIn(.counterOfficer)
        let found = try await site.send(.get, "/api/v1/persons?q=Wahyu", token: token)
        #expect(try MemberList.decode(try found.json).persons.count == 1)
        try await site.close()
    }

    @Test func allFaultsOfAFormAreShownAtOnceBesideTheirFields() async throws {
        let site = try await site()
        let wrong = Registration().with([
            "nik": "123", "phone": "12", "email": "x", "family.0.name": "4", "occupation": "",
        ])
        let missing = try await form(wrong, site)
        #expect(missing.status == 400)
        #expect(missing.text.contains("id=\"occupation-error\""))
        let answer = try await form(wrong.with(["occupation": "operator"]), site)
        #expect(answer.status == 400)
        for field in ["nik", "phone", "email", "family.0.name"] {
            #expect(answer.text.contains("id=\"\(field)-error\""), "\(field)")
        }
        #expect(answer.text.contains("value=\"Formosa Steel\""))
        #expect(!answer.text.contains("kata sandi yang panjang"))
        try await site.close()
    }

    @Test func anOfficerIsToldWhoseNIKItIsBeforeASecondRegistration() async throws {
        let site = try await site()
        let known = try EnrolmentAnswer.decode(try await site.send(.post, path, body: Registration().json).json)
        let token = try await site.signIn(.counterOfficer)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let again = Registration().with(["csrf": csrf, "email": ""])
        let stopped = try await form(again, site, path: "/pendaftaran", cookie: token)
        #expect(stopped.status == 409 && stopped.text.contains("id=\"nik-error\""))
        #expect(stopped.text.contains("Sudah terdaftar: Wahyu Sentosa"))
        let seen = "/pendaftaran?kedua=\(known.person)"
        #expect(stopped.text.contains("action=\"\(seen)\"") && stopped.text.contains("/orang/\(known.person)"))
        let auditor = try await site.signIn(.auditor)
        let looks = try AuditRecord.decode(
            try await site.send(.get, "/api/v1/audit?person=\(known.person)", token: auditor).json)
        #expect(looks.lines.count { $0.operation == "member.find" } == 1, "whose record was seen is on record")
        let second = try await form(again, site, path: seen, cookie: token)
        #expect(second.status == 201, "\(second.text)")
        try await site.close()
    }

    @Test func theDeskShowsTheFirstPasswordOnce() async throws {
        let site = try await site()
        let token = try await site.signIn(.counterOfficer)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let answer = try await form(
            Registration().with(["csrf": csrf, "email": ""]), site, path: "/pendaftaran", cookie: token)
        #expect(answer.status == 201, "\(answer.text)")
        #expect(answer.text.contains("kata sandi yang panjang"))
        let sheet = try #require(answer.text.firstMatch(of: /action="(\/orang\/[^"]+\/lembar-pemulihan)"/)?.1)
        func printed() async throws -> TestSite.Answer {
            try await site.send(
                .post, String(sheet), cookie: token, body: "csrf=\(csrf)", type: "application/x-www-form-urlencoded")
        }
        let paper = try await printed()
        #expect(paper.status == 200 && paper.text.hasPrefix("%PDF"))
        let again = try await printed()
        #expect(again.status == 422 && again.text.contains("/orang/"), "its codes are shown only once")
        try await site.close()
    }
}
