// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import TestKit
import Testing
import Text
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

    @Test func aRefundNamesPaymentAndPayerAndWhoeverDecidedItDoesNotMarkIt() async throws {
        let (site, _, _) = try await paid()
        let token = try await site.signIn(.finance)
        let body =
            #"{"source":"statement","channel":"BRI","reference":"TRF-77","amount":50000,"paidOn":"2026-11-20","#
            + #""payer":"PT Rekaan"}"#
        let item = try UnallocatedRecordAnswer.decode(
            try await site.send(.post, "/api/v1/suspense", token: token, body: body).json)
        let decided = try await site.send(
            .post, "/api/v1/suspense/\(item.id)/resolutions", token: token,
            body: #"{"parts":[{"kind":"refund","amount":50000}]}"#)
        let refund = try #require(try UnallocatedAnswer.decode(try decided.json).refunds.first?.id)
        let own = try await site.send(.get, "/pengembalian?pilih=\(refund)", cookie: token)
        #expect(own.text.contains(">TRF-77</a>") && own.text.contains("PT Rekaan"))
        #expect(own.text.contains("Diputuskan oleh keuangan;") && !own.text.contains("/selesai"))

        let officer = try await site.signIn(.finance, as: "finance-2")
        let csrf = try #require(try await site.house.door.findSession(token: officer)?.csrf)
        let empty = try await site.send(
            .post, "/pengembalian/\(refund)/selesai", cookie: officer, body: "csrf=\(csrf)&bankReference=",
            type: "application/x-www-form-urlencoded")
        #expect(empty.status == 400 && empty.text.contains("name=\"bankReference\"") && empty.text.contains("TRF-77"))
        try await site.close()
    }

    @Test func anInvoiceIsNamedByItsNumberAndTheFaultStandsAtThatField() async throws {
        let (site, _, invoice) = try await paid()
        let token = try await site.signIn(.finance)
        let body = #"{"source":"statement","channel":"BRI","reference":"R-9","amount":1000,"paidOn":"2026-11-20"}"#
        let item = try UnallocatedRecordAnswer.decode(
            try await site.send(.post, "/api/v1/suspense", token: token, body: body).json)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        for (bill, word) in [("", "resolution-bill-missing"), ("T-1999-0000000", "no-such-invoice")] {
            let refused = try await site.send(
                .post, "/penampungan/\(item.id)/keputusan", cookie: token,
                body: "csrf=\(csrf)&parts.0.kind=allocate&parts.0.amount=1000&parts.0.bill=\(bill)",
                type: "application/x-www-form-urlencoded")
            let sentence = FailureTexts.sentence(Failure(.invalid, word), .indonesian)
            #expect(refused.text.contains(sentence), "\(refused.status): \(word)")
        }
        let settled = try await site.send(
            .post, "/api/v1/suspense/\(item.id)/resolutions", token: token,
            body: #"{"parts":[{"kind":"allocate","amount":1000,"bill":"\#(invoice.number)"}]}"#)
        #expect(settled.status == 409 && settled.text.contains("invoice-settled"), "the number found the invoice")
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
        #expect(incomplete.status == 400 && incomplete.text.contains("parts.0.bill"))
        let list = try await site.send(.get, "/penampungan?tampil=two-payers", cookie: token)
        #expect(list.text.contains("R-1"))
        #expect(try await site.send(.get, "/penampungan?tampil=x", cookie: token).status == 400)
        try await site.close()
    }
}
