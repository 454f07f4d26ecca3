// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("People as officers see them")
struct OfficerPageTests {
    private func desk() async throws -> (site: TestSite, worker: Enrolled, token: String, csrf: String) {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor, repeatKey: nil
        )
        let token = try await site.signIn(.counterOfficer)
        return (site, worker, token, try #require(try await site.house.door.findSession(token: token)?.csrf))
    }

    @Test func aPersonIsFoundByEachNumberAndByName() async throws {
        let (site, worker, token, _) = try await desk()
        for text in [worker.kpj, worker.personNumber, "C1000001", "3301011708900002", "wahyu"] {
            let answer = try await site.send(.get, "/api/v1/persons?q=\(text)", token: token)
            #expect(try MemberList.decode(try answer.json).persons.map(\.person) == [worker.person], "\(text)")
        }
        let page = try await site.send(.get, "/orang?q=wahyu", cookie: token).text
        #expect(page.contains("/orang/\(worker.person)"))
        #expect(try await site.send(.get, "/orang?q=w", cookie: token).text.contains("id=\"q-error\""))
        try await site.close()
    }

    @Test func aFullListSaysThatThereMayBeMore() async throws {
        let (site, _, token, _) = try await desk()
        let day = try #require(CalendarDay("2026-12-01"))
        #expect(try await site.send(.get, "/orang?q=wahyu", cookie: token).text.contains("1 ditemukan"))
        for serial in 2...51 {
            let enrolment = try Enrolments.perseorangan(serial, firstDay: day)
            _ = try await site.house.door.enrol(enrolment, by: .visitor, repeatKey: nil)
        }
        let page = try await site.send(.get, "/orang?q=wahyu", cookie: token).text
        #expect(page.contains("50 pertama; persempit pencarian") && !page.contains("50 ditemukan"))
        try await site.close()
    }

    @Test func aDeskSeesNumbersMaskedAndOnlyItsOwnDoors() async throws {
        let (site, worker, token, _) = try await desk()
        let page = try await site.send(.get, "/orang/\(worker.person)", cookie: token).text
        #expect(page.contains("33**********0002"))
        #expect(!page.contains("3301011708900002"))
        #expect(page.contains("/orang/\(worker.person)/perjalanan"))
        let assessor = try await site.signIn(.assessor)
        let other = try await site.send(.get, "/orang/\(worker.person)", cookie: assessor).text
        #expect(!other.contains("/orang/\(worker.person)/perjalanan"))
        #expect(!other.contains("/orang/\(worker.person)/perpanjang"))
        try await site.close()
    }

    @Test func aDeskRecordsADepartureAndAFaultStandsBesideItsField() async throws {
        let (site, worker, token, csrf) = try await desk()
        let path = "/orang/\(worker.person)/perjalanan"
        let type = "application/x-www-form-urlencoded"
        let ahead = try await site.send(
            .post, path, cookie: token, body: "csrf=\(csrf)&kind=departed&day=2027-05-05&localDay=", type: type)
        #expect(ahead.text.contains("id=\"day-error\""))
        let sent = try await site.send(
            .post, path, cookie: token, body: "csrf=\(csrf)&kind=departed&day=2026-11-20&localDay=", type: type)
        #expect(sent.status == 303)
        let page = try await site.send(.get, "/orang/\(worker.person)", cookie: token).text
        #expect(page.contains("di luar negeri"))
        try await site.close()
    }

    @Test func theJourneyIsAnsweredWithTheCoverItLeadsTo() async throws {
        let (site, worker, token, _) = try await desk()
        let answer = try await site.send(
            .post, "/api/v1/persons/\(worker.person)/journey", token: token,
            body: #"{"kind":"departed","day":"2026-11-20"}"#)
        #expect(answer.status == 201, "\(answer.text)")
        #expect(try CoverRecord.decode(try answer.json).programmes.allSatisfy { !$0.covered })
        try await site.close()
    }

    @Test func theRecordOverTheAPIHoldsPlacementsAndFamily() async throws {
        let (site, worker, token, _) = try await desk()
        let answer = try await site.send(.get, "/api/v1/persons/\(worker.person)", token: token)
        let member = try MemberAnswer.decode(try answer.json)
        #expect(member.kpj == worker.kpj)
        #expect(member.family.map(\.relation) == ["spouse"])
        #expect(member.placements.map(\.country) == ["TW"])
        #expect(member.placements.first?.contracts.map(\.kind) == ["initial"])
        try await site.close()
    }
}
