// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// What came in from devices and waits for a decision.
struct FieldDeskPage {
    private let cases: [FieldCase]
    private let call: Call
    private var language: Language { call.language }

    init(_ cases: [FieldCase], _ call: Call) {
        self.cases = cases
        self.call = call
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(FieldTexts.desk)
        let table = DataTable(
            title, hidesCaption: true,
            columns: [
                .init(text(FieldTexts.what)), .init(text(FieldTexts.why)), .init(text(FieldTexts.device)),
                .init(text(FieldTexts.done)),
            ],
            rows: cases.map { found in
                [
                    "<a href=\"/catatan-luring/\(found.item.id)\">\(FieldCasePage.title(found, language))</a>",
                    .text(FieldCasePage.reason(found, language)?.title ?? ""),
                    .text("\(found.device.name), \(found.device.officer)"),
                    .text(Wording.moment(found.item.happenedAt, at: .wib, language)),
                ]
            }, empty: text(FieldTexts.deskEmpty))
        return Page(
            call.frame(), title: title, width: .wide,
            "<h1>\(title)</h1><p class=\"muted\">\(text(FieldTexts.deskIntro))</p>\(Box(table.html))")
    }
}

/// One item that waits, with what can be decided.
struct FieldCasePage {
    private let found: FieldCase
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(_ found: FieldCase, _ call: Call, _ fields: FormFields) {
        self.found = found
        self.call = call
        self.fields = fields
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    /// What it is about: a name, an amount.
    static func title(_ found: FieldCase, _ language: Language) -> String {
        let kind = FieldTexts.kind(found.item.kind.rawValue).text(language)
        switch found.request {
        case .enrolment(let enrolment): return "\(kind): \(enrolment.name.text)"
        case .cash(let cash): return "\(kind): \(Wording.rupiah(cash.amount)), \(cash.payer)"
        case .returnee(let entry): return "\(kind): \(entry.name.text)"
        case nil: return found.body.flatMap(FieldReading.name).map { "\(kind): \($0)" } ?? kind
        }
    }

    static func reason(_ found: FieldCase, _ language: Language) -> FailureText? {
        found.failure.map { FailureTexts.text($0, language) }
    }

    var page: Page {
        let title = Self.title(found, language)
        var html: HTML = "<h1>\(title)</h1>"
        if let reason = Self.reason(found, language) {
            html.add(Notice(.care, content: "<b>\(reason.title)</b><p>\(reason.found) \(reason.next)</p>"))
        }
        html.add(Box(facts.html))
        if found.item.state == .refused, found.item.kind != .cash {
            html.add(Notice(.care, FieldTexts.mendOnDevice(found.device.name, language)))
        }
        if !found.decisions.isEmpty, Operation.decideFieldItem.isOpen(to: call.actor) {
            html.add(Box(text(FieldTexts.decide), form))
        }
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(text(FieldTexts.desk), "/catatan-luring")], html)
    }

    private var facts: FactList {
        var rows: [(String, HTML)] = [
            (text(FieldTexts.device), .text(found.device.name)),
            (text(FieldTexts.officer), .text(found.device.officer)),
            (text(FieldTexts.done), .text(Wording.moment(found.item.happenedAt, at: .wib, language))),
            (text(FieldTexts.deviceClock), .text(Wording.moment(found.item.madeAt, at: .wib, language))),
            (text(FieldTexts.received), .text(Wording.moment(found.item.receivedAt, at: .wib, language))),
        ]
        if let other = found.other {
            let link: HTML = "<a href=\"/orang/\(other.id)\">\(other.name)</a>"
            rows.append((text(FieldTexts.holder), call.may(.viewMember) ? link : .text(other.name)))
        }
        if case .enrolment(let enrolment) = found.request {
            rows.append((EnrolmentTexts.texts(language).birthDay, .text(Wording.day(enrolment.birthDay, language))))
            rows.append((EnrolmentTexts.texts(language).employer, .text(enrolment.work.employer)))
        }
        return FactList(rows)
    }

    private var form: HTML {
        let choices = found.decisions.map { decision in
            FieldChoice(decision.rawValue, text(FieldTexts.decision(decision.rawValue)))
        }
        var content: HTML = "\(fields({ Field.radios($0, $1, choices) }, "decision", text(FieldTexts.decision)))"
        if found.decisions.contains(.invoice) {
            content.add(fields(Field.text, "invoice", text(FieldTexts.invoice), needed: false).maximumLength(40))
        }
        content.add(fields(Field.text, "note", text(FieldTexts.note), needed: false).maximumLength(300))
        return Form(
            fields.words, action: "/catatan-luring/\(found.item.id)", csrf: call.csrf, errors: fields.errors,
            submit: text(FieldTexts.decide), content
        ).html
    }
}
