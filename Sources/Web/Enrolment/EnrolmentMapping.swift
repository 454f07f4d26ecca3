// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection
import Services
import Wire

extension EnrolmentRequest {
    /// The registration as the use case takes it.
    ///
    /// - Throws: every fault that the fields have by themselves.
    func enrolment() throws(FormFaults) -> Enrolment {
        var faults = FaultList()
        let name = faults.read { () throws(Failure) in try PersonName.parse(self.name) }
        let nik = faults.read { () throws(Failure) in try NIK.parse(self.nik) }
        let sex = faults.known(self.sex, "sex", as: Sex.self)
        let address = faults.read { () throws(Failure) in
            try Address.parse(line: addressLine, village: village, district: district, province: province)
        }
        let phone = faults.read { () throws(Failure) in try PhoneNumber.parse(self.phone) }
        let email = faults.read { () throws(Failure) in
            try self.email.map { text throws(Failure) in try EmailAddress.parse(text) }
        }
        let passport = faults.read { () throws(Failure) in
            try self.passport.map { text throws(Failure) in try Passport.parse(text) }
        }
        let family = self.family.enumerated().map { relative(&faults, $0.element, at: $0.offset) }
        let work = work(&faults)
        guard faults.failures.isEmpty, let name, let nik, let sex, let address, let phone, let email, let passport,
            let work
        else { throw FormFaults(failures: faults.failures) }
        return Enrolment(
            name: name, nik: nik, sex: sex, birthDay: birthDay, address: address, phone: phone, email: email,
            passport: passport, family: family.compactMap(\.self), work: work,
            savings: jht.map { JHTChoice(monthly: $0.monthly, months: $0.months) })
    }

    private func relative(
        _ faults: inout FaultList, _ request: RelativeRequest, at place: Int
    ) -> Enrolment.Relative? {
        let name = faults.read { () throws(Failure) in
            try PersonName.parse(request.name, field: "family.\(place).name")
        }
        let relation = faults.known(request.relation, "family.\(place).relation", as: Relation.self)
        guard let name, let relation else { return nil }
        return Enrolment.Relative(
            name: name, relation: relation, birthDay: request.birthDay, nominated: request.nominated ?? false)
    }

    private func work(_ faults: inout FaultList) -> Enrolment.Work? {
        let route = faults.known(self.route, "route", as: PlacementRoute.self)
        let country = faults.read { () throws(Failure) in try Country.parse(self.country) }
        let kind = faults.known(employerKind, "employerKind", as: EmployerKind.self)
        guard let route, let country, let kind else { return nil }
        return Enrolment.Work(
            route: route, organisation: organisation.map { ID(number: $0.number) }, country: country,
            employer: employer, employerKind: kind, occupation: occupation, contractFirstDay: contractFirstDay,
            contractMonths: months, departedOn: departedOn)
    }
}

extension EnrolmentAnswer {
    init(_ enrolled: Enrolled) {
        self.init(
            person: enrolled.person, personNumber: enrolled.personNumber, kpj: enrolled.kpj,
            invoices: enrolled.invoices.map(InvoiceAnswer.init),
            knownAs: enrolled.knownAs.map { KnownPerson(person: $0.person, name: $0.name, reason: $0.reason) })
    }
}

extension OrganisationLine {
    init(_ organisation: Organisation) {
        self.init(
            organisation: ID(number: organisation.id.number), name: organisation.name,
            licence: organisation.licence?.number, licensedUntil: organisation.licence?.validity.last)
    }
}
