// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("Receipts on page and paper, waiting money on its page")
struct ReceiptPageTests {
    /// A worker with a paid invoice, on 20 November 2026.
    private func paid() async throws -> (site: TestSite, enrolled: Enrolled, invoice: InvoiceView) {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let enrolled = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))),
            password: "kata sandi panjang", by: .visitor, repeatKey: nil)
        let invoice = try #require(enrolled.invoices.first)
        _ = try await site.house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-1", amount: invoice.amount, paidAt: site.house.now))
        return (site, enrolled, invoice)
    }

    @Test func theWorkerHasAReceiptAndAnybodyCanCheckIt() async throws {
        let (site, enrolled, invoice) = try await paid()
        let token = try await site.house.door.openSession(after: enrolled).token
        let page = try await site.send(.get, "/tagihan/\(invoice.id)/kuitansi", cookie: token)
        #expect(page.status == 200 && page.text.contains("Wahyu Sentosa") && page.text.contains("<svg"))
        let record = try ReceiptAnswer.decode(
            try await site.send(.get, "/api/v1/invoices/\(invoice.id)/receipt", token: token).json)
        #expect(record.settled && record.amount == invoice.amount)
        let path = String(record.checkAddress.dropFirst(site.house.door.settings.publicURL.count))
        for (language, word) in [("id", "Kuitansi ini benar"), ("en", "This receipt is genuine")] {
            let check = try await site.send(.get, "\(path)?lang=\(language)")
            #expect(check.status == 200 && check.text.contains(word))
            #expect(!check.text.contains("Wahyu"), "a stranger learns no name")
        }
        let file = try await site.send(.get, "/kuitansi/\(record.id)/pdf", cookie: token)
        #expect(file.status == 200 && file.bytes.starts(with: Array("%PDF".utf8)))
        try await site.close()
    }

    @Test func anotherWorkerDoesNotSeeTheReceipt() async throws {
        let (site, _, invoice) = try await paid()
        let other = try await site.house.door.enrol(
            try Enrolments.perseorangan(7, firstDay: site.house.now.jakartaDay.adding(days: 9)),
            password: "kata sandi panjang", by: .visitor, repeatKey: nil)
        let token = try await site.house.door.openSession(after: other).token
        #expect(try await site.send(.get, "/tagihan/\(invoice.id)/kuitansi", cookie: token).status == 404)
        #expect(try await site.send(.get, "/penampungan", cookie: token).status == 403)
        try await site.close()
    }

    @Test func financeDecidesWithOneClickInBothLanguages() async throws {
        let (site, _, invoice) = try await paid()
        let token = try await site.signIn(.finance)
        let body =
            #"{"source":"statement","channel":"BRI","reference":"R-1","amount":332500,"paidOn":"2026-11-20","#
            + #""bill":"\#(invoice.number)"}"#
        let taken = try await site.send(.post, "/api/v1/suspense", token: token, body: body)
        let item = try UnallocatedRecordAnswer.decode(try taken.json)
        #expect(taken.status == 201 && item.reason == "two-payers")
        for (language, word) in [("id", "kembali ke pembayar"), ("en", "back to the payer")] {
            let page = try await site.send(.get, "/penampungan/\(item.id)?lang=\(language)", cookie: token)
            #expect(page.status == 200 && page.text.contains(word))
            #expect(page.text.contains(#"name="parts.0.kind" value="refund""#))
        }
        let incomplete = try await site.send(
            .post, "/api/v1/suspense/\(item.id)/resolutions", token: token,
            body: #"{"parts":[{"kind":"allocate","amount":1}]}"#)
        #expect(incomplete.status == 400 && incomplete.text.contains("parts.0.invoice"))
        let list = try await site.send(.get, "/penampungan?tampil=two-payers", cookie: token)
        #expect(list.text.contains("R-1"))
        #expect(try await site.send(.get, "/penampungan?tampil=x", cookie: token).status == 400)
        try await site.close()
    }
}
