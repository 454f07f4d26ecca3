// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text
import Wire

/// Asks the placement system for a worker's record and shows it.
struct PlacementLookPage {
    private let call: Call
    private let fields: FormFields
    private let language: Language

    init(_ call: Call, _ typed: TypedFields, _ failures: [Failure]) {
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
    }

    /// The form alone.
    var question: Page { page(HTML()) }

    /// The form with the record under it.
    func answer(_ look: PlacementLook, asked: PlacementLookUp) -> Page {
        let record = look.record
        var rows: [(String, HTML)] = [
            (RegisterTexts.pmiID.text(language), "<span class=\"figure\">\(record.pmiID)</span>"),
            (fields.words.name, .text(record.name.text)),
            ("NIK", "<span class=\"figure\">\(record.nik.masked)</span>"),
            (CaseTexts.texts(language).born, .text(Wording.day(record.birthDay, language))),
        ]
        if let passport = record.passport {
            rows.append((TermTexts.title("passport", language), .text(passport.masked)))
        }
        if let company = record.company {
            rows.append((ProvenanceTexts.field(.placementCompany).text(language), .text(company)))
        }
        rows.append(
            (
                ProvenanceTexts.field(.placementCountry).text(language),
                .text(record.country.name(in: language))
            ))
        rows.append((ProvenanceTexts.field(.employer).text(language), .text(record.employer)))
        rows.append(
            (
                RegisterTexts.contract.text(language),
                .text(
                    "\(Wording.day(record.contractFirstDay, language)) – "
                        + Wording.day(record.contractLastDay, language))
            ))
        rows.append(
            (
                RegisterTexts.changedAt.text(language),
                .text(Wording.moment(record.changedAt, at: .wib, language))
            ))
        var content = FactList(rows).html
        if let member = look.member {
            content.add(
                "<p>\(ButtonLink(RegisterTexts.openMember.text(language), href: "/orang/\(member)/register"))</p>")
        } else {
            var hidden = HTML()
            if let nik = asked.nik { hidden.add(HiddenField("nik", nik)) }
            if let number = asked.pmiId { hidden.add(HiddenField("pmiId", number)) }
            content.add(
                Form(
                    fields.words, action: "/data-penempatan/pendaftaran", csrf: call.csrf,
                    submit: RegisterTexts.fillIn.text(language), hidden))
        }
        return page(Box(RegisterTexts.found.text(language), content).html)
    }

    private func page(_ answer: HTML) -> Page {
        let title = OutsideTexts.lookUp.text(language)
        let content: HTML = """
            \(fields(Field.text, "nik", "NIK", needed: false).autocomplete("off"))\
            \(fields(Field.text, "pmiId", RegisterTexts.pmiID.text(language),
                hint: RegisterTexts.either.text(language), needed: false).autocomplete("off"))
            """
        let form = Form(
            fields.words, action: "/data-penempatan", csrf: call.csrf, errors: fields.errors,
            submit: RegisterTexts.fetch.text(language), content)
        let html: HTML = """
            <h1>\(title)</h1><p class="muted">\(RegisterTexts.lookUpIntro.text(language))</p>\
            \(answer)\(Box("\(form)"))
            """
        let up = Link(OutsideTexts.title.text(language), "/pihak-luar")
        return Page(call.frame(), title: title, breadcrumbs: [up], html)
    }
}
