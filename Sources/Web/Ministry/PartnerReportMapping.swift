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
        let person = Registrant(self, &faults)
        let work = work(&faults, route: .perseorangan, organisation: nil, departedOn: arrivedOn)
        guard faults.failures.isEmpty, let person, let work else { throw FormFaults(failures: faults.failures) }
        return SelfReport(
            head: ReportHead(reference: reference, toldAt: reportedAt, document: json.bytes()),
            enrolment: person.enrolment(family: [], work: work, savings: nil),
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
