// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Kernel
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("Forms that were refused")
struct RefusedFormTests {
    private func form(
        _ site: TestSite, _ path: String, cookie: String? = nil, _ fields: [String: String]
    ) async throws -> TestSite.Answer {
        try await site.send(
            .post, path, cookie: cookie, body: Registration(fields: fields).form,
            type: "application/x-www-form-urlencoded")
    }

    @Test("the summary of what is wrong takes the focus, and the other language stays at the form")
    func summary() async throws {
        let site = try await TestSite.make()
        let answer = try await form(site, "/daftar", Registration().with(["nik": "123"]).fields)
        #expect(answer.status == 400)
        #expect(answer.text.contains("tabindex=\"-1\" autofocus>"))
        #expect(answer.text.contains("href=\"/daftar?lang=en\""))
        try await site.close()
    }

    @Test("an address where forms are only sent belongs to the page of the form")
    func pages() async throws {
        let site = try await TestSite.make()
        let allowed = AllowedMethods(site.site.endpoints)
        #expect(allowed.page(above: "/loket/terima") == "/loket")
        #expect(allowed.page(above: "/akun/0123456789ABC/atur-ulang") == "/akun/0123456789ABC")
        #expect(allowed.page(above: "/keluar") == "/")
        try await site.close()
    }

    @Test("opened again, an address where forms are only sent leads to the form, for people alone")
    func reload() async throws {
        let site = try await TestSite.make()
        let page = try await site.browse(.get, "/loket/terima")
        #expect(page.status == 303 && page.headers[.location] == "/loket")
        let call = try await site.send(.put, "/api/v1/enrolments")
        #expect(call.status == 405 && call.headers[.allow] == "POST")
        try await site.close()
    }

    @Test("the way back from a refusal keeps the question and stays with us")
    func back() async throws {
        let site = try await TestSite.make()
        let kept = try await site.browse(.post, "/keluarga?orang=0123456789ABC", body: "name=Bayu")
        #expect(kept.text.contains("href=\"/keluarga?orang=0123456789ABC\""))
        let foreign = try await site.browse(.post, "//lain.example/masuk", body: "name=Bayu")
        #expect(foreign.text.contains("href=\"/lain.example/masuk\""))
        try await site.close()
    }

    @Test("everything wrong with a registration is named in one round, also why a part is needed")
    func registration() async throws {
        let site = try await TestSite.make()
        let wrong = Registration().with([
            "name": "", "nik": "123", "phone": "12", "email": "x", "months": "banyak", "jht.monthly": "",
            "jht.months": "12", "family.1.name": "Budi", "password": "1234567890",
        ])
        let page = try await form(site, "/daftar", wrong.fields)
        for field in ["name", "nik", "phone", "email", "months", "jht.monthly", "family.1.relation", "password"] {
            #expect(page.text.contains("id=\"\(field)-error\""), "\(field)")
        }
        #expect(page.text.contains("karena isian lain di bagian yang sama sudah diisi"))
        #expect(page.text.contains("tanda yang berurutan"))
        let again = try await form(site, "/daftar", Registration().with(["phone": "12"]).fields)
        #expect(again.text.contains("Tulis lagi sebelum mengirim"), "the password has to be written again")
        let none = try await form(site, "/daftar", Registration().with(["phone": "12", "password": ""]).fields)
        #expect(none.text.contains("id=\"password-error\"") && none.text.contains("id=\"phone-error\""))
        try await site.close()
    }

    @Test("days that do not fit together are named together")
    func days() async throws {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let wrong = Registration().with([
            "birthDay": "1991-08-17", "contractFirstDay": "1999-01-01", "departedOn": "2027-01-01",
        ])
        let page = try await form(site, "/daftar", wrong.fields)
        for field in ["nik", "contractFirstDay", "departedOn"] {
            #expect(page.text.contains("id=\"\(field)-error\""), "\(field)")
        }
        try await site.close()
    }

    @Test("a name that is too long does not hide a login that cannot be one")
    func account() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.administrator)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let page = try await form(
            site, "/akun", cookie: token,
            [
                "csrf": csrf, "login": "d,u", "name": String(repeating: "a", count: 90), "role": "assessor",
            ])
        #expect(page.text.contains("id=\"login-error\"") && page.text.contains("id=\"name-error\""))
        try await site.close()
    }

    @Test("an amount is taken as pages print it", arguments: ["Rp 332.500", "rp332.500", "Rp. 332.500", "332500"])
    func amount(text: String) throws {
        let typed = JSONValue.object(["monthly": .typed(text), "months": .typed("24")])
        #expect(try SavingsRequest.decode(typed).monthly == Rupiah(332_500))
    }
}
