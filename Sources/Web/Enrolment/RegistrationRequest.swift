// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection
import Services
import Wire

/// A request that says who somebody is and where they work, whoever sends it.
protocol RegistrationRequest {
    var name: String { get }
    var nik: String { get }
    var sex: String { get }
    var birthDay: CalendarDay { get }
    var passport: String? { get }
    var addressLine: String { get }
    var village: String? { get }
    var district: String? { get }
    var province: String { get }
    var phone: String { get }
    var email: String? { get }
    var country: String { get }
    var employer: String { get }
    var employerKind: String { get }
    var occupation: String { get }
    var contractFirstDay: CalendarDay { get }
    var months: Int { get }
}

extension EnrolmentRequest: RegistrationRequest {}
extension SelfReportRequest: RegistrationRequest {}

/// Who somebody is, read from a request.
struct Registrant {
    private let name: PersonName
    private let nik: NIK
    private let sex: Sex
    private let birthDay: CalendarDay
    private let address: Address
    private let phone: PhoneNumber
    private let email: EmailAddress?
    private let passport: Passport?

    /// - Parameter faults: takes every fault that the fields have by themselves; nil is made where there is one.
    init?(_ request: some RegistrationRequest, _ faults: inout FaultList) {
        let name = faults.read { () throws(Failure) in try PersonName.parse(request.name) }
        let nik = faults.read { () throws(Failure) in try NIK.parse(request.nik) }
        let sex = faults.known(request.sex, "sex", as: Sex.self)
        let address = faults.read { () throws(Failure) in
            try Address.parse(
                line: request.addressLine, village: request.village, district: request.district,
                province: request.province)
        }
        let phone = faults.read { () throws(Failure) in try PhoneNumber.parse(request.phone) }
        let email = faults.read { () throws(Failure) in
            try request.email.map { text throws(Failure) in try EmailAddress.parse(text) }
        }
        let passport = faults.read { () throws(Failure) in
            try request.passport.map { text throws(Failure) in try Passport.parse(text) }
        }
        guard let name, let nik, let sex, let address, let phone, let email, let passport else { return nil }
        self.name = name
        self.nik = nik
        self.sex = sex
        birthDay = request.birthDay
        self.address = address
        self.phone = phone
        self.email = email
        self.passport = passport
    }

    func enrolment(
        family: [Enrolment.Relative], work: Enrolment.Work, savings: JHTChoice?
    ) -> Enrolment {
        Enrolment(
            name: name, nik: nik, sex: sex, birthDay: birthDay, address: address, phone: phone, email: email,
            passport: passport, family: family, work: work, savings: savings)
    }
}

extension RegistrationRequest {
    /// Where somebody works; nil where a field has a fault.
    ///
    /// - Parameter route: nil where it was none.
    func work(
        _ faults: inout FaultList, route: PlacementRoute?, organisation: ID<Organisation>?, departedOn: CalendarDay?
    ) -> Enrolment.Work? {
        let country = faults.read { () throws(Failure) in try Country.parse(self.country) }
        let kind = faults.known(employerKind, "employerKind", as: EmployerKind.self)
        guard let route, let country, let kind else { return nil }
        return Enrolment.Work(
            route: route, organisation: organisation, country: country, employer: employer, employerKind: kind,
            occupation: occupation, contractFirstDay: contractFirstDay, contractMonths: months,
            departedOn: departedOn)
    }
}
