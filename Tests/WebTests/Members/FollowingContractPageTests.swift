// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Services
import TestKit
import Testing

@testable import Web

@Suite("The pages of a following contract")
struct FollowingContractPageTests {
    /// A worker who is in Taiwan since today, signed in.
    private struct Worker {
        let site: TestSite
        let person: ID<PersonRecord>
        let token: String
        let csrf: String

        init() async throws {
            site = try await TestSite.make()
            site.house.set(try #require(CalendarDay("2026-12-01")))
            let enrolled = try await site.house.door.enrol(
                try Enrolments.perseorangan(
                    firstDay: try #require(CalendarDay("2026-12-01")), departedOn: CalendarDay("2026-12-01")),
                password: "kata sandi panjang", by: .visitor, repeatKey: nil)
            let invoice = try #require(enrolled.invoices.first)
            _ = try await site.house.door.acceptPayment(
                PaymentNotice(
                    partner: "test-partner", externalID: "1", body: [1],
                    customerNumber: invoice.virtualAccount.customer, paymentRequest: "PR-1", amount: invoice.amount,
                    paidAt: site.house.now))
            let opened = try await site.house.door.openSession(after: enrolled)
            person = enrolled.person
            token = opened.token
            csrf = opened.session.csrf
        }

        func page(_ path: String) async throws -> String { try await site.send(.get, path, cookie: token).text }

        func send(_ path: String, _ fields: String = "") async throws -> TestSite.Answer {
            try await site.send(
                .post, path, cookie: token, body: "csrf=\(csrf)&\(fields)",
                type: "application/x-www-form-urlencoded")
        }
    }

    private static let move = "kind=change-of-country&firstDay=2027-02-01&months=24&country=HK&employer=Harbour+Foods"

    @Test func aFaultStandsBesideEachFieldThatTheKindNeeds() async throws {
        let worker = try await Worker()
        let begun = try await worker.page("/perpanjang")
        #expect(!begun.contains("checked") && !begun.contains("role=\"alert\""), "no kind is chosen beforehand")
        let unchosen = try await worker.page("/perpanjang?firstDay=2027-02-01&months=24&country=&employer=")
        #expect(unchosen.contains("id=\"kind-error\""))
        let move = try await worker.page("/perpanjang?kind=change-of-country&firstDay=2027-02-01&months=24")
        #expect(move.contains("id=\"country-error\"") && move.contains("id=\"employer-error\""))
        let same = try await worker.page(
            "/perpanjang?kind=change-of-country&firstDay=2027-02-01&months=24&country=TW&employer=Harbour")
        #expect(same.contains("negara barunya sama") && !same.contains("Setuju"))
        let api = try await worker.site.send(
            .post, "/api/v1/persons/\(worker.person)/contracts", token: worker.token,
            body: #"{"kind":"change-of-employer","firstDay":"2027-02-01","months":24}"#)
        #expect((400..<500).contains(api.status), "\(api.text)")
        #expect(api.text.contains("\"field\":\"employer\""))
        try await worker.site.close()
    }

    @Test func theOfferSaysWhichKindForWhomWhereAndWhen() async throws {
        let worker = try await Worker()
        let offer = try await worker.page("/perpanjang?\(Self.move)")
        #expect(offer.contains("Setuju dan buat tagihan"))
        for words in ["Pindah negara", "Harbour Foods", "Hong Kong", "1 Februari 2027", "31 Januari 2029"] {
            #expect(offer.contains(words), "\(words)")
        }
        try await worker.site.close()
    }

    @Test func theOfferAndTheInvoiceSayHowManyMonthsAreChargedAndWhy() async throws {
        let worker = try await Worker()
        let why = "Dihitung 2 bulan: 22 bulan dari 24 bulan kontrak baru sudah ditagih sebelumnya."
        #expect(try await worker.page("/perpanjang?\(Self.move)").contains(why))
        let agreed = try await worker.send("/perpanjang", Self.move)
        #expect(try await worker.page(try #require(agreed.headers[.location])).contains(why))
        let plain = "kind=extension&firstDay=2029-02-01&months=12"
        let offer = try await worker.page("/perpanjang?\(plain)")
        #expect(offer.contains("Setuju dan buat tagihan"))
        #expect(!offer.contains("sudah ditagih sebelumnya") && !offer.contains("antara kontrak lama"))
        try await worker.site.close()
    }

    @Test func untilItBeginsEveryPageSaysTaiwanAndItCanBeTakenBack() async throws {
        let worker = try await Worker()
        let agreed = try await worker.send("/perpanjang", Self.move)
        let invoice = try #require(agreed.headers[.location])
        let page = try await worker.page(invoice)
        #expect(page.contains("Harbour Foods, Hong Kong") && page.contains("href=\"/perpanjang\""))
        #expect(try await worker.page("/tagihan").contains("Harbour Foods, Hong Kong"))
        #expect(try await worker.page("/beranda").contains("Penempatan: Taiwan"))
        #expect(try await worker.page("/perjalanan").contains("</b> · Taiwan"))
        let desk = try await worker.site.signIn(.counterOfficer)
        let record = try await worker.site.send(.get, "/orang/\(worker.person)", cookie: desk).text
        #expect(record.contains("Formosa Steel · operator") && record.contains(">Taiwan<"))
        let card = try await worker.site.house.door.viewCard(
            worker.person, issuer: worker.site.site.issuer, by: .system("test"))
        #expect(card.claims.country == "TW")
        let question = try await worker.page("/perpanjang")
        let parts = question.split(separator: "action=\"/perpanjang/", maxSplits: 1)
        let contract = try #require(parts.last?.prefix(13))
        #expect(try await worker.send("/perpanjang/\(contract)/batal").status == 303)
        #expect(try await worker.page("/perpanjang?dibatalkan=1").contains("dibatalkan"))
        #expect(!(try await worker.page("/perjalanan").contains("Harbour Foods")))
        let cancelled = try await worker.page(invoice)
        #expect(cancelled.contains("dibatalkan") && !cancelled.contains("Minta tagihan baru"))
        try await worker.site.close()
    }

    @Test func savingsOfYourChoiceAreNoDebtAndShowTheirBounds() async throws {
        let worker = try await Worker()
        let made = try await worker.send("/tagihan")
        let page = try await worker.page(try #require(made.headers[.location]))
        #expect(page.contains("<h1>Rp 50.000 – Rp 600.000</h1>"))
        #expect(!page.contains("Jumlah harus tepat sama") && !page.contains("0 bulan"))
        #expect(!(try await worker.page("/tagihan").contains("Belum dibayar: ")))
        try await worker.site.close()
    }

    @Test func aRelativesBarLeadsToNothingThatIsEmpty() async throws {
        let worker = try await Worker()
        let wife = try await worker.site.house.door.enrol(
            try Enrolments.perseorangan(2, firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        let token = try await worker.site.signIn(.relative, person: wife.person)
        let home = try await worker.site.send(.get, "/beranda", cookie: token).text
        for path in ["/kartu", "/klaim-saya", "/tagihan"] { #expect(!home.contains("href=\"\(path)\""), "\(path)") }
        #expect(home.contains("href=\"/bantuan\""))
        try await worker.site.close()
    }
}
