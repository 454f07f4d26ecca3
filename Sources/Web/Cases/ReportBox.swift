// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Services
import Text
import Wire

/// What a partner reported, beside the record that it may be about; what agrees and what differs is marked.
struct ReportBox: Part {
    private let report: CaseReport
    private let person: MemberView
    private let language: Language
    private let texts: CaseTexts

    init(_ report: CaseReport, about person: MemberView, _ language: Language) {
        self.report = report
        self.person = person
        self.language = language
        texts = .texts(language)
    }

    func write(to html: inout HTML) {
        var rows: [(String, HTML)] = []
        if let opened = try? report.opened() {
            switch opened {
            case .selfReport(let report): rows = facts(report)
            case .contract(let report): rows = facts(report)
            }
        }
        rows.append((ReportCaseTexts.source.text(language), .text(TermTexts.word(report.source, language))))
        rows.append(
            (ReportCaseTexts.toldAt.text(language), .text(Wording.moment(report.toldAt, at: .wib, language))))
        html.add(Box(ReportCaseTexts.title.text(language), FactList(rows).html))
    }

    private func facts(_ report: SelfReport) -> [(String, HTML)] {
        let told = report.enrolment
        var rows = who(name: told.name, birthDay: told.birthDay, nik: told.nik, passport: told.passport)
        rows.append((TermTexts.title("phone", language), compared(told.phone.masked, number("phone"))))
        rows.append(
            (texts.province, compared(told.address.province.name, Province(rawValue: person.person.province)?.name)))
        rows.append((ProvenanceTexts.field(.addressAbroad).text(language), .text(report.addressAbroad)))
        rows.append((ProvenanceTexts.field(.employer).text(language), .text(told.work.employer)))
        rows.append((ReportCaseTexts.country.text(language), .text(told.work.country.name(in: language))))
        if let arrived = told.work.departedOn {
            rows.append((ReportCaseTexts.arrived.text(language), .text(Wording.day(arrived, language))))
        }
        rows.append(contract(told.work.contractFirstDay, told.work.contractMonths))
        return rows
    }

    private func facts(_ report: ContractReport) -> [(String, HTML)] {
        var rows = who(name: report.name, birthDay: report.birthDay, nik: report.nik, passport: report.passport)
        let kind = TermTexts.title(report.change.kind.rawValue, language)
        rows.append((ReportCaseTexts.kind.text(language), .text(kind)))
        rows.append(contract(report.change.firstDay, report.change.months))
        return rows
    }

    private func who(
        name: PersonName, birthDay: CalendarDay, nik: NIK?, passport: Passport?
    ) -> [(String, HTML)] {
        [
            (FrameTexts.texts(language).name, compared(name.text, person.person.name)),
            (
                texts.born,
                compared(Wording.day(birthDay, language), Wording.day(person.person.birthDay, language))
            ),
            ("NIK", compared(nik?.masked, number("nik"))),
            (TermTexts.title("passport", language), compared(passport?.masked, number("passport"))),
        ]
    }

    private func contract(_ first: CalendarDay, _ months: Int) -> (String, HTML) {
        let length = Wording.months(months, language)
        return (ReportCaseTexts.contract.text(language), .text("\(Wording.day(first, language)), \(length)"))
    }

    /// The record's number, masked as the report's.
    private func number(_ kind: String) -> String? { person.identifiers.last { $0.kind.rawValue == kind }?.text }

    private func compared(_ told: String?, _ known: String?) -> HTML {
        guard let told else { return "–" }
        let agrees = told == known
        return "\(told) \(Chip(agrees ? .good : .care, agrees ? texts.agrees : texts.differs))"
    }
}
