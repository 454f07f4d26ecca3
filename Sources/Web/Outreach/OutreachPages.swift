// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Placement
import Services
import Store
import Text

/// Outreach days, and the form that plans one.
struct OutreachListPage {
    private let events: [OutreachStore.Event]
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(_ events: [OutreachStore.Event], _ call: Call, _ fields: FormFields?) {
        self.events = events
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(OutreachTexts.title)
        var html: HTML = "<h1>\(title)</h1>\(Box(table.html))"
        if Operation.planOutreach.isOpen(to: call.actor) { html.add(Box(text(OutreachTexts.plan), form)) }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var table: DataTable {
        DataTable(
            text(OutreachTexts.title), hidesCaption: true,
            columns: [
                .init(text(OutreachTexts.heldOn)), .init(text(OutreachTexts.name)), .init(text(OutreachTexts.place)),
                .init(text(OutreachTexts.target), numeric: true),
            ],
            rows: events.map { event in
                var place: HTML = .text("\(event.place), \(event.country)")
                if event.isDesmigratif { place.add(" \(Chip(.good, "Desmigratif"))") }
                return [
                    .text(Wording.day(event.heldOn, language)),
                    "<a href=\"/penyuluhan/\(event.id)\">\(event.title)</a>", place, "\(event.target)",
                ]
            }, empty: text(OutreachTexts.none))
    }

    private var form: HTML {
        let home = FieldChoice(Country.indonesia.code, Country.indonesia.name(in: language))
        let number: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 100_000) }
        return Form(
            fields.words, action: "/penyuluhan", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: text(OutreachTexts.plan),
            """
            \(fields(Field.text, "title", text(OutreachTexts.name)).maximumLength(120))\
            \(fields(Field.text, "place", text(OutreachTexts.place)).maximumLength(120))\
            \(fields.choice("country", text(OutreachTexts.country), [home] + FieldChoice.countries(language)))\
            \(fields.choice("province", text(OutreachTexts.province), FieldChoice.provinces, needed: false))\
            \(Field.checkbox("desmigratif", text(OutreachTexts.desmigratif)).value(fields.typed["desmigratif"])
                .error(fields.errors["desmigratif"]))\
            \(fields(Field.day, "heldOn", text(OutreachTexts.heldOn)))\
            \(fields(number, "target", text(OutreachTexts.target)))
            """
        ).html
    }
}

/// One outreach day: who came, and what it brought.
struct OutreachPage {
    private let view: OutreachView
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(_ view: OutreachView, _ call: Call, _ fields: FormFields) {
        self.view = view
        self.call = call
        self.fields = fields
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let event = view.event
        var html: HTML = "<h1>\(event.title)</h1>"
        if let notice { html.add(notice) }
        html.add(Box(facts.html))
        if Operation.attendOutreach.isOpen(to: call.actor) {
            html.add(Box(text(OutreachTexts.attend), form))
            if Operation.enrolForWorker.isOpen(to: call.actor) {
                html.add("<p><a class=\"button quiet\" href=\"/pendaftaran\">\(text(OutreachTexts.enrol))</a></p>")
            }
        }
        return Page(
            call.frame(), title: event.title, breadcrumbs: [Link(text(OutreachTexts.title), "/penyuluhan")],
            scripts: ["scan.js"], html)
    }

    private var notice: Notice? {
        switch call.query("hadir") {
        case "peserta": Notice(.good, text(OutreachTexts.noted))
        case "baru": Notice(.care, "\(text(OutreachTexts.noted)) \(text(OutreachTexts.notMember))")
        case "lagi": Notice(.plain, text(OutreachTexts.notedBefore))
        default: nil
        }
    }

    private var facts: FactList {
        let event = view.event
        var rows: [(String, HTML)] = [
            (text(OutreachTexts.heldOn), .text(Wording.day(event.heldOn, language))),
            (text(OutreachTexts.place), .text("\(event.place), \(event.country)")),
        ]
        if event.isDesmigratif { rows.append((text(OutreachTexts.desmigratif), Chip(.good, "Desmigratif").html)) }
        let members = view.attendances.count(where: \.wasMember)
        return FactList(
            rows + [
                (text(OutreachTexts.attended), "<span id=\"attended\">\(view.attendances.count)</span>"),
                (text(OutreachTexts.members), "\(members)"), (text(OutreachTexts.enrolled), "\(view.enrolled)"),
                (
                    text(OutreachTexts.covered),
                    "<span id=\"covered\">\(view.covered)</span> / \(event.target)"
                ),
            ])
    }

    private var form: HTML {
        Form(
            fields.words, action: "/penyuluhan/\(view.event.id)/hadir", csrf: call.csrf, errors: fields.errors,
            submit: text(OutreachTexts.attend),
            """
            \(fields(Field.text, "number", text(OutreachTexts.number), hint: text(OutreachTexts.numberHint))
                .scannable().autocomplete("off"))\(ScanButton(.texts(language)))
            """
        ).html
    }
}
