// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Regulation
import Text

/// What is another law on one day than on another, article by article.
struct RuleChangesPage {
    private let call: Call
    /// Nil before anybody asked.
    private let changes: [RuleChange]?
    private let fields: FormFields
    private let texts: RegulationTexts
    private var language: Language { call.language }

    init(_ call: Call, _ changes: [RuleChange]?, failures: [Failure] = []) {
        self.call = call
        self.changes = changes
        fields = FormFields(call.typedQuery, failures, call.language)
        texts = .texts(call.language)
    }

    var page: Page {
        let form = QuestionForm(
            fields, action: "/peraturan/perubahan", submit: texts.compare,
            """
            \(fields(Field.day, "dari", texts.from, fallback: "2022-12-31"))\
            \(fields(Field.day, "sampai", texts.to, fallback: "2023-12-31"))
            """)
        var html: HTML = "<h1>\(texts.changes)</h1><p>\(texts.changesIntro)</p>\(form)"
        if let changes { html.add(RuleChangeList(changes, language)) }
        html.add("<p><a href=\"/peraturan\">\(texts.title)</a></p>")
        return Page(call.frame(), title: texts.changes, html)
    }
}

/// Changes under a heading for each article.
struct RuleChangeList: Part {
    private let changes: [RuleChange]
    private let language: Language

    init(_ changes: [RuleChange], _ language: Language) {
        self.changes = changes
        self.language = language
    }

    func write(to html: inout HTML) {
        let texts = RegulationTexts.texts(language)
        if changes.isEmpty { html.add(Notice(.care, texts.noChanges)) }
        var groups: [(title: String, items: [HTML])] = []
        for change in changes {
            let title = change.citation.map { Wording.citation($0, language) } ?? "–"
            if groups.last?.title != title { groups.append((title, [])) }
            groups[groups.count - 1].items.append(item(change, texts))
        }
        for group in groups { html.add(Box(group.title, "<ul class=\"plain\">\(group.items)</ul>")) }
    }

    private func item(_ change: RuleChange, _ texts: RegulationTexts) -> HTML {
        func words(_ entry: ParameterHistory.Revision?) -> String {
            entry.map { Wording.entry($0, in: change.unit, language) } ?? "–"
        }
        let verification = (change.after ?? change.before)?.verification ?? .unverified
        return """
            <li><a href="/peraturan/nilai/\(change.name)">\(Wording.parameter(change.name, language))</a> \
            <span class="line">\(texts.before): \(words(change.before))</span>\
            <b class="line">\(texts.after): \(words(change.after))</b>\
            <span class="muted line">\(texts.kind(change.kind)) \(VerificationChip(verification, language))</span></li>
            """
    }
}
