// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Services
import Store
import Text

/// Lists of people who came home, those who came alone, and how many there were.
struct ReturneesPage {
    private let lists: [ReturneeStore.List]
    private let alone: [ReturneeView]
    private let counts: [HandoverStore.Count]
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    /// - Parameter fields: of the list that was refused.
    init(
        _ lists: [ReturneeStore.List], _ alone: [ReturneeView], _ counts: [HandoverStore.Count], _ call: Call,
        _ fields: FormFields?
    ) {
        self.lists = lists
        self.alone = alone
        self.counts = counts
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(ReturneeTexts.title)
        var html: HTML = "<h1>\(title)</h1><p><a href=\"/serah-terima\">\(text(ReturneeTexts.handovers))</a></p>"
        html.add(Box(text(ReturneeTexts.figures), figures))
        html.add(Box(text(ReturneeTexts.lists), table.html))
        if Operation.receiveReturnee.isOpen(to: call.actor) {
            html.add("<p><a class=\"button quiet\" href=\"/kepulangan/sendiri\">\(text(ReturneeTexts.alone))</a></p>")
            html.add(fold(ReturneeTexts.open, isOpen: !fields.typed.isEmpty, listForm))
        }
        if !alone.isEmpty {
            html.add(Box(text(ReturneeTexts.alone), ReturneeCardTable(alone, language).html))
        }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private func fold(_ title: Phrase, isOpen: Bool, _ content: HTML) -> HTML {
        "<details class=\"card\"\(HTML.flag("open", isOpen))><summary>\(text(title))</summary>\(content)</details>"
    }

    private var figures: HTML {
        let total = counts.map(\.people).reduce(0, +)
        let members = counts.filter(\.isMember).map(\.people).reduce(0, +)
        let unmet = counts.filter { $0.rights == "rights-unmet" }.map(\.people).reduce(0, +)
        let urgent = counts.filter { $0.health == "urgent" }.map(\.people).reduce(0, +)
        let byCategory = Dictionary(grouping: counts, by: \.category).mapValues { $0.map(\.people).reduce(0, +) }
        let rows: [[HTML]] = byCategory.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { category, people in
            [.text(ReturneeTexts.word(category, language)), "\(people)"]
        }
        let facts = FactList([
            (text(ReturneeTexts.total), "\(total)"), (text(ReturneeTexts.members), "\(members)"),
            ("\(text(ReturneeTexts.rights)): \(ReturneeTexts.word("rights-unmet", language))", "\(unmet)"),
            ("\(text(ReturneeTexts.health)): \(ReturneeTexts.word("urgent", language))", "\(urgent)"),
        ])
        let table = DataTable(
            text(ReturneeTexts.category),
            columns: [.init(text(ReturneeTexts.category)), .init(text(ReturneeTexts.people), numeric: true)],
            rows: rows, empty: text(ReturneeTexts.nobody))
        return "<p class=\"muted\">\(text(ReturneeTexts.figuresNote))</p>\(facts)\(table)"
    }

    private var table: DataTable {
        DataTable(
            text(ReturneeTexts.lists), hidesCaption: true,
            columns: [
                .init(text(ReturneeTexts.arrivedOn)), .init(text(ReturneeTexts.listTitle)),
                .init(text(ReturneeTexts.means)), .init(text(ReturneeTexts.place)),
            ],
            rows: lists.map { list in
                [
                    .text(Wording.day(list.arrivedOn, language)),
                    "<a href=\"/kepulangan/\(list.id)\">\(list.title)</a>",
                    .text(ReturneeTexts.word(list.means, language)), .text(list.place),
                ]
            }, empty: text(ReturneeTexts.noLists))
    }

    private var listForm: HTML {
        let file = Field.file("file", text(ReturneeTexts.file), accept: ".xlsx,.csv").hint(text(ReturneeTexts.fileHint))
            .optional(fields.words.optional).error(fields.errors["file"])
        return Form(
            fields.words, action: "/kepulangan", csrf: call.csrf, errors: fields.errors, hasFiles: true,
            submit: text(ReturneeTexts.open), "\(ReturneeFields(fields, language).list)\(file)"
        ).html
    }
}

/// The card of somebody who came alone.
enum ReturneeAlonePage {
    static func page(_ call: Call, _ refused: FormFields? = nil) -> Page {
        let language = call.language
        let fields = refused ?? FormFields(.empty, [], language)
        let title = ReturneeTexts.alone.text(language)
        let form = Form(
            fields.words, action: "/kepulangan/sendiri", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: ReturneeTexts.receive.text(language),
            ReturneeFields(fields, language).alone)
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(ReturneeTexts.title.text(language), "/kepulangan")],
            "<h1>\(title)</h1>\(Box(form.html))")
    }
}

/// The cards of some people, a line each.
struct ReturneeCardTable {
    private let people: [ReturneeView]
    private let language: Language

    init(_ people: [ReturneeView], _ language: Language) {
        self.people = people
        self.language = language
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var html: HTML {
        DataTable(
            text(ReturneeTexts.people), hidesCaption: true,
            columns: [
                .init(text(ReturneeTexts.number)), .init(text(ReturneeTexts.name)),
                .init(text(ReturneeTexts.category)), .init(text(ReturneeTexts.health)),
                .init(text(ReturneeTexts.province)), .init(text(ReturneeTexts.membership)),
                .init(text(ReturneeTexts.handovers)),
            ],
            rows: people.map(row), empty: text(ReturneeTexts.nobody)
        ).html
    }

    private func row(_ view: ReturneeView) -> [HTML] {
        let one = view.returnee
        let tone: Tone = one.health == "urgent" ? .bad : one.health == "care" ? .care : .plain
        return [
            "<a href=\"/kepulangan/orang/\(one.id)\">\(one.number)</a>", .text(view.name),
            .text(ReturneeTexts.word(one.category, language)),
            Chip(tone, ReturneeTexts.word(one.health, language)).html,
            .text(Province(rawValue: one.province)?.name ?? ""),
            one.person == nil
                ? Chip(.care, text(ReturneeTexts.notFound)).html : Chip(.good, text(ReturneeTexts.member)).html,
            one.handover == nil ? "" : .text(text(ReturneeTexts.handedOver)),
        ]
    }
}
