// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Lapor diri: a worker who has arrived abroad, as the ministry's portal submits it.
public struct SelfReportRequest: WireRecord {
    /// The portal's own number of this report: the same number counts once.
    public let reference: String
    /// When the worker told it to the portal.
    public let reportedAt: Instant
    public let name: String
    public let nik: String
    public let sex: String
    public let birthDay: CalendarDay
    public let passport: String?
    /// The home address in Indonesia.
    public let addressLine: String
    public let village: String?
    public let district: String?
    /// Two digits.
    public let province: String
    public let phone: String
    public let email: String?
    public let arrivedOn: CalendarDay
    /// Two letters of ISO 3166-1.
    public let country: String
    public let addressAbroad: String
    public let employer: String
    public let employerKind: String
    public let occupation: String
    public let contractFirstDay: CalendarDay
    /// Length of the contract.
    public let months: Int
    /// Whom to call, name and telephone.
    public let emergencyContact: String?

    public static let shape = Shape<SelfReportRequest>(
        SelfReportRequest.init, WireField("reference", \.reference, .text(1...64, example: "PW-2026-000123")),
        WireField("reportedAt", \.reportedAt, .instant), WireField("name", \.name, .text(1...120)),
        WireField("nik", \.nik, .text(1...40)), WireField("sex", \.sex, .choice(["female", "male"])),
        WireField("birthDay", \.birthDay, .day), WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("addressLine", \.addressLine, .text(1...200)),
        WireField("village", \.village, .optional(.text(1...100))),
        WireField("district", \.district, .optional(.text(1...100))),
        WireField("province", \.province, .text(2...2)), WireField("phone", \.phone, .text(1...40)),
        WireField("email", \.email, .optional(.text(1...254))), WireField("arrivedOn", \.arrivedOn, .day),
        WireField("country", \.country, .text(2...2)),
        WireField("addressAbroad", \.addressAbroad, .text(3...300)),
        WireField("employer", \.employer, .text(1...200)),
        WireField("employerKind", \.employerKind, .choice(["legal-entity", "household", "vessel"])),
        WireField("occupation", \.occupation, .text(1...120)),
        WireField("contractFirstDay", \.contractFirstDay, .day), WireField("months", \.months, .integer(1...120)),
        WireField("emergencyContact", \.emergencyContact, .optional(.text(3...200))))
}

/// A contract that follows the one before, as the ministry's portal submits it.
public struct ContractReportRequest: WireRecord {
    public let reference: String
    public let reportedAt: Instant
    public let name: String
    public let birthDay: CalendarDay
    /// NIK or passport, or both.
    public let nik: String?
    public let passport: String?
    public let kind: String
    public let firstDay: CalendarDay
    public let months: Int
    /// Nil: the country stays; needed for a change of country.
    public let country: String?
    /// Nil: the employer stays; needed for a change of employer or country.
    public let employer: String?

    public static let shape = Shape<ContractReportRequest>(
        ContractReportRequest.init, WireField("reference", \.reference, .text(1...64)),
        WireField("reportedAt", \.reportedAt, .instant), WireField("name", \.name, .text(1...120)),
        WireField("birthDay", \.birthDay, .day), WireField("nik", \.nik, .optional(.text(1...40))),
        WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("kind", \.kind, .choice(["extension", "change-of-employer", "change-of-country"])),
        WireField("firstDay", \.firstDay, .day), WireField("months", \.months, .integer(1...120)),
        WireField("country", \.country, .optional(.text(2...2))),
        WireField("employer", \.employer, .optional(.text(1...200))))
}
