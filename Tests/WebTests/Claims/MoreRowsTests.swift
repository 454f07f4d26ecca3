// SPDX-License-Identifier: Apache-2.0
import Claims
import HTTPTypes
import Kernel
import Placement
import Services
import TestKit
import Testing
import Wire

@testable import Web

@Suite("Forms that take one more row")
struct MoreRowsTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// A worker who had an accident on the second day of work, and the token and form mark of their session.
    private func worker() async throws -> (site: TestSite, incident: IncidentView, session: OpenedSession) {
        let site = try await TestSite.make()
        let door = site.house.door
        site.house.set(try day("2026-11-20"))
        let enrolled = try await door.enrol(
            try Enrolments.perseorangan(firstDay: try day("2026-12-01")), password: "kata sandi panjang",
            by: .visitor, repeatKey: nil)
        let invoice = try #require(enrolled.invoices.first)
        _ = try await door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-1", amount: invoice.amount, paidAt: site.house.now))
        site.house.set(try day("2026-12-03"))
        _ = try await door.recordJourney(
            JourneyReport(placement: nil, kind: .departed, day: try day("2026-12-01"), localDay: nil),
            of: enrolled.person, by: .system("test"), repeatKey: nil)
        let session = try await door.openSession(after: enrolled)
        let incident = try await door.reportIncident(
            IncidentReport(
                kind: .workAccident, localDay: try day("2026-12-02"), localTime: nil, day: nil, country: nil,
                place: "Taichung", account: "Terjepit mesin.", witness: nil, mission: nil, toldBy: .worker,
                deviceAt: nil),
            of: enrolled.person, by: session.session.actor, repeatKey: nil)
        return (site, incident, session)
    }

    private func losses(_ page: TestSite.Answer) -> Int {
        page.text.split(separator: "id=\"losses.", omittingEmptySubsequences: false).count - 1
    }

    @Test(arguments: [("id", "Tambah satu baris"), ("en", "Add one more")])
    func aClaimTakesMoreThanTwoLosses(_ language: String, _ label: String) async throws {
        let (site, incident, session) = try await worker()
        let address = "/kejadian/\(incident.incident.id)/klaim?manfaat=partial-disability"
        let begun = try await site.send(.get, "\(address)&lang=\(language)", cookie: session.token)
        #expect(losses(begun) == 2 && begun.text.contains(label))
        let type = "application/x-www-form-urlencoded"
        var body =
            "csrf=\(session.session.csrf)&incident=\(incident.incident.id)&event=partial-disability"
            + "&losses.0.name=right-index-finger&losses.1.name=other-right-finger&bankCode=002"
            + "&accountNumber=0123456781&accountHolder=Wahyu+Sentosa"
        let more = try await site.send(
            .post, address, cookie: session.token, body: body + "&rows.losses=2&more=losses", type: type)
        #expect(more.status == 200 && losses(more) == 3)
        #expect(more.text.contains("value=\"0123456781\"") && more.text.contains("name=\"rows.losses\" value=\"3\""))
        #expect(more.text.contains("value=\"other-right-finger\" selected"))
        #expect(!more.text.contains("role=\"alert\""), "nothing was wrong")
        body += "&losses.2.name=right-thumb&rows.losses=3"
        let filed = try await site.send(.post, address, cookie: session.token, body: body, type: type)
        #expect(filed.status == 303)
        let view = try await site.house.door.viewIncident(incident.incident.id, by: session.session.actor)
        #expect(view.claims.first?.request.benefit.losses.count == 3)
        try await site.close()
    }

    @Test func anAccountOfAnotherIsAskedAboutBeforeItIsTaken() async throws {
        let (site, incident, session) = try await worker()
        let address = "/kejadian/\(incident.incident.id)/klaim?manfaat=treatment-abroad"
        let type = "application/x-www-form-urlencoded"
        let body =
            "csrf=\(session.session.csrf)&incident=\(incident.incident.id)&event=treatment-abroad&cost=1.000.000"
            + "&bankCode=002&accountNumber=0123456781&accountHolder=Orang+Lain"
        let asked = try await site.send(.post, address, cookie: session.token, body: body, type: type)
        #expect(asked.text.contains("id=\"accountHolder-error\"") && asked.text.contains("name=\"ofAnother\""))
        #expect(asked.text.contains("Wahyu Sentosa"), "whose money it is")
        let filed = try await site.send(
            .post, address, cookie: session.token, body: body + "&ofAnother=on", type: type)
        let claim = try #require(filed.headers[.location])
        let page = try await site.send(.get, claim, cookie: session.token).text
        #expect(page.contains("Orang Lain") && page.contains("berbeda dari nama yang berhak"))
        let accounts = try await site.send(.get, "/rekening", cookie: session.token).text
        #expect(accounts.contains("Belum ada rekening yang tercatat"), "none in the worker's own name")
        #expect(accounts.contains("Rekening orang lain"))
        try await site.close()
    }

    @Test func whatAPaperIsStaysChosenWhenItsFileIsRefused() async throws {
        let (site, incident, session) = try await worker()
        let address = "/kejadian/\(incident.incident.id)"
        let lines = [
            "--b", "Content-Disposition: form-data; name=\"csrf\"", "", session.session.csrf, "--b",
            "Content-Disposition: form-data; name=\"kind\"", "", "passport", "--b",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.doc\"", "", "MZ", "--b--", "",
        ]
        let answer = try await site.send(
            .post, "\(address)/berkas", cookie: session.token, body: lines.joined(separator: "\r\n"),
            type: "multipart/form-data; boundary=b")
        #expect(answer.status == 400 || answer.status == 422)
        #expect(answer.text.contains("id=\"file-error\"") && answer.text.contains("value=\"passport\" selected"))
        try await site.close()
    }

    @Test func rowsNeverGrowBeyondWhatTheRecordTakes() {
        func rows(_ stood: String, _ more: String?) -> Int {
            var fields: [(name: String, value: String)] = [("rows.losses", stood)]
            if let more { fields.append(("more", more)) }
            return MoreRows("losses", TypedFields(FormBody.document(fields)), least: 2, most: 20).count
        }
        #expect(rows("2", nil) == 2)
        #expect(rows("2", "losses") == 3)
        #expect(rows("2", "children") == 2)
        #expect(rows("20", "losses") == 20)
        #expect(rows("9000000000000000000", "losses") == 20)
        #expect(rows("-5", nil) == 2)
    }

    @Test func aScholarshipTakesManyLevelsOfTwoChildren() throws {
        let lines = [("1", "sd", "6"), ("1", "smp", "3"), ("2", "sma", "3"), ("", "", "")]
        let rows = lines.enumerated().flatMap { place, line in
            zip(["child", "level", "years"], [line.0, line.1, line.2]).map { ("schooling.\(place).\($0)", $1) }
        }
        let head = [
            ("incident", "0000000000001"), ("event", "scholarship"), ("bankCode", "002"),
            ("accountNumber", "0123456781"), ("accountHolder", "Wahyu"), ("scholarshipFor", "death"),
        ]
        let document = FormBody.document((head + rows).map { (name: $0.0, value: $0.1) })
        let filing = try ClaimForm.decode(document).request.filing()
        #expect(filing.children.map { $0.schooling.map(\.years) } == [[6, 3], [3]])
    }

    @Test func theCalculatorTakesMoreLossesWithoutAnswering() async throws {
        let site = try await TestSite.make()
        let asked = "/manfaat?event=partial-disability&phase=during&on=2024-03-01&rows.loss=3"
        let losses = "&loss=right-thumb&loss=other-toe&loss=smell"
        let more = try await site.send(.get, asked + losses + "&more=loss")
        #expect(more.status == 200 && more.text.contains("value=\"smell\" selected"))
        #expect(more.text.split(separator: "<select id=\"loss\"").count - 1 == 4)
        let answer = try await site.send(.get, asked + losses + "&loss=big-toe")
        #expect(answer.status == 200 && !answer.text.contains("role=\"alert\""))
        try await site.close()
    }
}
