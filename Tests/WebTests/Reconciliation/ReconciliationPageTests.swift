// SPDX-License-Identifier: Apache-2.0
import Kernel
import TestKit
import Testing
import Wire

@testable import Web

@Suite("The reconciliation desk on pages and over the wire")
struct ReconciliationPageTests {
    private let mapping = "credit=Kredit\\nday=Tanggal\\ndebit=Debet\\nmemo=Keterangan"

    private func keepBank(_ site: TestSite, _ token: String) async throws {
        let body = "{\"code\":\"uji\",\"name\":\"Bank Uji\",\"format\":\"csv\",\"mapping\":\"\(mapping)\"}"
        let answer = try await site.send(.post, "/api/v1/reconciliation/banks", token: token, body: body)
        #expect(answer.status == 201)
        #expect(try BankRecord.decode(try answer.json).mapping == mapping.replacing("\\n", with: "\n"))
    }

    private func upload(_ site: TestSite, _ token: String, _ text: String) async throws -> TestSite.Answer {
        try await site.send(
            .post, "/api/v1/reconciliation/files?bank=uji&name=a.csv", token: token, body: text,
            type: "application/octet-stream")
    }

    @Test("a file is taken in, its faults are told, and a line is decided, in both languages")
    func walk() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.finance)
        try await keepBank(site, token)
        let day = site.house.now.jakartaDay
        let written = "\(day)".split(separator: "-").reversed().joined(separator: "/")
        let text = "Tanggal;Keterangan;Debet;Kredit\n\(written);TITIPAN <b>;;50.000\n\(written);X;;-1\n"
        let answer = try await upload(site, token, text)
        #expect(answer.status == 201)
        let file = try StatementFileRecord.decode(try answer.json)
        #expect(file.new == 1 && file.waiting == 1)
        #expect(file.faults.map(\.code) == ["negative-amount"])
        #expect(try StatementFileRecord.decode(try await upload(site, token, text).json).repeated)
        let page = try await site.send(.get, "/rekonsiliasi", cookie: token).text
        #expect(page.contains("Jumlah negatif"))
        #expect(page.contains("TITIPAN &lt;b&gt;"))
        #expect(try await site.send(.get, "/rekonsiliasi?lang=en", cookie: token).text.contains("A negative amount"))
        let desk = try ReconciliationRecord.decode(
            try await site.send(.get, "/api/v1/reconciliation", token: token).json)
        let line = try #require(desk.waiting.first?.id)
        #expect(try await site.send(.get, "/rekonsiliasi/\(line)", cookie: token).text.contains("Dana titipan"))
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let form = "application/x-www-form-urlencoded"
        let without = try await site.send(
            .post, "/rekonsiliasi/\(line)/putusan", cookie: token, body: "csrf=\(csrf)&decision=suspense", type: form)
        #expect(without.status == 422 || without.status == 400)
        #expect(without.text.contains("note-error"))
        let done = try await site.send(
            .post, "/rekonsiliasi/\(line)/putusan", cookie: token,
            body: "csrf=\(csrf)&decision=suspense&note=dicari", type: form)
        #expect(done.status == 303)
        let after = try BankLineAnswer.decode(
            try await site.send(.get, "/api/v1/reconciliation/lines/\(line)", token: token).json)
        #expect(after.line.state == "suspense")
        #expect(try await site.send(.get, "/rekonsiliasi", cookie: token).text.contains("Antrean kosong"))
        try await site.close()
    }

    @Test("banks are kept on their page, and a wrong mapping is told there")
    func banks() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.finance)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let form = "application/x-www-form-urlencoded"
        let body = "csrf=\(csrf)&code=uji&name=Bank+Uji&format=csv&mapping="
        let wrong = try await site.send(
            .post, "/rekonsiliasi/bank", cookie: token, body: body + "day%3DTgl", type: form)
        #expect(wrong.text.contains("Susunan kolom") || wrong.text.contains("Sebutkan day"))
        let good = try await site.send(
            .post, "/rekonsiliasi/bank", cookie: token, body: body + "day%3DTgl%0D%0Amemo%3DKet%0D%0Aamount%3DJml",
            type: form)
        #expect(good.status == 303)
        #expect(try await site.send(.get, "/rekonsiliasi/bank", cookie: token).text.contains("day=Tgl"))
        try await site.close()
    }

    @Test("a line that is not there looks like no record, and a stranger is asked to sign in")
    func absent() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.finance)
        #expect(try await site.send(.get, "/api/v1/reconciliation/lines/0000000000009", token: token).status == 404)
        #expect(try await site.send(.get, "/api/v1/reconciliation").status == 401)
        try await site.close()
    }
}
