// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection
import Services
import Wire

extension SelfReportRequest {
    /// The report as the use case takes it. Whoever reports alone from abroad is placed by nobody.
    ///
    /// - Throws: every fault that the fields have by themselves.
    func report() throws(FormFaults) -> SelfReport {
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
        let country = faults.read { () throws(Failure) in try Country.parse(self.country) }
        let kind = faults.known(employerKind, "employerKind", as: EmployerKind.self)
        guard faults.failures.isEmpty, let name, let nik, let sex, let address, let phone, let email, let passport,
            let country, let kind
        else { throw FormFaults(failures: faults.failures) }
        let work = Enrolment.Work(
            route: .perseorangan, organisation: nil, country: country, employer: employer, employerKind: kind,
            occupation: occupation, contractFirstDay: contractFirstDay, contractMonths: months,
            departedOn: arrivedOn)
        return SelfReport(
            head: ReportHead(reference: reference, toldAt: reportedAt, document: json.bytes()),
            enrolment: Enrolment(
                name: name, nik: nik, sex: sex, birthDay: birthDay, address: address, phone: phone, email: email,
                passport: passport, family: [], work: work, savings: nil),
            addressAbroad: addressAbroad, emergencyContact: emergencyContact)
    }
}

extension ContractReportRequest {
    /// The report as the use case takes it.
    func report() throws(Failure) -> ContractReport {
        guard let kind = ContractFact.Kind(rawValue: kind) else {
            throw Failure(.invalid, "not-one-of", field: "kind", details: ["found": kind])
        }
        let change = ContractChange(
            placement: nil, kind: kind, firstDay: firstDay, months: months,
            country: try country.map { text throws(Failure) in try Country.parse(text) }, employer: employer)
        return try ContractReport(
            head: ReportHead(reference: reference, toldAt: reportedAt, document: json.bytes()),
            name: try PersonName.parse(name), birthDay: birthDay,
            nik: try nik.map { text throws(Failure) in try NIK.parse(text) },
            passport: try passport.map { text throws(Failure) in try Passport.parse(text) }, change: change)
    }
}

extension CaseReport {
    /// What a kept report says.
    ///
    /// - Throws: as reading it did when it came.
    func opened() throws(Failure) -> PartnerReport {
        let document = try JSONValue.parse(self.document)
        switch kind {
        case .selfReport:
            let request = try SelfReportRequest.decode(document)
            return .selfReport(try firstFault { () throws(FormFaults) in try request.report() })
        case .contract: return .contract(try ContractReportRequest.decode(document).report())
        }
    }
}

extension PartnerReportAnswer {
    init(_ view: PartnerReportView, _ language: Language) {
        self.init(
            report: view.report.id, reference: view.report.reference, outcome: view.report.outcome.rawValue,
            member: view.member.map { ReportedMember($0, language) }, openDifferences: view.openDifferences)
    }
}

extension ReportedMember {
    fileprivate init(_ member: PartnerReportView.Member, _ language: Language) {
        self.init(
            kpj: member.kpj,
            programmes: [member.cover.jkk, member.cover.jkm].map { answer in
                ReportedCover(
                    programme: answer.programme, covered: answer.covered, until: answer.until,
                    reason: answer.reason(language))
            },
            payments: member.invoices.map { invoice in
                ReportedPayment(
                    invoiceNumber: invoice.number, stage: invoice.stage.rawValue, months: invoice.months,
                    amount: invoice.amount, virtualAccount: invoice.virtualAccount.number,
                    expiresAt: invoice.expiresAt)
            },
            contract: member.contract.map(ContractRecord.init))
    }
}
