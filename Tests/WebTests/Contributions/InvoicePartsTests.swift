// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Services
import Store
import TestKit
import Testing

@testable import Web

@Suite("An invoice's page while a part waits")
struct InvoicePartsTests {
    private func site() async throws -> (site: TestSite, invoice: InvoiceView, part: ID<UnallocatedRecord>) {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let enrolled = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        let invoice = try #require(enrolled.invoices.first)
        let part = try await site.house.door.takeUnallocated(
            TakenPayment(
                source: .statement, channel: "bank-1", reference: "B1", account: .bank, amount: Rupiah(300_000),
                paidAt: site.house.now, billNumber: invoice.number, payer: "Budi", remark: ""),
            by: .system("test"))
        return (site, invoice, part.id)
    }

    @Test(arguments: [
        ("id", "Masih kurang Rp 32.500.", "Bayar sisanya di loket. Lewat bank hanya bisa seluruh Rp 332.500"),
        ("en", "Rp 32.500 is still missing.", "Pay the rest at a counter. A bank takes only the whole Rp 332.500"),
    ])
    func theRestIsForACounterAndABankTakesTheWhole(_ language: String, _ rest: String, _ way: String) async throws {
        let (site, invoice, _) = try await site()
        let token = try await site.signIn(.counterOfficer)
        let page = try await site.send(.get, "/tagihan/\(invoice.id)?lang=\(language)", cookie: token).text
        #expect(page.contains(rest) && page.contains(way))
        let before = try #require(page.firstRange(of: rest))
        let account = try #require(page.firstRange(of: "id=\"virtual-account\""))
        #expect(before.lowerBound < account.lowerBound, "read before the amount that a bank asks for")
        try await site.close()
    }

    @Test func aPartThatWentBackIsNotOnThePage() async throws {
        let (site, invoice, part) = try await site()
        let finance = try await site.signIn(.finance)
        let decided = try await site.send(
            .post, "/api/v1/suspense/\(part)/resolutions", token: finance,
            body: #"{"parts":[{"kind":"refund","amount":300000}]}"#)
        #expect(decided.status < 300, "\(decided.text)")
        let page = try await site.send(.get, "/tagihan/\(invoice.id)", cookie: finance).text
        #expect(page.contains("Rp 332.500") && !page.contains("Masih kurang"))
        #expect(!page.contains("Pembayaran untuk tagihan ini") && !page.contains("/kuitansi/\(part)"))
        try await site.close()
    }
}
