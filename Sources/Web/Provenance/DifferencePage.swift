// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// Where sources differ about people, oldest first.
enum DifferenceListPage {
    static func page(_ differences: [DifferenceView], _ call: Call) -> Page {
        let language = call.language
        let now = call.site.door.clock.now()
        let items = differences.map { view in
            let field = ProvenanceTexts.field(view.statement.field).text(language)
            let source = TermTexts.word(view.statement.source, language)
            let age = Wording.age(of: view.statement.recordedAt, at: now, language)
            return QueueItem(
                view.name, detail: "\(field) · \(source) · \(age)", href: "/selisih-data/\(view.statement.id)")
        }
        let title = ProvenanceTexts.differences.text(language)
        var content: HTML = "<h1>\(title)</h1><p>\(ProvenanceTexts.intro.text(language))</p>"
        content.add(
            items.isEmpty
                ? Notice(.good, ProvenanceTexts.none.text(language)).html : WorkQueue(title, items).html)
        let notice = call.query("selesai").map { _ in Notice(.good, ProvenanceTexts.decided.text(language)) }
        let back = Link(CaseTexts.texts(language).title, "/kasus")
        return Page(call.frame(notice: notice), title: title, breadcrumbs: [back], content)
    }
}

/// What counts beside what a source says, and the question whether to take it.
struct DifferencePage {
    private let view: DifferenceView
    private let call: Call
    private let fields: FormFields
    private let language: Language

    init(_ view: DifferenceView, _ call: Call, _ typed: TypedFields = .empty, _ failures: [Failure] = []) {
        self.view = view
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
    }

    var page: Page {
        let statement = view.statement
        let title = ProvenanceTexts.differences.text(language)
        let facts = FactList([
            (ProvenanceTexts.fieldTitle.text(language), .text(ProvenanceTexts.field(statement.field).text(language))),
            (ProvenanceTexts.counts.text(language), .text(view.counts.isEmpty ? "–" : view.counts)),
            (ProvenanceTexts.told.text(language), .text(view.told)),
            (ProvenanceTexts.source.text(language), .text(TermTexts.word(statement.source, language))),
            (
                ProvenanceTexts.toldAt.text(language),
                .text(Wording.moment(statement.toldAt, at: .wib, language))
            ),
        ])
        var content: HTML = "<h1>\(view.name)</h1>"
        content.add(
            Box(
                """
                \(facts)<p>\(ButtonLink(
                    ProvenanceTexts.title.text(language), href: "/orang/\(view.person)/asal-data", .quiet))</p>
                """))
        if let decision = statement.decision {
            let word = (decision.taken ? ProvenanceTexts.taken : ProvenanceTexts.left).text(language)
            content.add(Notice(.plain, "\(word): \(decision.reason)"))
        } else {
            content.add(form)
        }
        return Page(call.frame(), title: view.name, breadcrumbs: [Link(title, "/selisih-data")], content)
    }

    private var form: Box {
        let choices = [
            FieldChoice(
                "take", ProvenanceTexts.take.text(language), hint: ProvenanceTexts.takeHint.text(language)),
            FieldChoice(
                "leave", ProvenanceTexts.leave.text(language), hint: ProvenanceTexts.leaveHint.text(language)),
        ]
        let content: HTML = """
            \(fields({ Field.radios($0, $1, choices) }, "decision", ProvenanceTexts.question.text(language)))\
            \(fields({ Field.textarea($0, $1, rows: 2) }, "reason", ProvenanceTexts.reason.text(language),
                hint: ProvenanceTexts.reasonHint.text(language)))
            """
        return Box(
            ProvenanceTexts.decide.text(language),
            Form(
                fields.words, action: "/selisih-data/\(view.statement.id)", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors,
                submit: ProvenanceTexts.decide.text(language), content
            ).html)
    }
}
