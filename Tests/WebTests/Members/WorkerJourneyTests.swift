// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import Services
import TestKit
import Testing
import Text
import Wire

@testable import Web

@Suite("A worker's own pages")
struct WorkerJourneyTests {
    /// A worker who has just registered, signed in.
    private struct Worker {
        let site: TestSite
        let enrolled: Enrolled
        let token: String
        let csrf: String

        init(departedOn: String? = nil) async throws {
            site = try await TestSite.make()
            site.house.set(try #require(CalendarDay("2026-11-20")))
            let firstDay = try #require(CalendarDay("2026-12-01"))
            let enrolment = try Enrolments.perseorangan(
                firstDay: firstDay, departedOn: departedOn.flatMap { CalendarDay($0) })
            enrolled = try await site.house.door.enrol(
                enrolment, password: "kata sandi panjang", by: .visitor, repeatKey: nil)
            let opened = try await site.house.door.openSession(after: enrolled)
            token = opened.token
            csrf = opened.session.csrf
        }

        func page(_ path: String) async throws -> TestSite.Answer { try await site.send(.get, path, cookie: token) }

        func send(_ path: String, _ fields: String) async throws -> TestSite.Answer {
            try await site.send(
                .post, path, cookie: token, body: "csrf=\(csrf)&\(fields)", type: "application/x-www-form-urlencoded")
        }

        func pay(_ invoice: InvoiceView) async throws {
            let answer = try await site.house.door.acceptPayment(
                PaymentNotice(
                    partner: "test-partner", externalID: invoice.number, body: [1],
                    customerNumber: invoice.virtualAccount.customer, paymentRequest: invoice.number,
                    amount: invoice.amount, paidAt: site.house.now))
            #expect(answer.outcome == .accepted)
        }
    }

    @Test func whoHasNoEmailIsToldToSignInByKPJ() async throws {
        let worker = try await Worker()
        let texts = HomeTexts.texts(.indonesian)
        let home = try await worker.page("/beranda").text
        #expect(home.contains(texts.signInAgainByKPJ) && !home.contains(texts.signInAgain))
        try await worker.site.close()
    }

    @Test func whoHasNotPaidIsToldToPay() async throws {
        let worker = try await Worker()
        let home = try await worker.page("/beranda").text
        #expect(home.contains("Tidak terlindungi"))
        let invoice = try #require(worker.enrolled.invoices.first)
        #expect(home.contains("/tagihan/\(invoice.id)"))
        let page = try await worker.page("/tagihan/\(invoice.id)").text
        #expect(page.contains("Rp 332.500"))
        #expect(page.contains(invoice.virtualAccount.grouped))
        try await worker.site.close()
    }

    @Test func afterPaymentAndDepartureTheHomePageSaysUntilWhen() async throws {
        let worker = try await Worker(departedOn: "2026-11-20")
        try await worker.pay(try #require(worker.enrolled.invoices.first))
        let home = try await worker.page("/beranda").text
        #expect(home.contains("Terlindungi sampai "))
        #expect(home.contains("class=\"timeline\""))
        try await worker.site.close()
    }

    @Test func whoIsCoveredNoLongerReadsHowToGoOn() async throws {
        let worker = try await Worker(departedOn: "2026-11-20")
        try await worker.pay(try #require(worker.enrolled.invoices.first))
        #expect(try await worker.page("/beranda").text.contains("Mengapa sampai tanggal ini?"))
        worker.site.house.set(try #require(CalendarDay("2029-06-01")))
        let later = try await worker.site.house.door.openSession(after: worker.enrolled).token
        let home = try await worker.site.send(.get, "/beranda", cookie: later).text
        #expect(home.contains("Tidak terlindungi") && home.contains("Perpanjang kontrak, atau tanya petugas."))
        #expect(!home.contains("Tidak ada yang perlu dilakukan") && !home.contains("Mengapa sampai tanggal ini?"))
        try await worker.site.close()
    }

    @Test func whoPaysAfterDepartureReadsWhatIsNotCovered() async throws {
        let worker = try await Worker(departedOn: "2026-11-10")
        #expect(try await worker.page("/beranda").text.contains("Yang tidak ditanggung"))
        try await worker.pay(try #require(worker.enrolled.invoices.first))
        let cover = try await worker.page("/perlindungan").text
        #expect(cover.contains("Berangkat 10 November 2026"))
        #expect(cover.contains("Yang tidak ditanggung"))
        let asked = try await worker.page("/perlindungan?on=2026-11-15&known=").text
        #expect(asked.contains("Tidak terlindungi") || asked.contains("Terlindungi mulai"))
        try await worker.site.close()
    }

    @Test func theCoverOfADayIsAnsweredPerProgrammeWithReasonAndArticle() async throws {
        let worker = try await Worker(departedOn: "2026-11-20")
        try await worker.pay(try #require(worker.enrolled.invoices.first))
        let path = "/api/v1/persons/\(worker.enrolled.person)/cover?on=2026-12-24"
        let answer = try await worker.site.send(.get, path, token: worker.token)
        let cover = try CoverRecord.decode(try answer.json)
        #expect(cover.programmes.map(\.programme) == [.jkk, .jkm])
        #expect(cover.programmes.allSatisfy { $0.covered && $0.phase == .during && $0.article != nil })
        #expect(!cover.rules.isEmpty)
        let before = try await worker.site.send(.get, path + "&knownAt=2026-01-01T00:00:00Z", token: worker.token)
        #expect(try CoverRecord.decode(try before.json).programmes.allSatisfy { !$0.covered })
        try await worker.site.close()
    }

    @Test func anExtensionShowsItsPriceBeforeAnythingIsRecorded() async throws {
        let worker = try await Worker(departedOn: "2026-11-20")
        try await worker.pay(try #require(worker.enrolled.invoices.first))
        let query = "kind=extension&firstDay=2028-12-01&months=12&country=&employer="
        let offer = try await worker.page("/perpanjang?\(query)").text
        #expect(offer.contains("<h1>Rp 162.000</h1>"))
        #expect(
            try await worker.page("/api/v1/persons/\(worker.enrolled.person)/invoices").text.contains("\"settled\""))
        let agreed = try await worker.send("/perpanjang", query + "&key=abcdefgh-1")
        #expect(agreed.status == 303)
        #expect(agreed.headers[.location]?.hasPrefix("/tagihan/") == true)
        let again = try await worker.send("/perpanjang", query + "&key=abcdefgh-1")
        #expect(again.headers[.location] == agreed.headers[.location])
        let list = try await worker.site.send(
            .get, "/api/v1/persons/\(worker.enrolled.person)/invoices", token: worker.token)
        #expect(try InvoiceList.decode(try list.json).invoices.count == 2)
        try await worker.site.close()
    }

    @Test func aContractThatBeginsTooEarlyIsRefusedBesideItsField() async throws {
        let worker = try await Worker(departedOn: "2026-11-20")
        let page = try await worker.page("/perpanjang?kind=extension&firstDay=2026-01-01&months=12&country=&employer=")
        #expect(page.text.contains("id=\"firstDay-error\""))
        try await worker.site.close()
    }

    @Test func aWorkerTellsTheReturnAndMayNotTellTheDeparture() async throws {
        let worker = try await Worker(departedOn: "2026-11-10")
        let page = try await worker.page("/perjalanan").text
        #expect(page.contains("value=\"arrived-home\""))
        #expect(!page.contains("value=\"deported\""))
        let refused = try await worker.send("/perjalanan", "kind=deported&day=2026-11-20&localDay=")
        #expect(refused.status == 403)
        let told = try await worker.send("/perjalanan", "kind=arrived-home&day=2026-11-20&localDay=")
        #expect(told.status == 303)
        #expect(try await worker.page("/perjalanan").text.contains("sudah kembali"))
        try await worker.site.close()
    }

    @Test func anothersRecordLooksLikeNone() async throws {
        let worker = try await Worker()
        let other = try await worker.site.house.door.enrol(
            try Enrolments.perseorangan(7, firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        let invoice = try #require(other.invoices.first)
        for path in [
            "/tagihan/\(invoice.id)", "/orang/\(other.person)", "/api/v1/persons/\(other.person)/cover",
            "/api/v1/invoices/\(invoice.id)", "/orang/\(other.person)/perpanjang",
        ] {
            #expect(try await worker.page(path).status == 404, "\(path)")
        }
        try await worker.site.close()
    }

    @Test func aSignedInWorkerBeginsAtHome() async throws {
        let worker = try await Worker()
        #expect(try await worker.page("/").headers[.location] == "/beranda")
        try await worker.site.close()
    }
}
