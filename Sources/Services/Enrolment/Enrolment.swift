// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// A registration as asked for: the person, the family, the work and the way to reach the person
/// (Permenaker 4/2023 art. 9).
public struct Enrolment: Sendable {
    public let name: PersonName
    public let nik: NIK
    public let sex: Sex
    public let birthDay: CalendarDay
    public let address: Address
    public let phone: PhoneNumber
    public let email: EmailAddress?
    public let passport: Passport?
    public let family: [Relative]
    public let work: Work
    public let savings: JHTChoice?

    /// A family member as told at registration.
    public struct Relative: Sendable {
        public let name: PersonName
        public let relation: Relation
        public let birthDay: CalendarDay?
        public let nominated: Bool

        public init(name: PersonName, relation: Relation, birthDay: CalendarDay?, nominated: Bool) {
            self.name = name
            self.relation = relation
            self.birthDay = birthDay
            self.nominated = nominated
        }
    }

    /// The placement and its first contract.
    public struct Work: Sendable {
        public let route: PlacementRoute
        public let organisation: ID<Organisation>?
        public let country: Country
        public let employer: String
        public let employerKind: EmployerKind
        public let occupation: String
        public let contractFirstDay: CalendarDay
        public let contractMonths: Int
        /// The day on which the worker left Indonesia, for those who are abroad already.
        public let departedOn: CalendarDay?

        public init(
            route: PlacementRoute, organisation: ID<Organisation>?, country: Country, employer: String,
            employerKind: EmployerKind, occupation: String, contractFirstDay: CalendarDay, contractMonths: Int,
            departedOn: CalendarDay?
        ) {
            self.route = route
            self.organisation = organisation
            self.country = country
            self.employer = employer
            self.employerKind = employerKind
            self.occupation = occupation
            self.contractFirstDay = contractFirstDay
            self.contractMonths = contractMonths
            self.departedOn = departedOn
        }
    }

    public init(
        name: PersonName, nik: NIK, sex: Sex, birthDay: CalendarDay, address: Address, phone: PhoneNumber,
        email: EmailAddress?, passport: Passport?, family: [Relative], work: Work, savings: JHTChoice?
    ) {
        self.name = name
        self.nik = nik
        self.sex = sex
        self.birthDay = birthDay
        self.address = address
        self.phone = phone
        self.email = email
        self.passport = passport
        self.family = family
        self.work = work
        self.savings = savings
    }
}

/// What a registration answers, the same for people known and unknown.
public struct Enrolled: Sendable {
    public let person: ID<PersonRecord>
    public let personNumber: String
    public let kpj: String
    public let invoices: [InvoiceView]
    /// Officers alone see this: the registration claims a NIK or passport that another record holds.
    public let knownAs: KnownAs?
    /// What the worker signs in as. Officers alone see it: it could tell whether an e-mail address is known.
    public let login: String?

    /// Whose identifier it is, and which.
    public struct KnownAs: Sendable {
        public let person: ID<PersonRecord>
        public let name: String
        /// `nik`, `passport`, or `likeness`.
        public let reason: String
    }
}
