// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Services
import TestKit
import Testing
import Text
import Wire

@testable import Web

@Suite("Invoices anew, the books, and who looked")
struct ReissueTests {
    /// A worker who registered on 20 November 2026, signed in anew at the morning of a later day.
    private struct Worker {
        let site: TestSite
        let enrolled: Enrolled
        let invoice: InvoiceView

        init() async throws {
            site = try await TestSite.make()
            site.house.set(try #require(CalendarDay("2026-11-20")))
            enrolled = try await site.house.door.enrol(
                try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))),
                password: "kata sandi panjang", by: .visitor, repeatKey: nil)
            invoice = try #require(enrolled.invoices.first)
        }

        func signIn() async throws -> OpenedSession { try await site.house.door.openSession(after: enrolled) }

        func expire() { site.house.set(invoice.expiresAt.adding(seconds: 1)) }

        func ask(_ token: String, _ id: ID<InvoiceRecord>) async throws -> TestSite.Answer {
            try await site.send(.post, "/api/v1/invoices/\(id)/reissue", token: token, body: "{}")
        }

        func pay(_ view: InvoiceView) async throws -> PaymentOutcome {
            try await site.house.door.acceptPayment(
                PaymentNotice(
                    partner: "test-partner", externalID: view.number, body: [1],
                    customerNumber: view.virtualAccount.customer, paymentRequest: view.number, amount: view.amount,
                    paidAt: site.house.now)
            ).outcome
        }
    }

    @Test func anOpenInvoiceIsNotIssuedAnew() async throws {
        let worker = try await Worker()
        let token = try await worker.signIn().token
        let answer = try await worker.ask(token, worker.invoice.id)
        #expect(answer.status == 409 && answer.text.contains("invoice-still-open"))
        #expect(try await worker.pay(worker.invoice) == .accepted)
        #expect(try await worker.ask(token, worker.invoice.id).text.contains("invoice-settled"))
        try await worker.site.close()
    }

    @Test func anExpiredInvoiceIsIssuedAnewOnceAndCanBePaid() async throws {
        let worker = try await Worker()
        worker.expire()
        let session = try await worker.signIn()
        #expect(try await worker.pay(worker.invoice) == .expiredBill)
        let old = "/tagihan/\(worker.invoice.id)"
        #expect(try await worker.site.send(.get, old, cookie: session.token).text.contains("Minta tagihan baru"))
        let english = try await worker.site.send(.get, old + "?lang=en", cookie: session.token)
        #expect(english.text.contains("Ask for a new invoice"))
        let made = try await worker.site.send(
            .post, old + "/baru", cookie: session.token, body: "csrf=\(session.session.csrf)",
            type: "application/x-www-form-urlencoded")
        #expect(made.status == 303)
        #expect(try await worker.ask(session.token, worker.invoice.id).text.contains("invoice-replaced"))
        let list = try await worker.site.house.door.listInvoices(
            of: worker.enrolled.person, by: session.session.actor)
        let fresh = try #require(list.first { $0.state == .open })
        #expect(made.headers[.location] == "/tagihan/\(fresh.id)")
        #expect(fresh.amount == worker.invoice.amount && fresh.stage == worker.invoice.stage)
        #expect(fresh.number != worker.invoice.number)
        let home = try await worker.site.send(.get, "/beranda", cookie: session.token).text
        #expect(!home.contains(old) && home.contains("/tagihan/\(fresh.id)"))
        #expect(try await worker.pay(fresh) == .accepted)
        #expect(try await worker.site.send(.get, old, cookie: session.token).text.contains("Buka tagihan baru"))
        try await worker.site.close()
    }

    @Test func aDeskMayAskForAnotherButAnotherWorkerMayNot() async throws {
        let worker = try await Worker()
        worker.expire()
        let other = try await worker.site.house.door.enrol(
            try Enrolments.perseorangan(7, firstDay: worker.site.house.now.jakartaDay.adding(days: 9)),
            password: "kata sandi panjang", by: .visitor, repeatKey: nil)
        let stranger = try await worker.site.house.door.openSession(after: other).token
        #expect(try await worker.ask(stranger, worker.invoice.id).status == 404)
        let finance = try await worker.site.signIn(.finance)
        #expect(try await worker.ask(finance, worker.invoice.id).status == 403)
        let desk = try await worker.site.signIn(.counterOfficer)
        let answer = try await worker.ask(desk, worker.invoice.id)
        #expect(answer.status == 201)
        #expect(try InvoiceAnswer.decode(try answer.json).state == "open")
        try await worker.site.close()
    }

    @Test func aContractThatIsOverIsNotInvoicedAnew() async throws {
        let worker = try await Worker()
        worker.site.house.set(try #require(CalendarDay("2029-06-01")))
        let answer = try await worker.ask(try await worker.signIn().token, worker.invoice.id)
        #expect(answer.status == 422 && answer.text.contains("invoice-no-longer-owed"))
        try await worker.site.close()
    }

    @Test func financeReadsTheEntryOfAPayment() async throws {
        let worker = try await Worker()
        #expect(try await worker.pay(worker.invoice) == .accepted)
        let token = try await worker.site.signIn(.finance)
        let answer = try await worker.site.send(
            .get, "/api/v1/ledger?invoice=\(worker.invoice.id)", token: token)
        let ledger = try LedgerRecord.decode(try answer.json)
        #expect(ledger.entries.count == 1)
        #expect(ledger.entries.first?.postings.map(\.amount).total() == .zero)
        #expect(ledger.balances.first { $0.account == "channel:1" }?.balance == worker.invoice.amount)
        #expect(ledger.balances.first { $0.account == "contributions" }?.balance == -worker.invoice.amount)
        let invoice = try await worker.site.send(.get, "/tagihan/\(worker.invoice.id)", cookie: token)
        #expect(invoice.text.contains("/buku?invoice=\(worker.invoice.id)"))
        for (language, title) in [("id", "Iuran diterima"), ("en", "Contribution received")] {
            let page = try await worker.site.send(.get, "/buku?lang=\(language)", cookie: token)
            #expect(page.status == 200 && page.text.contains(title))
            #expect(page.text.contains("/tagihan/\(worker.invoice.id)"))
        }
        let mine = try await worker.signIn().token
        #expect(try await worker.site.send(.get, "/buku", cookie: mine).status == 403)
        try await worker.site.close()
    }

    @Test func theWorkerReadsWhoLooked() async throws {
        let worker = try await Worker()
        let desk = try await worker.site.signIn(.counterOfficer)
        _ = try await worker.site.send(.get, "/orang/\(worker.enrolled.person)", cookie: desk)
        let token = try await worker.signIn().token
        #expect(try await worker.site.send(.get, "/beranda", cookie: token).text.contains("/catatan-akses"))
        let page = try await worker.site.send(.get, "/catatan-akses", cookie: token)
        #expect(page.text.contains("petugas loket") && page.text.contains("membuka data"))
        #expect(page.text.contains("Anda sendiri") && page.text.contains("tanpa masuk"))
        let english = try await worker.site.send(.get, "/catatan-akses?lang=en", cookie: token)
        #expect(english.text.contains("counter officer") && english.text.contains("opened the record"))
        #expect(try await worker.site.send(.get, "/catatan-akses", cookie: desk).status == 404)
        try await worker.site.close()
    }

    @Test func aLookAtTheHelpIsNoCallAndNoBooking() async throws {
        let worker = try await Worker()
        let token = try await worker.signIn().token
        for page in ["/bantuan", "/bantuan/telepon", "/bantuan/telepon-balik"] {
            #expect(try await worker.site.send(.get, page, cookie: token).status == 200)
        }
        let help = try await worker.site.send(.get, "/bantuan/telepon", cookie: token).text
        #expect(help.contains("value=\"TW\" selected") && help.contains("value=\"+62812"))
        let looks = try await worker.site.send(.get, "/catatan-akses", cookie: token).text
        #expect(!looks.contains("meminta ditelepon balik") && !looks.contains("menelepon pusat kontak"))
        try await worker.site.close()
    }

    @Test(arguments: Operation.all) func everyOperationHasWords(_ operation: Operation) {
        #expect(OperationTexts.phrase(operation.name) != nil)
    }
}
