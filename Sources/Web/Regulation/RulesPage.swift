// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Regulation
import Text

/// The rules in force on a day: which regulation governs, what it comes to in an example, and every value with its
/// article.
struct RulesPage {
    private let call: Call
    private let rules: RuleBook
    private let day: CalendarDay
    /// Only this part of the tree; empty for all.
    private let chapter: String
    private let fields: FormFields
    private let texts: RegulationTexts
    private var language: Language { call.language }

    init(_ call: Call, on day: CalendarDay, chapter: String, failures: [Failure] = []) {
        self.call = call
        self.day = day
        self.chapter = chapter
        rules = call.site.door.rules
        fields = FormFields(call.typedQuery, failures, call.language)
        texts = .texts(call.language)
    }

    var page: Page {
        get throws(Failure) {
            let entries = try entries
            var html: HTML = "<h1>\(texts.title)</h1><p>\(texts.intro)</p>\(form)"
            html.add(governing)
            html.add(WorkedExample(call, on: day).html(for: chapter))
            if entries.isEmpty { html.add(Notice(.care, texts.none)) }
            for group in groups(entries) { html.add(list(group.name, group.entries)) }
            html.add(
                Box(
                    """
                    \(ActionRow(.money, texts.price, href: "/hitung?on=\(day.description)"))\
                    \(ActionRow(.shield, texts.benefit, href: "/manfaat"))\
                    \(ActionRow(.claim, texts.changes, href: "/peraturan/perubahan"))\
                    \(ActionRow(.claim, texts.doubts, href: "/peraturan/belum-pasti"))
                    """))
            html.add("<p class=\"muted\">\(texts.tree(String(rules.contentHash.prefix(16))))</p>")
            return Page(call.frame(), title: texts.title, html)
        }
    }

    /// Which regulation governs the day; before the first one, that none is known.
    private var governing: HTML {
        do throws(Failure) {
            let regulation = try rules.regulationInForce(on: day).value
            return "<p><b>\(texts.governing(day, regulation))</b></p>"
        } catch {
            return Notice(.care, FailureTexts.sentence(error, language)).html
        }
    }

    private typealias Entry = (history: ParameterHistory, entry: ParameterHistory.Revision)

    private var entries: [Entry] {
        get throws(Failure) {
            var found: [Entry] = []
            for name in rules.names where chapter.isEmpty || name.hasPrefix(chapter + ".") {
                let history = try rules.history(name)
                if let entry = history.revision(on: day) { found.append((history, entry)) }
            }
            return found
        }
    }

    private var form: QuestionForm {
        let chapters = Set(rules.names.map { String($0.prefix { $0 != "." }) }).sorted()
        let choices = chapters.map { FieldChoice($0, Wording.parameter($0, language)) }
        let select = Field.select("bagian", texts.chapter, choices, empty: texts.everything).value(chapter)
        return QuestionForm(
            fields, action: "/peraturan", submit: texts.show,
            """
            \(fields(Field.day, "tanggal", texts.day, hint: texts.dayHint, fallback: day.description))\
            \(select.optional(fields.words.optional))
            """)
    }

    /// By the first two steps of the name, in order.
    private func groups(_ entries: [Entry]) -> [(name: String, entries: [Entry])] {
        let byName = Dictionary(grouping: entries) { entry in
            entry.history.name.split(separator: ".").dropLast().prefix(2).joined(separator: ".")
        }
        return byName.sorted { $0.key < $1.key }.map { (name: $0.key, entries: $0.value) }
    }

    private func list(_ name: String, _ entries: [Entry]) -> HTML {
        let items: [HTML] = entries.map { history, entry in
            let address = "/peraturan/nilai/\(history.name)?tanggal=\(day.description)"
            return """
                <li><a href="\(address)">\(Wording.parameter(history.name, language))</a> \
                <b class="line">\(Wording.entry(entry, in: history.unit, language))</b>\
                <span class="muted line">\(Wording.citation(entry.citation, language)) \
                \(VerificationChip(entry.verification, language))</span></li>
                """
        }
        let title = Wording.parameter(name, language)
        let summary = "\(title) (\(texts.count(entries.count)))"
        let list: HTML = "<ul class=\"plain\">\(items)</ul>"
        guard chapter.isEmpty else { return "<section class=\"card stack\"><h2>\(title)</h2>\(list)</section>" }
        return "<details><summary>\(summary)</summary>\(list)</details>"
    }
}
