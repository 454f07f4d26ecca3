// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("The desk's cases")
struct CaseDeskTests {
    /// A site where somebody registered twice with the same NIK and passport.
    private func desk() async throws -> (site: TestSite, first: Enrolled, second: Enrolled, token: String) {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let enrolment = try Enrolments.perseorangan(firstDay: day.adding(days: 10))
        let first = try await site.house.door.enrol(enrolment, by: .visitor, repeatKey: nil)
        let second = try await site.house.door.enrol(enrolment, by: .visitor, repeatKey: nil)
        return (site, first, second, try await site.signIn(.counterOfficer))
    }

    @Test func bothRecordsStandSideBySideUntilAnOfficerDecides() async throws {
        let (site, first, second, token) = try await desk()
        let list = try CaseList.decode(try await site.send(.get, "/api/v1/cases", token: token).json)
        let deskCase = try #require(list.cases.first)
        #expect(deskCase.person == second.person)
        #expect(deskCase.other == first.person)
        let page = try await site.send(.get, "/kasus/\(deskCase.id)", cookie: token)
        #expect(page.status == 200)
        #expect(page.text.contains(first.kpj) && page.text.contains(second.kpj))
        #expect(!page.text.contains("3301011708900002"), "a desk reads a NIK masked")
        let body = "{\"resolution\": \"same-person\", \"note\": \"Compared with the KTP\"}"
        let path = "/api/v1/cases/\(deskCase.id)/resolution"
        #expect(try await site.send(.post, path, token: token, body: body).status == 200)
        #expect(try await site.send(.post, path, token: token, body: body).status == 409)
        #expect(try CaseList.decode(try await site.send(.get, "/api/v1/cases", token: token).json).cases.isEmpty)
        try await site.close()
    }

    @Test func numbersThatLookAlikeWhenMaskedAreSaidToDiffer() async throws {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let first = try Enrolments.perseorangan(firstDay: day.adding(days: 10))
        let second = Enrolment(
            name: first.name, nik: first.nik, sex: first.sex, birthDay: first.birthDay, address: first.address,
            phone: first.phone, email: first.email, passport: try Passport.parse("C2000001"), family: first.family,
            work: first.work, savings: first.savings)
        for one in [first, second] { _ = try await site.house.door.enrol(one, by: .visitor, repeatKey: nil) }
        let found = try #require(try await site.house.door.listCases(by: .system("test")).first?.deskCase.id)
        let page = try await site.send(.get, "/kasus/\(found)", cookie: try await site.signIn(.counterOfficer)).text
        #expect(page.ranges(of: "C****001").count == 2, "both passports are shown, and look alike")
        #expect(page.ranges(of: "chip care").count == 2, "each is said to differ, and nothing else is")
        try await site.close()
    }

    @Test func aRegistrationWithSomebodysNumberDepartsOnlyAfterADeskDecided() async throws {
        let (site, first, second, token) = try await desk()
        let found = try await site.send(.get, "/orang?q=3301011708900002", cookie: token)
        #expect(found.text.contains("/orang/\(first.person)") && found.text.contains("/orang/\(second.person)"))
        let gate = try await site.signIn(.gateOfficer)
        func isHeldUp(_ person: ID<PersonRecord>) async throws -> Bool {
            try await site.send(.get, "/pemeriksaan/\(person)", cookie: gate).text
                .contains("Beberapa pendaftaran memakai nomor ini")
        }
        #expect(try await isHeldUp(second.person))
        #expect(try await !isHeldUp(first.person), "anybody can type the holder's number")
        let deskCase = try #require(try await site.house.door.listCases(by: .system("test")).first?.deskCase.id)
        let body = "{\"resolution\": \"other-person\", \"note\": \"Compared with the KTP\"}"
        #expect(
            try await site.send(
                .post, "/api/v1/cases/\(deskCase)/resolution", token: token, body: body
            ).status == 200)
        #expect(try await !isHeldUp(second.person), "decided, and not kept")
        try await site.close()
    }

    @Test func aDecisionWithoutAGroundComesBackWithWhatWasTyped() async throws {
        let (site, _, _, token) = try await desk()
        let list = try CaseList.decode(try await site.send(.get, "/api/v1/cases", token: token).json)
        let id = try #require(list.cases.first?.id)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let answer = try await site.send(
            .post, "/kasus/\(id)", cookie: token, body: "csrf=\(csrf)&resolution=other-person&note=",
            type: "application/x-www-form-urlencoded")
        #expect(answer.status == 400)
        #expect(answer.text.contains("value=\"other-person\" checked"))
        try await site.close()
    }

    @Test func aFormWithoutItsTokenIsRefused() async throws {
        let (site, _, _, token) = try await desk()
        let list = try CaseList.decode(try await site.send(.get, "/api/v1/cases", token: token).json)
        let id = try #require(list.cases.first?.id)
        let answer = try await site.send(
            .post, "/kasus/\(id)", cookie: token, body: "resolution=other-person&note=because",
            type: "application/x-www-form-urlencoded")
        #expect(answer.status == 403)
        try await site.close()
    }
}
