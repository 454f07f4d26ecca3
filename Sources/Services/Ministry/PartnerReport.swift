// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// What every report of a partner has: its number, when it was told, and the document as it was sent.
public struct ReportHead: Sendable {
    /// The partner's own number of the report: the same number counts once.
    public let reference: String
    /// When the worker told it to the partner.
    public let toldAt: Instant
    /// The report as it was sent, kept sealed.
    public let document: [UInt8]

    public init(reference: String, toldAt: Instant, document: [UInt8]) {
        self.reference = reference
        self.toldAt = toldAt
        self.document = document
    }
}

/// Lapor diri: a worker who has arrived abroad reports to the ministry's portal.
public struct SelfReport: Sendable {
    public let head: ReportHead
    /// The worker and the work, as a registration by oneself would tell them; departed on the day of arrival.
    public let enrolment: Enrolment
    public let addressAbroad: String
    public let emergencyContact: String?

    public init(head: ReportHead, enrolment: Enrolment, addressAbroad: String, emergencyContact: String?) {
        self.head = head
        self.enrolment = enrolment
        self.addressAbroad = addressAbroad
        self.emergencyContact = emergencyContact
    }

    /// What it says about the person, field by field.
    var told: [ToldField: String] {
        var told: [ToldField: String] = [
            .name: enrolment.name.text, .birthDay: enrolment.birthDay.description, .phone: enrolment.phone.text,
            .addressAbroad: addressAbroad, .employer: enrolment.work.employer,
        ]
        told[.email] = enrolment.email?.text
        told[.passport] = enrolment.passport?.text
        told[.emergencyContact] = emergencyContact
        return told
    }
}

/// A contract that follows the one before, as a worker told the ministry's portal.
public struct ContractReport: Sendable {
    public let head: ReportHead
    public let name: PersonName
    public let birthDay: CalendarDay
    public let nik: NIK?
    public let passport: Passport?
    public let change: ContractChange

    /// - Throws: `invalid` `report-names-nobody` without NIK and passport.
    public init(
        head: ReportHead, name: PersonName, birthDay: CalendarDay, nik: NIK?, passport: Passport?,
        change: ContractChange
    ) throws(Failure) {
        guard nik != nil || passport != nil else { throw Failure(.invalid, "report-names-nobody", field: "nik") }
        self.head = head
        self.name = name
        self.birthDay = birthDay
        self.nik = nik
        self.passport = passport
        self.change = change
    }
}

/// Either of the reports.
public enum PartnerReport: Sendable {
    case selfReport(SelfReport)
    case contract(ContractReport)
}

extension ReportHead {
    /// A partner's clock may be ahead of ours by so much.
    private static let skewSeconds: Int64 = 300

    /// - Throws: `invalid` `report-from-the-future`.
    func check(now: Instant) throws(Failure) {
        guard toldAt <= now.adding(seconds: Self.skewSeconds) else {
            throw Failure(
                .invalid, "report-from-the-future", field: "reportedAt", details: ["found": toldAt.text(at: .wib)])
        }
    }
}
