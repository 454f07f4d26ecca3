// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Services
import Store
import TestKit
import Testing
import Wire

@testable import Web

@Suite("The way to pay, sent to the worker's phone")
struct SendInvoiceTests {
    private func site() async throws -> (site: TestSite, invoice: InvoiceView) {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let enrolled = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        return (site, try #require(enrolled.invoices.first))
    }

    /// The payloads of the messages that wait, after the first, which tells of the registration.
    private func messages(_ site: TestSite) async throws -> [String] {
        let all = try await site.house.database.read { transaction in
            try transaction.rows("SELECT payload FROM outbox WHERE kind = 'message' ORDER BY id").map { try $0.text(0) }
        }
        #expect(all.first?.contains("Anda terdaftar") == true)
        return Array(all.dropFirst())
    }

    @Test(arguments: [("id", "Kirim ke telepon pekerja"), ("en", "Send to the worker’s phone")])
    func theButtonSendsTheCodeOnceHoweverOftenItIsPressed(_ language: String, _ label: String) async throws {
        let (site, invoice) = try await site()
        let token = try await site.signIn(.counterOfficer)
        let page = try await site.send(.get, "/tagihan/\(invoice.id)?lang=\(language)", cookie: token)
        #expect(page.text.contains(label))
        let key = try #require(page.text.split(separator: "name=\"key\" value=\"").last?.split(separator: "\"").first)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        for _ in 1...2 {
            let sent = try await site.send(
                .post, "/tagihan/\(invoice.id)/pesan", cookie: token, body: "csrf=\(csrf)&key=\(key)",
                type: "application/x-www-form-urlencoded")
            #expect(sent.status == 303, "\(sent.text)")
        }
        let messages = try await messages(site)
        #expect(messages.count == 1)
        #expect(messages.allSatisfy { $0.contains(invoice.virtualAccount.number) && $0.contains("332.500") })
        #expect(messages.allSatisfy { !$0.contains("0812") && !$0.contains("+62") }, "opened only when it is sent")
        try await site.close()
    }

    @Test func onlyAnOpenInvoiceIsSentAndOnlyByOfficers() async throws {
        let (site, invoice) = try await site()
        let path = "/api/v1/invoices/\(invoice.id)/message"
        let auditor = try await site.signIn(.auditor)
        #expect(try await site.send(.post, path, token: auditor, body: "{}").status == 403)
        #expect(!(try await site.send(.get, "/tagihan/\(invoice.id)", cookie: auditor).text.contains("/pesan")))
        site.house.set(invoice.expiresAt.adding(seconds: 1))
        let counter = try await site.signIn(.counterOfficer)
        let late = try await site.send(.post, path, token: counter, body: "{}")
        #expect(late.status == 409 && late.text.contains("invoice-expired"))
        #expect(try await messages(site).isEmpty)
        try await site.close()
    }
}
