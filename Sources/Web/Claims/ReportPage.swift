// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Placement
import Sealing
import Text
import Wire

/// The form that reports an incident.
struct ReportPage {
    private let call: Call
    private let person: ID<PersonRecord>
    private let errors: FormErrors
    private let typed: TypedFields
    private let words: ClaimWording

    init(_ call: Call, of person: ID<PersonRecord>, failure: Failure? = nil, typed: TypedFields = .empty) {
        self.call = call
        self.person = person
        self.errors = FormErrors(failure.map { [Self.inForm($0)] } ?? [], call.language)
        self.typed = typed
        self.words = ClaimWording(call.language)
    }

    /// What the use case found wrong, named as the form names its fields.
    private static func inForm(_ failure: Failure) -> Failure {
        guard let field = failure.field, !field.hasPrefix("report.") else { return failure }
        return Failure(failure.kind, failure.code, field: "report.\(field)", details: failure.details)
    }

    var page: Page {
        let texts = words.texts
        let key = typed["key"] ?? Token.make(from: call.site.door.random).text
        let form = Form(
            words.frame, action: "/lapor", csrf: call.csrf, key: key, errors: errors, submit: texts.sendReport, fields)
        let html: HTML = "<h1>\(texts.report)</h1><p class=\"muted\">\(texts.reportIntro)</p>\(form)"
        return Page(
            call.frame(), title: texts.report,
            breadcrumbs: [Link(texts.mine, "/klaim-saya\(call.actor.person == person ? "" : "?orang=\(person)")")], html
        )
    }

    private var fields: HTML {
        let texts = words.texts
        let optional = words.frame.optional
        var html = HiddenField("report.person", person.description).html
        let kinds = IncidentKind.allCases.filter { $0 != .savingsDue }.map { FieldChoice($0.rawValue, words.title($0)) }
        html.add(filled("report.kind") { .radios($0, texts.kind, kinds) }.hint(texts.kindHint).required())
        html.add(filled("report.localDay") { .day($0, texts.localDay) }.required())
        html.add(filled("report.localTime") { .time($0, texts.localTime) }.hint(texts.localTimeHint).optional(optional))
        html.add(filled("report.day") { .day($0, texts.jakartaDay) }.hint(texts.jakartaDayHint).optional(optional))
        let countries = Country.all.map { FieldChoice($0.code, $0.name(in: call.language)) }
            .sorted { $0.label < $1.label }
        html.add(
            filled("report.country") { .select($0, texts.country, countries, empty: words.frame.choose) }
                .hint(texts.countryHint).optional(optional))
        html.add(filled("report.place") { .text($0, texts.place) }.hint(texts.placeHint).required())
        html.add(filled("report.account") { .textarea($0, texts.account, rows: 6) }.hint(texts.accountHint).required())
        html.add(filled("report.witness") { .text($0, texts.witness) }.optional(optional))
        html.add(filled("report.mission") { .text($0, texts.mission) }.optional(optional))
        let tellers = Teller.allCases.map { FieldChoice($0.rawValue, TermTexts.title($0.rawValue, call.language)) }
        html.add(
            Field.select("report.toldBy", texts.toldBy, tellers).value(typed["report.toldBy"] ?? usualTeller.rawValue)
                .error(errors["report.toldBy"]).required())
        return html
    }

    private func filled(_ name: String, _ make: (String) -> Field) -> Field { typed.filled(name, errors, make) }

    private var usualTeller: Teller {
        switch call.actor.role {
        case .relative: .relative
        case .missionOfficer: .mission
        case .p3miOfficer: .p3mi
        default: .worker
        }
    }
}
