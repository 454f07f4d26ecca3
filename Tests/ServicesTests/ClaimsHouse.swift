// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import People
import Placement
import Protection
import Services
import Store
import TestKit

/// A house with one paid and departed worker, and the officers who handle claims.
struct ClaimsHouse {
    let house: TestHouse
    let person: ID<PersonRecord>

    var door: Door { house.door }
    var worker: Actor { Actor(account: nil, role: .worker, person: person, name: "worker") }
    let assessor: Actor
    let approver: Actor
    let doctor: Actor
    let finance: Actor

    static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(text) else { preconditionFailure("\(text) is a day") }
        return day
    }

    /// Enrolled and paid on 20 November 2026, departed on 2 December, the clock on 10 March 2027.
    static func make() async throws -> ClaimsHouse {
        let house = try await TestHouse.make()
        return ClaimsHouse(
            house: house, person: try await member(1, house), assessor: try await officer(.assessor, 901, house),
            approver: try await officer(.approver, 902, house),
            doctor: try await officer(.advisoryDoctor, 903, house), finance: try await officer(.finance, 904, house))
    }

    /// The same house, with a second record of a worker on the same way.
    func withSecondRecord() async throws -> ClaimsHouse {
        ClaimsHouse(
            house: house, person: try await Self.member(2, house), assessor: assessor, approver: approver,
            doctor: doctor, finance: finance)
    }

    /// Records that the worker of another record is this one.
    func join(_ other: ClaimsHouse) async throws {
        try await house.database.write { transaction in
            try PersonStore(transaction).markSame(
                ID(number: 77_001), other.person, as: person, at: house.now, by: "test")
        }
    }

    private static func member(_ serial: Int, _ house: TestHouse) async throws -> ID<PersonRecord> {
        house.set(day("2026-11-20"))
        let enrolled = try await house.door.enrol(
            try Enrolments.perseorangan(serial, firstDay: day("2026-12-01")), by: .visitor, repeatKey: nil)
        guard let invoice = enrolled.invoices.first else { preconditionFailure("an enrolment gives an invoice") }
        _ = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "\(serial)", body: [1],
                customerNumber: invoice.virtualAccount.customer, paymentRequest: "PR-\(serial)",
                amount: invoice.amount, paidAt: house.now))
        house.set(day("2026-12-02"))
        _ = try await house.door.recordJourney(
            JourneyReport(placement: nil, kind: .departed, day: day("2026-12-02"), localDay: nil),
            of: enrolled.person, by: .system("test"), repeatKey: nil)
        house.set(day("2027-03-10"))
        return enrolled.person
    }

    private static func officer(_ role: Role, _ number: Int64, _ house: TestHouse) async throws -> Actor {
        let id = ID<UserAccount>(number: number)
        try await house.database.write { transaction in
            try SignInStore(transaction).insert(
                .init(id: id, login: role.rawValue, name: role.rawValue, role: role.rawValue, password: "-", totp: nil),
                at: house.now)
        }
        return Actor(account: id, role: role, name: role.rawValue)
    }

    func report(_ kind: IncidentKind, on day: String = "2027-03-03") async throws -> IncidentView {
        try await door.reportIncident(
            IncidentReport(
                kind: kind, localDay: Self.day(day), localTime: "10:15", day: nil, country: nil, place: "Taichung",
                account: "Terjepit mesin di pabrik.", witness: "Rekan kerja", mission: "KDEI Taipei",
                toldBy: .worker, deviceAt: house.now),
            of: person, by: worker, repeatKey: nil)
    }

    func file(
        _ event: BenefitEvent, _ incident: IncidentView, by actor: Actor? = nil, cost: Rupiah? = nil,
        holder: String = "Wahyu Sentosa"
    ) async throws -> ClaimView {
        try await door.fileClaim(
            ClaimFiling(
                incident: incident.incident.id, event: event,
                account: try BankAccount.parse(bankCode: "002", number: "0123456781", holder: holder),
                cost: cost),
            by: actor ?? worker, repeatKey: nil)
    }

    /// Attaches every paper that the claim still needs.
    func completePapers(of claim: ClaimView) async throws {
        for (place, demand) in claim.papers.missing.enumerated() {
            guard let kind = PaperKind(rawValue: demand.code) else { preconditionFailure("\(demand.code) is known") }
            _ = try await door.attachDocument(
                Attachment(kind: kind, fileName: "\(demand.code).pdf", bytes: Array("%PDF-1.7 \(place)".utf8)),
                to: claim.claim.incident, by: worker, repeatKey: nil)
        }
    }

    /// A claim of a partial disability, advised by the doctor, with all papers and accepted by the assessor.
    func assessed(holder: String = "Wahyu Sentosa") async throws -> ClaimView {
        let claim = try await file(.partialDisability, try await report(.workAccident), holder: holder)
        try await completePapers(of: claim)
        let advice = MedicalAdvice(
            losses: [DisabilityLoss("right-index-finger")], leftHanded: false, totallyDisabled: false,
            note: "Satu ruas tersisa.")
        _ = try await door.adviseClaim(claim.claim.id, advice, by: doctor, repeatKey: nil)
        return try await door.assessClaim(claim.claim.id, .propose(.accept), by: assessor, repeatKey: nil)
    }

    /// A death claimed at a counter for the widow, with all papers and accepted by the assessor.
    func assessedDeath() async throws -> ClaimView {
        let claim = try await file(.death, try await report(.death), by: counter, holder: "Sri Lestari")
        try await completePapers(of: claim)
        return try await door.assessClaim(claim.claim.id, .propose(.accept), by: assessor, repeatKey: nil)
    }

    var counter: Actor { Actor(account: assessor.account, role: .counterOfficer, name: "loket") }

    /// The partial disability, approved: the payout waits in the outbox.
    func approved() async throws -> ClaimView {
        try await door.approveClaim(
            try await assessed().claim.id, .approve(override: "Dasar 142 juta dipakai menurut praktik."),
            by: approver, repeatKey: nil)
    }

    func balance(_ account: SQL) async throws -> Int64 {
        try await house.database.read { transaction in
            try transaction.row(
                """
                SELECT coalesce(sum(amount), 0) FROM posting
                WHERE account IN (SELECT id FROM ledger_account WHERE code IN (\(part: account)))
                """)?.integer(0) ?? 0
        }
    }
}
