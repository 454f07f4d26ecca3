// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Regulation
import Services
import Store
import Text
import Wire

/// Drafts of the law: the list, and one with what it changes and the second officer's form.
struct RuleDraftsPage {
    private let call: Call
    private let texts: RuleDraftTexts
    private var language: Language { call.language }

    init(_ call: Call) {
        self.call = call
        texts = .texts(call.language)
    }

    func list(_ drafts: [RuleDraftStore.Draft]) -> Page {
        var html: HTML = "<h1>\(texts.title)</h1>"
        if drafts.isEmpty { html.add("<p class=\"muted\">\(texts.none)</p>") }
        let items: [HTML] = drafts.map { draft in
            let record = RuleDraftRecord(draft)
            return """
                <li><a href="/peraturan/rancangan/\(draft.id)">\(draft.title)</a> \
                \(Chip(.plain, texts.state(record.state)))\
                <span class="muted line">\(proposed(draft))</span></li>
                """
        }
        html.add("<ul class=\"plain\">\(items)</ul>")
        return Page(call.frame(), title: texts.title, html)
    }

    func one(_ view: RuleDraftView, _ failure: Failure?, _ typed: TypedFields) -> Page {
        let draft = view.draft
        var html: HTML = "<h1>\(draft.title)</h1>"
        html.add("<p>\(Chip(.plain, texts.state(RuleDraftRecord(draft).state))) \(proposed(draft))</p>")
        if let decision = draft.decision {
            let first = decision.firstDay.map { ". " + texts.firstDay($0) } ?? ""
            html.add("<p>\(texts.decidedBy(decision.recordedBy))\(first). \(decision.reason)</p>")
        }
        html.add(Box(texts.reason, "<p>\(draft.reason)</p><p class=\"muted\">\(String(draft.hash.prefix(16)))</p>"))
        if let fault = view.fault {
            let words = FailureTexts.text(fault, language)
            html.add(Notice(.bad, "\(words.title). \(words.found)"))
        }
        for (from, changes) in view.changes {
            html.add("<h2>\(texts.changes(from))</h2>")
            if from < call.today { html.add(Notice(.care, texts.past)) }
            html.add(RuleChangeList(changes, language))
        }
        if view.fault == nil { html.add(Box(texts.cases, "\(cases(view))")) }
        if draft.decision == nil, Operation.decideRuleDraft.roles.contains(where: { $0 == call.actor.role }) {
            html.add(Box(texts.decide, "\(form(view, failure, typed))"))
        }
        html.add("<p><a href=\"/peraturan/rancangan\">\(texts.all)</a></p>")
        return Page(call.frame(), title: draft.title, html)
    }

    private func proposed(_ draft: RuleDraftStore.Draft) -> String {
        texts.proposedBy(draft.recordedBy, Wording.day(draft.recordedAt.jakartaDay, language))
    }

    private func cases(_ view: RuleDraftView) -> HTML {
        let rows: [[HTML]] = view.corrections.map { correction in
            let mark = correction.isByOfficers ? " · \(texts.byOfficers)" : ""
            return [
                "<a href=\"\(address(correction))\">\(texts.kind(correction.kind.rawValue))</a>\(mark)",
                .text(figure(correction.was, correction.kind)), .text(figure(correction.becomes, correction.kind)),
            ]
        }
        let table = DataTable(
            texts.cases, hidesCaption: true,
            columns: [.init(texts.what), .init(texts.was, numeric: true), .init(texts.becomes, numeric: true)],
            rows: rows, empty: texts.noCases)
        guard view.caseCount > rows.count else { return "\(table)" }
        return "\(table)<p class=\"muted\">\(texts.firstCases(rows.count, view.caseCount))</p>"
    }

    private func address(_ correction: RuleCorrectionStore.Correction) -> String {
        switch correction.kind {
        case .claim: "/klaim/\(ID<ClaimRecord>(number: correction.subject))"
        case .contribution, .cover: "/orang/\(correction.person)"
        }
    }

    private func figure(_ value: Int64?, _ kind: RuleCorrectionStore.Kind) -> String {
        guard let value else { return "–" }
        return kind == .cover ? texts.days(Int(value)) : Wording.rupiah(Rupiah(value))
    }

    private func form(_ view: RuleDraftView, _ failure: Failure?, _ typed: TypedFields) -> Form {
        let frame = FrameTexts.texts(language)
        let fields = FormFields(typed, failure.map { [$0] } ?? [], language)
        let refuse = FieldChoice("refuse", texts.refuse, hint: texts.refuseHint)
        let fits = view.fault == nil
        let choices = fits ? [FieldChoice("approve", texts.approve, hint: texts.approveHint), refuse] : [refuse]
        var first: HTML = ""
        if fits {
            let today = call.today.description
            first = "\(fields(Field.day, "firstDay", texts.counts, fallback: today, needed: false))"
        }
        return Form(
            frame, action: "/peraturan/rancangan/\(view.draft.id)", csrf: call.csrf, errors: fields.errors,
            submit: texts.submit,
            """
            \(fields({ Field.radios($0, $1, choices) }, "verdict", texts.decide))\
            \(first)\
            \(fields({ Field.textarea($0, $1) }, "reason", texts.why))
            """)
    }
}
