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
        let person = Registrant(self, &faults)
        let family = self.family.enumerated().map { relative(&faults, $0.element, at: $0.offset) }
        let route = faults.known(self.route, "route", as: PlacementRoute.self)
        let work = work(
            &faults, route: route, organisation: organisation.map { ID(number: $0.number) }, departedOn: departedOn)
        guard faults.failures.isEmpty, let person, let work else { throw FormFaults(failures: faults.failures) }
        return person.enrolment(
            family: family.compactMap(\.self), work: work,
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
