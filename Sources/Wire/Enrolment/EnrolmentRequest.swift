// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Registers a worker with family, work and contract (Permenaker 4/2023 art. 9).
public struct EnrolmentRequest: WireRecord {
    public let name: String
    public let nik: String
    public let sex: String
    public let birthDay: CalendarDay
    public let addressLine: String
    public let village: String?
    public let district: String?
    /// Two digits.
    public let province: String
    public let phone: String
    public let email: String?
    public let passport: String?
    public let family: [RelativeRequest]
    public let route: String
    /// The placement company, for the route `p3mi`.
    public let organisation: ID<OrganisationRecord>?
    /// Two letters of ISO 3166-1.
    public let country: String
    public let employer: String
    public let employerKind: String
    public let occupation: String
    public let contractFirstDay: CalendarDay
    /// Length of the contract.
    public let months: Int
    /// For those who are abroad already.
    public let departedOn: CalendarDay?
    public let jht: SavingsRequest?
    /// What the worker signs in with, at least 10 characters; a public registration needs it.
    public let password: String?

    public init(
        name: String, nik: String, sex: String, birthDay: CalendarDay, addressLine: String,
        village: String? = nil, district: String? = nil, province: String, phone: String, email: String? = nil,
        passport: String? = nil, family: [RelativeRequest], route: String,
        organisation: ID<OrganisationRecord>? = nil, country: String, employer: String, employerKind: String,
        occupation: String, contractFirstDay: CalendarDay, months: Int, departedOn: CalendarDay? = nil,
        jht: SavingsRequest? = nil, password: String? = nil
    ) {
        self.name = name
        self.nik = nik
        self.sex = sex
        self.birthDay = birthDay
        self.addressLine = addressLine
        self.village = village
        self.district = district
        self.province = province
        self.phone = phone
        self.email = email
        self.passport = passport
        self.family = family
        self.route = route
        self.organisation = organisation
        self.country = country
        self.employer = employer
        self.employerKind = employerKind
        self.occupation = occupation
        self.contractFirstDay = contractFirstDay
        self.months = months
        self.departedOn = departedOn
        self.jht = jht
        self.password = password
    }

    public static let shape = Shape<EnrolmentRequest>(
        EnrolmentRequest.init, WireField("name", \.name, .text(1...120)), WireField("nik", \.nik, .text(1...40)),
        WireField("sex", \.sex, .choice(["female", "male"])), WireField("birthDay", \.birthDay, .day),
        WireField("addressLine", \.addressLine, .text(1...200)),
        WireField("village", \.village, .optional(.text(1...100))),
        WireField("district", \.district, .optional(.text(1...100))),
        WireField("province", \.province, .text(2...2)), WireField("phone", \.phone, .text(1...40)),
        WireField("email", \.email, .optional(.text(1...254))),
        WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("family", \.family, .list(of: .record(RelativeRequest.self), 0...20)),
        WireField("route", \.route, .choice(["p3mi", "bp2mi", "perseorangan"])),
        WireField("organisation", \.organisation, .optional(.id(OrganisationRecord.self))),
        WireField("country", \.country, .text(2...2)), WireField("employer", \.employer, .text(1...200)),
        WireField("employerKind", \.employerKind, .choice(["legal-entity", "household", "vessel"])),
        WireField("occupation", \.occupation, .text(1...120)),
        WireField("contractFirstDay", \.contractFirstDay, .day),
        WireField("months", \.months, .integer(1...120)),
        WireField("departedOn", \.departedOn, .optional(.day)), WireField("jht", \.jht, .section()),
        WireField("password", \.password, .optional(.text(1...1_024))))
}

/// A family member as told at registration.
public struct RelativeRequest: WireRecord {
    public let name: String
    public let relation: String
    public let birthDay: CalendarDay?
    /// Named by the worker as heir; the law's order still decides.
    public let nominated: Bool?

    public init(
        name: String, relation: String, birthDay: CalendarDay? = nil, nominated: Bool? = nil
    ) {
        self.name = name
        self.relation = relation
        self.birthDay = birthDay
        self.nominated = nominated
    }

    public static let shape = Shape<RelativeRequest>(
        RelativeRequest.init, WireField("name", \.name, .text(1...120)),
        WireField(
            "relation", \.relation,
            .choice([
                "spouse", "child", "father", "mother", "sibling", "grandparent", "grandchild", "parent-in-law",
                "other",
            ])),
        WireField("birthDay", \.birthDay, .optional(.day)), WireField("nominated", \.nominated, .optional(.flag)))
}

/// Old-age savings as chosen.
public struct SavingsRequest: WireRecord {
    public let monthly: Rupiah
    public let months: Int

    public init(
        monthly: Rupiah, months: Int
    ) {
        self.monthly = monthly
        self.months = months
    }

    public static let shape = Shape<SavingsRequest>(
        SavingsRequest.init, WireField("monthly", \.monthly, .rupiah()),
        WireField("months", \.months, .integer(1...120)))
}
