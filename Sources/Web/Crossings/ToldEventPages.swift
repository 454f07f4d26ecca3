// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Services
import Text

/// Told events that wait for a desk, oldest first.
enum ToldEventListPage {
    static func page(_ events: [ToldEventView], _ call: Call) -> Page {
        let language = call.language
        let now = call.site.door.clock.now()
        let title = OutsideTexts.events.text(language)
        let items = events.map { view in
            let source = OutsideTexts.name(of: view.event.source.rawValue).text(language)
            let movement = OutsideTexts.movement(view.event.movement?.rawValue).text(language)
            let reason = OutsideTexts.reason(view.event.reason).text(language)
            let age = Wording.age(of: view.event.recordedAt, at: now, language)
            return QueueItem(
                view.name ?? "\(source) · \(view.event.reference)",
                detail: "\(movement), \(Wording.day(view.event.day, language)) · \(reason) · \(age)",
                href: "/kabar-luar/\(view.event.id)")
        }
        var content: HTML = "<h1>\(title)</h1><p>\(OutsideTexts.eventIntro.text(language))</p>"
        content.add(
            items.isEmpty
                ? Notice(.good, OutsideTexts.noEvents.text(language)).html : WorkQueue(title, items).html)
        let notice = call.query("selesai").map { _ in Notice(.good, OutsideTexts.settled.text(language)) }
        let back = Link(OutsideTexts.title.text(language), "/pihak-luar")
        return Page(call.frame(notice: notice), title: title, breadcrumbs: [back], content)
    }
}

/// What another system told, why it waits, and the question whom it is about.
struct ToldEventPage {
    private let view: ToldEventView
    private let call: Call
    private let fields: FormFields
    private let language: Language

    init(_ view: ToldEventView, _ call: Call, _ typed: TypedFields = .empty, _ failures: [Failure] = []) {
        self.view = view
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
    }

    var page: Page {
        let event = view.event
        let title = OutsideTexts.event.text(language)
        var content: HTML = "<h1>\(title)</h1>\(facts)"
        if event.outcome == .waits {
            content.add(form)
        } else {
            content.add(Notice(.good, OutsideTexts.settled.text(language)))
        }
        let up = Link(OutsideTexts.events.text(language), "/kabar-luar")
        return Page(call.frame(), title: title, breadcrumbs: [up], content)
    }

    private var facts: Box {
        let event = view.event
        var rows: [(String, HTML)] = [
            (
                ProvenanceTexts.source.text(language),
                .text(OutsideTexts.name(of: event.source.rawValue).text(language))
            ),
            (OutsideTexts.reference.text(language), "<span class=\"figure\">\(event.reference)</span>"),
            (
                OutsideTexts.movement.text(language),
                .text(OutsideTexts.movement(event.movement?.rawValue).text(language))
            ),
            (OutsideTexts.day.text(language), .text(Wording.day(event.day, language))),
            (
                ProvenanceTexts.toldAt.text(language), .text(Wording.moment(event.toldAt, at: .wib, language))
            ),
        ]
        if let told = view.teller {
            rows.append((FrameTexts.texts(language).name, .text(told.name)))
            rows.append((CaseTexts.texts(language).born, .text(Wording.day(told.birthDay, language))))
            if let nik = told.nik.flatMap({ try? NIK.parse($0) }) { rows.append(("NIK", .text(nik.masked))) }
            if let passport = told.passport.flatMap({ try? Passport.parse($0) }) {
                rows.append((TermTexts.title("passport", language), .text(passport.masked)))
            }
        }
        if let person = event.person, let name = view.name {
            rows.append((OutsideTexts.knownHere.text(language), "<a href=\"/orang/\(person)\">\(name)</a>"))
        }
        if event.outcome == .waits {
            rows.append((OutsideTexts.why.text(language), .text(OutsideTexts.reason(event.reason).text(language))))
        }
        return Box(FactList(rows).html)
    }

    private var form: Box {
        let choices = [
            FieldChoice(
                "record", OutsideTexts.record.text(language), hint: OutsideTexts.recordHint.text(language)),
            FieldChoice("leave", OutsideTexts.leave.text(language), hint: OutsideTexts.leaveHint.text(language)),
        ]
        let content: HTML = """
            \(fields({ Field.radios($0, $1, choices) }, "decision", OutsideTexts.question.text(language)))\
            \(fields(Field.text, "person", OutsideTexts.person.text(language), needed: false).autocomplete("off"))\
            \(fields({ Field.textarea($0, $1, rows: 2) }, "note", OutsideTexts.note.text(language)))
            """
        let decide = OutsideTexts.decide.text(language)
        return Box(
            decide,
            Form(
                fields.words, action: "/kabar-luar/\(view.event.id)", csrf: call.csrf, key: call.site.door.formKey(),
                errors: fields.errors, submit: decide, content
            ).html)
    }
}
