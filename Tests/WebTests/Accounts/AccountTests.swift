// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Sealing
import Services
import TestKit
import Testing
import Text
import Wire

@testable import Web

@Suite("Sign-ins that an administrator gives")
struct AccountTests {
    private func refusal(_ answer: TestSite.Answer) throws -> JSONValue? { try answer.json["code"] }

    private func give(_ site: TestSite, _ token: String, _ fields: String) async throws -> TestSite.Answer {
        try await site.send(.post, "/api/v1/accounts", token: token, body: "{\(fields)}")
    }

    @Test func theNewOfficerSignsInWithPasswordAndCodeOnly() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.administrator)
        let answer = try await give(site, token, #""login":"Penilai.Satu","name":"Wahyu","role":"assessor""#)
        #expect(answer.status == 201)
        let given = try AccountGiven.decode(try answer.json)
        #expect(given.account.login == "penilai.satu")
        let address = try #require(given.provisioningURI)
        let secret = try #require(address.split(separator: "secret=").last?.split(separator: "&").first)
        let totp = TOTP(secret: try #require(Base32Text.bytes(String(secret))))
        let code = totp.code(step: TOTP.step(at: site.house.now))
        let opened = try await site.house.door.openSession(
            login: "penilai.satu", password: given.password, code: code)
        #expect(opened.session.actor.role == .assessor)
        await #expect(throws: Failure(.unauthenticated, "sign-in-code-used")) {
            try await site.house.door.openSession(login: "penilai.satu", password: given.password, code: code)
        }
        await #expect(throws: Failure(.unauthenticated, "sign-in-wrong"), "to a stranger nothing is told") {
            try await site.house.door.openSession(login: "penilai.satu", password: "bukan ini", code: code)
        }
        await #expect(throws: Failure.self) {
            try await site.house.door.openSession(login: "penilai.satu", password: given.password, code: nil)
        }
        let list = try AccountList.decode(try await site.send(.get, "/api/v1/accounts", token: token).json)
        #expect(list.accounts.map(\.login) == ["administrator", "penilai.satu"])
        let again = try await give(site, token, #""login":"penilai.satu","name":"Lain","role":"finance""#)
        #expect(again.status == 409)
        try await site.close()
    }

    @Test func fieldsMustFitTheRole() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.administrator)
        for fields in [
            #""login":"satu","name":"A","role":"p3mi-officer""#, #""login":"dua","name":"A","role":"relative""#,
            #""login":"tiga","name":"A","role":"assessor","province":33"#,
            #""login":"d u a","name":"A","role":"finance""#,
            #""login":"empat","name":"A","role":"raja""#,
            #""login":"lima","name":"A","role":"labour-officer","province":99"#,
        ] {
            let answer = try await give(site, token, fields)
            #expect(answer.status == 400, "\(fields): \(answer.text)")
        }
        try await site.close()
    }

    @Test func aRelativeIsBoundToTheWorkerWhoNamedThem() async throws {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let door = site.house.door
        let worker = try await door.enrol(
            try Enrolments.perseorangan(1, firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let stranger = try await door.enrol(
            try Enrolments.perseorangan(2, firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let token = try await site.signIn(.administrator)
        let fields = #""login":"keluarga","name":"Sri","role":"relative","person":"\#(stranger.person)""#
        #expect(try await give(site, token, fields).status == 422)
        let unrelated = fields + #","worker":"\#(worker.person)""#
        #expect(try await give(site, token, unrelated).status == 422, "the worker named Sri Lestari, not this person")
        let wife = try await door.enrol(
            try Enrolments.named("Sri Lestari", 3, firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let right =
            #""login":"keluarga","name":"Sri","role":"relative","person":"\#(wife.person)""#
            + #","worker":"\#(worker.person)""#
        let answer = try await give(site, token, right)
        #expect(answer.status == 201, "\(answer.text)")
        let given = try AccountGiven.decode(try answer.json)
        #expect(given.provisioningURI == nil)
        let opened = try await door.openSession(login: "keluarga", password: given.password, code: nil)
        #expect(try await door.viewMember(worker.person, by: opened.session.actor).kpj == worker.kpj)
        await #expect(throws: Failure.self) {
            try await door.viewMember(stranger.person, by: opened.session.actor)
        }
        try await site.close()
    }

    @Test func aPersonIsNamedByWhatStandsOnTheCardAndNotByTheNIK() async throws {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let token = try await site.signIn(.administrator)
        let fields = #""login":"satu","name":"Wahyu","role":"worker","person":"#
        for unknown in ["RT-0000-0000", "3301011708900001", "siapa"] {
            let refused = try await give(site, token, fields + "\"\(unknown)\"")
            #expect(refused.status == 400 && refused.text.contains("sign-in-person-unknown"), "\(refused.text)")
        }
        for number in [worker.personNumber, worker.kpj] {
            let found = try await site.house.door.findSignInPerson(
                number, field: "person", by: Actor(account: nil, role: .administrator, name: "a"))
            #expect(found == worker.person)
        }
        let given = try await give(site, token, fields + "\"\(worker.kpj)\"")
        #expect(given.status == 201, "\(given.text)")
        try await site.close()
    }

    @Test func anAccountIsFoundByAPartOfItsNameAndClosedOnTheSecondPress() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.administrator)
        _ = try await give(site, token, #""login":"loket.rekaan","name":"Sari Rekaan","role":"counter-officer""#)
        for sought in ["loket", "SARI"] {
            let found = try await site.send(.get, "/akun?cari=\(sought)", cookie: token)
            #expect(found.text.contains("loket.rekaan"))
        }
        #expect(!(try await site.send(.get, "/akun?cari=lain", cookie: token).text.contains(">loket.rekaan<")))
        let all = try await site.send(.get, "/api/v1/accounts?login=loket.rekaan", token: token)
        let id = try #require(try AccountList.decode(try all.json).accounts.first?.id)
        let first = try await site.send(.get, "/akun/\(id)", cookie: token)
        #expect(!first.text.contains("penutupan") && first.text.contains("?tutup=1"))
        let second = try await site.send(.get, "/akun/\(id)?tutup=1", cookie: token)
        #expect(second.text.contains("penutupan") && second.text.contains("Tutup akun loket.rekaan untuk selamanya?"))
        try await site.close()
    }

    @Test(arguments: [("id", "Beri akun", "tidak bisa ditampilkan lagi"), ("en", "Give an account", "cannot be shown")])
    func thePageShowsTheSecretsOnce(_ language: String, _ give: String, _ once: String) async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.administrator)
        let page = try await site.send(.get, "/akun?lang=\(language)", cookie: token)
        #expect(page.text.contains(give))
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let form = "csrf=\(csrf)&login=dokter&name=Budi&role=advisory-doctor&person=&worker=&organisation=&province="
        let type = "application/x-www-form-urlencoded"
        let wrong = try await site.send(
            .post, "/akun?lang=\(language)", cookie: token, body: "csrf=\(csrf)&login=dokter&role=assessor", type: type)
        #expect(wrong.status == 400 && wrong.text.contains("value=\"dokter\""))
        let given = try await site.send(.post, "/akun?lang=\(language)", cookie: token, body: form, type: type)
        #expect(given.status == 200 && given.text.contains(once))
        #expect(given.text.contains("<svg") && given.text.contains("otpauth://totp/Rantau:dokter"))
        #expect(given.headers[.cacheControl] == "no-store")
        let after = try await site.send(.get, "/akun?lang=\(language)", cookie: token)
        #expect(after.text.contains("dokter") && !after.text.contains("otpauth"))
        try await site.close()
    }
}

extension Enrolments {
    /// A registration under another name.
    fileprivate static func named(_ name: String, _ serial: Int, firstDay: CalendarDay) throws -> Enrolment {
        let other = try perseorangan(serial, firstDay: firstDay)
        return Enrolment(
            name: try .parse(name), nik: other.nik, sex: other.sex, birthDay: other.birthDay, address: other.address,
            phone: other.phone, email: other.email, passport: other.passport, family: other.family, work: other.work,
            savings: other.savings)
    }
}
