// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text
import Wire

/// The audit as an auditor reads it: how far it is sealed, a proof on demand, the newest rows and a way to older ones.
struct AuditPage {
    private let view: AuditView
    private let query: AuditQuery
    private let call: Call
    private let report: LogReport?
    private let typed: String?
    private let errors: FormErrors
    private let language: Language
    private let texts: AuditTexts

    /// - Parameters:
    ///   - report: what a proof of the whole log just found.
    ///   - typed: whose rows were asked for, as it was typed.
    ///   - failure: why nobody was found by it.
    init(
        _ view: AuditView, _ query: AuditQuery, _ call: Call, report: LogReport? = nil, typed: String? = nil,
        _ failure: Failure? = nil
    ) {
        self.typed = typed
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        self.view = view
        self.query = query
        self.call = call
        self.report = report
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        var content: HTML = "<h1>\(texts.title)</h1><p>\(texts.intro)</p>"
        let box = Box(listTitle, aside: wayToNewest, "\(rows)\(wayToOlder)")
        content.add("\(verdict?.html)\(Grid("\(seal)\(filter)"))\(box)")
        return Page(call.frame(), title: texts.title, width: .wide, content)
    }

    private var verdict: Notice? {
        guard let report else { return nil }
        if report.faults.isEmpty {
            let detail = texts.wholeDetail(Wording.count(report.leaves), Wording.count(report.roots))
            return Notice(.good, content: "<b>\(texts.whole)</b><p>\(detail)</p>")
        }
        let faults = report.faults.prefix(50).map { "<li>\($0.description)</li>" as HTML }
        return Notice(.bad, content: "<b>\(texts.broken)</b><ul class=\"plain\">\(faults)</ul>")
    }

    private var seal: Box {
        let form = Form(
            .texts(language), action: "/audit/pembuktian", csrf: call.csrf, submit: texts.verify, weight: .quiet)
        guard let root = view.root else { return Box(texts.sealed, "<p>\(texts.neverSealed)</p>\(form)") }
        let state = view.isWaiting ? texts.waiting : texts.allSealed
        let age = Wording.age(of: root.signedAt, at: call.site.door.clock.now(), language)
        let facts = FactList([
            (texts.size, "<span class=\"figure\">\(Wording.count(root.size))</span>"),
            (texts.sealed, "\(age), \(state)"),
            (texts.root, .text(root.root)),
        ])
        return Box("\(facts)\(form)")
    }

    private var filter: Box {
        let field = Field.text("person", texts.person).value(typed ?? query.person?.description)
            .hint(texts.personHint).maximumLength(20).autocomplete("off").error(errors["person"]).html
        let words = FrameTexts.texts(language)
        let form = SearchForm(action: "/audit", submit: words.filter, field)
        return Box("\(ErrorSummary(errors, words, of: field))\(form)")
    }

    private var listTitle: String { query.before == nil ? texts.newest : texts.olderRows }

    private var wayToNewest: HTML {
        guard query.before != nil else { return HTML() }
        let filter = query.person.map { "?person=\($0)" } ?? ""
        return "<a href=\"/audit\(filter)\">\(texts.toNewest)</a>"
    }

    private var wayToOlder: HTML {
        guard view.hasOlder, let last = view.lines.last else { return HTML() }
        let filter = query.person.map { "person=\($0)&" } ?? ""
        return """
            <p class="row wrap"><a class="button quiet push" rel="next" \
            href="/audit?\(filter)sebelum=\(last.id)">\(texts.toOlder) ›</a></p>
            """
    }

    private var rows: DataTable {
        DataTable(
            listTitle, hidesCaption: true,
            columns: [texts.time, texts.actor, texts.operation, texts.about, texts.detail].map {
                DataTable.Column($0)
            },
            rows: view.lines.map { line in
                let role = line.role.isEmpty ? "" : " (\(TermTexts.word(line.role, language)))"
                return [
                    .text(Wording.moment(line.recordedAt, at: .wib, language)), .text(line.actor + role),
                    operation(line), about(line), .text(line.detail),
                ]
            }, empty: texts.none)
    }

    /// What was done, in words, and the operation's name by which the log is searched.
    private func operation(_ line: AuditLine) -> HTML {
        let word = OperationTexts.word(line.operation, language)
        return "\(word)<span class=\"muted line\">\(line.operation)</span>"
    }

    private func about(_ line: AuditLine) -> HTML {
        guard let person = line.person else { return HTML() }
        return "<a class=\"figure\" href=\"/audit?person=\(person)\">\(person)</a>"
    }
}
