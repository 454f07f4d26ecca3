// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Services
import Store
import Text

/// One ship, bus or flight: its people, a fast card for the next, and hand-overs to provinces.
struct ReturneeListPage {
    private let view: ReturneeListView
    private let call: Call
    private let fields: FormFields
    private let faults: [ReturneeRowFault]
    private var language: Language { call.language }

    /// - Parameters:
    ///   - fields: of the card that was refused.
    ///   - faults: rows of the file that could not be read.
    init(_ view: ReturneeListView, _ call: Call, _ fields: FormFields? = nil, faults: [ReturneeRowFault] = []) {
        self.view = view
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        self.faults = faults
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let list = view.list
        let facts = FactList([
            (text(ReturneeTexts.means), .text(ReturneeTexts.word(list.means, language))),
            (text(ReturneeTexts.arrivedOn), .text(Wording.day(list.arrivedOn, language))),
            (text(ReturneeTexts.place), .text(list.place)), (text(ReturneeTexts.people), "\(view.people.count)"),
        ])
        var html: HTML = "<h1>\(list.title)</h1>\(Box(facts.html))"
        if !faults.isEmpty { html.add(Box(text(ReturneeTexts.faults), faultTable)) }
        html.add(Box(text(ReturneeTexts.people), id: "orang", ReturneeCardTable(view.people, language).html))
        if Operation.receiveReturnee.isOpen(to: call.actor) { html.add(Box(text(ReturneeTexts.receive), form)) }
        html.add(Box(text(ReturneeTexts.handovers), id: "serah-terima", handovers))
        return Page(
            call.frame(), title: list.title, width: .wide,
            breadcrumbs: [Link(text(ReturneeTexts.title), "/kepulangan")], html)
    }

    private var faultTable: HTML {
        DataTable(
            text(ReturneeTexts.faults), hidesCaption: true,
            columns: [.init(text(ReturneeTexts.row), numeric: true), .init(text(ReturneeTexts.note))],
            rows: faults.map { ["\($0.row)", .text(FailureTexts.sentence($0.failure, language))] }
        ).html
    }

    private var form: HTML {
        Form(
            fields.words, action: "/kepulangan/\(view.list.id)", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: text(ReturneeTexts.receive), ReturneeFields(fields, language).card
        ).html
    }

    /// Those not handed over yet, by province; then what was handed over.
    private var handovers: HTML {
        var html = HTML()
        let open = view.people.filter { $0.returnee.handover == nil }.map(\.returnee.province)
        if Operation.handOverReturnees.isOpen(to: call.actor) {
            let byProvince = Dictionary(grouping: open, by: \.self).sorted { $0.key < $1.key }
            for (province, people) in byProvince {
                let name = Province(rawValue: province)?.name ?? ""
                html.add(
                    Form(
                        fields.words, action: "/kepulangan/\(view.list.id)/serah-terima", csrf: call.csrf,
                        key: call.site.door.formKey(),
                        submit: "\(text(ReturneeTexts.handOver)): \(name) (\(people.count))", weight: .quiet,
                        HiddenField("province", "\(province)").html))
            }
        }
        html.add(HandoverTable(view.handovers, language).html)
        return html
    }
}

/// Hand-overs, a line each.
struct HandoverTable {
    private let handovers: [HandoverStore.Handover]
    private let language: Language

    init(_ handovers: [HandoverStore.Handover], _ language: Language) {
        self.handovers = handovers
        self.language = language
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var html: HTML {
        DataTable(
            text(ReturneeTexts.handovers), hidesCaption: true,
            columns: [
                .init(text(ReturneeTexts.province)), .init(text(ReturneeTexts.people), numeric: true),
                .init(text(ReturneeTexts.received), numeric: true), .init(text(ReturneeTexts.answer)),
            ],
            rows: handovers.map { one in
                [
                    .text(Province(rawValue: one.province)?.name ?? ""), "\(one.people)",
                    .text(one.received.map(String.init) ?? ""),
                    one.acknowledgedAt == nil
                        ? Chip(.care, text(ReturneeTexts.waiting)).html
                        : "\(Chip(.good, text(ReturneeTexts.acknowledged))) \(one.answer)",
                ]
            }, empty: text(ReturneeTexts.noHandovers)
        ).html
    }
}

/// What the provinces have been given, and their answers.
struct HandoversPage {
    private let handovers: [HandoverStore.Handover]
    private let call: Call
    private let failure: Failure?
    private var language: Language { call.language }

    init(_ handovers: [HandoverStore.Handover], _ call: Call, _ failure: Failure?) {
        self.handovers = handovers
        self.call = call
        self.failure = failure
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(ReturneeTexts.handovers)
        var html: HTML = "<h1>\(title)</h1>"
        if let failure { html.add(Notice(.bad, FailureTexts.sentence(failure, language))) }
        if Operation.acknowledgeReturnees.isOpen(to: call.actor) {
            for one in handovers where one.acknowledgedAt == nil { html.add(box(one)) }
        }
        html.add(Box(HandoverTable(handovers, language).html))
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private func box(_ one: HandoverStore.Handover) -> Box {
        let title = "\(one.title): \(Province(rawValue: one.province)?.name ?? "") (\(one.people))"
        return Box(
            title,
            Form(
                .texts(language), action: "/serah-terima/\(one.id)", csrf: call.csrf,
                submit: text(ReturneeTexts.acknowledge),
                """
                <div class="field"><label for="received-\(one.id)">\(text(ReturneeTexts.received))</label>\
                <input type="number" id="received-\(one.id)" name="received" value="\(one.people)" min="0" \
                max="\(one.people)" required></div>\
                <div class="field"><label for="answer-\(one.id)">\(text(ReturneeTexts.answer))</label>\
                <input type="text" id="answer-\(one.id)" name="answer" maxlength="300"></div>
                """
            ).html)
    }
}
