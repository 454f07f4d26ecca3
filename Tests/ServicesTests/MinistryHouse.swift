// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Placement
import Services
import Store
import TestKit
import Testing

/// A house that the ministry's portal reports to.
struct MinistryHouse {
    static let portal = Actor(account: nil, role: .ministryPortal, name: "peduli-wni")
    static let desk = Actor(account: nil, role: .missionOfficer, name: "mission")

    let house: TestHouse

    static func make() async throws -> MinistryHouse {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        return MinistryHouse(house: house)
    }

    var door: Door { house.door }

    /// A worker who left on 10 November 2026 with a contract from the day before.
    func enrolment(
        _ serial: Int = 1, name: String? = nil, phone: String? = nil, passport: String? = nil, country: String = "TW",
        firstDay: String = "2026-11-09"
    ) throws -> Enrolment {
        let departed: CalendarDay = try #require(CalendarDay("2026-11-10"))
        let usual = try Enrolments.perseorangan(
            serial, months: 12, firstDay: try #require(CalendarDay(firstDay)),
            departedOn: departed, country: country)
        return Enrolment(
            name: try name.map { try PersonName.parse($0) } ?? usual.name, nik: usual.nik, sex: usual.sex,
            birthDay: usual.birthDay, address: usual.address,
            phone: try phone.map { try PhoneNumber.parse($0) } ?? usual.phone, email: nil,
            passport: try passport.map { try Passport.parse($0) } ?? usual.passport, family: [], work: usual.work,
            savings: nil)
    }

    func report(
        _ reference: String, _ enrolment: Enrolment, address: String = "Taoyuan, Zhongshan Road 8",
        minutesAgo: Int64 = 1, document: String = "document"
    ) -> SelfReport {
        SelfReport(
            head: ReportHead(
                reference: reference, toldAt: house.now.adding(seconds: -60 * minutesAgo),
                document: Array("\(document) \(reference)".utf8)),
            enrolment: enrolment, addressAbroad: address, emergencyContact: nil)
    }

    func tell(_ report: SelfReport, key: String? = nil) async throws -> PartnerReportView {
        try await door.takeSelfReport(
            report, by: Self.portal,
            repeatKey: try key.map { text throws(Failure) in try RepeatKey(text, body: report.head.document) })
    }

    func contract(
        _ reference: String, of enrolment: Enrolment, firstDay: String, months: Int = 12
    ) throws -> ContractReport {
        try ContractReport(
            head: ReportHead(reference: reference, toldAt: house.now, document: Array(reference.utf8)),
            name: enrolment.name, birthDay: enrolment.birthDay, nik: enrolment.nik, passport: nil,
            change: ContractChange(
                placement: nil, kind: .extension, firstDay: try #require(CalendarDay(firstDay)), months: months,
                country: nil, employer: nil))
    }

    func pay(_ invoice: InvoiceView) async throws {
        let answer = try await door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: invoice.number, body: Array(invoice.number.utf8),
                customerNumber: invoice.virtualAccount.customer, paymentRequest: invoice.number,
                amount: invoice.amount, paidAt: house.now))
        try #require(answer.outcome == .accepted)
    }

    /// How many people are on record.
    func people() async throws -> Int {
        try await house.database.read { try $0.row("SELECT count(*) FROM person")?.int(0) ?? -1 }
    }

    func name(_ person: ID<PersonRecord>) async throws -> String {
        try await house.database.read { try PersonStore($0).getName(person) }
    }
}
