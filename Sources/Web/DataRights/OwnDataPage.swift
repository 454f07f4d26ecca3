// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// Everything held about the reader, and what they may ask about it.
struct OwnDataPage {
    /// So many records of a section stand on the page; all of them are in the file.
    private static let mostShown = 8

    private let held: HeldData
    private let requests: [DataRequestView]
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(
        _ held: HeldData, _ requests: [DataRequestView], _ call: Call, _ failure: Failure?, _ typed: TypedFields
    ) {
        self.held = held
        self.requests = requests
        self.call = call
        fields = FormFields(typed, failure.map { [$0] } ?? [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(DataRightsTexts.title)
        let notice = call.query("selesai").map { _ in Notice(.good, text(DataRightsTexts.sent)) }
        let doors: HTML = """
            \(ActionRow(.paper, text(DataRightsTexts.takeAway), href: "/data-saya/unduh"))\
            \(ActionRow(.eye, text(DataRightsTexts.whoLooked), href: "/catatan-akses"))
            """
        var html: HTML = "<h1>\(title)</h1><p>\(text(DataRightsTexts.intro))</p>\(Box(doors))\(form)\(mine)"
        html.add("<h2>\(text(DataRightsTexts.held))</h2>")
        for section in held.sections { html.add(self.section(section)) }
        return Page(
            call.frame(notice: notice), title: title, breadcrumbs: [Link(fields.words.home, "/beranda")], html)
    }

    private func section(_ section: HeldData.Section) -> HTML {
        let title = "\(HeldDataTexts.section(section.code, language)) (\(section.records.count))"
        guard !section.records.isEmpty else {
            return "<p><b>\(title)</b> <span class=\"muted\">\(text(DataRightsTexts.nothing))</span></p>"
        }
        let records = section.records.prefix(Self.mostShown).map { record in
            FactList(
                record.map { entry in
                    (
                        HeldDataTexts.name(entry.name, language),
                        HTML.text(HeldDataTexts.value(entry.name, entry.value, language))
                    )
                })
        }
        let isCut = section.records.count > Self.mostShown
        let rest: HTML = isCut ? "<p class=\"muted\">\(text(DataRightsTexts.rest))</p>" : ""
        return "<details class=\"card\"><summary>\(title)</summary>\(records.joined())\(rest)</details>"
    }

    private var form: Box {
        let kinds = [
            FieldChoice("correction", text(DataRightsTexts.correction)),
            FieldChoice("erasure", text(DataRightsTexts.erasure)),
        ]
        let names = DataField.allCases.map { FieldChoice($0.rawValue, DataRightsTexts.field($0.rawValue, language)) }
        let content: HTML = """
            <p class="muted">\(text(DataRightsTexts.askNote))</p>\
            \(fields({ Field.radios($0, $1, kinds) }, "kind", text(DataRightsTexts.kind), fallback: "correction"))\
            \(fields.choice("field", text(DataRightsTexts.field), names))\
            \(fields(Field.text, "wanted", text(DataRightsTexts.wanted), hint: text(DataRightsTexts.wantedHint)))
            """
        return Box(
            text(DataRightsTexts.ask), id: "minta",
            Form(
                fields.words, action: "/data-saya/permintaan", csrf: call.csrf, errors: fields.errors,
                submit: text(DataRightsTexts.send), content
            ).html)
    }

    private var mine: Box {
        guard !requests.isEmpty else {
            return Box(
                text(DataRightsTexts.mine), id: "permintaan",
                "<p class=\"muted\">\(text(DataRightsTexts.noneMine))</p>")
        }
        let lines = requests.map { view -> HTML in
            let field = DataRightsTexts.field(view.request.field, language)
            let kind = text(view.request.kind == .correction ? DataRightsTexts.correction : DataRightsTexts.erasure)
            let answer = view.request.answer?.text ?? ""
            return """
                <p><b>\(kind): \(field)</b> \(DataRequestChip(view, language).html)<span class="muted line">\
                \(view.wanted)</span>\(answer.isEmpty ? HTML() : "<span class=\"line\">\(answer)</span>")</p>
                """
        }
        return Box(text(DataRightsTexts.mine), id: "permintaan", lines.joined())
    }
}

/// How a request stands, with its clock.
struct DataRequestChip {
    let html: HTML

    init(_ view: DataRequestView, _ language: Language) {
        if let answer = view.request.answer {
            let done = answer.outcome == .done
            html =
                Chip(
                    done ? .good : .bad, (done ? DataRightsTexts.done : DataRightsTexts.refused).text(language)
                ).html
            return
        }
        let due = DataRightsTexts.due.text(language, ["due": view.request.dueAt.text(at: .wib)])
        let chip: Chip =
            switch view.standing {
            case .breached: Chip(.bad, DataRightsTexts.breached.text(language))
            case .atRisk: Chip(.care, DataRightsTexts.atRisk.text(language))
            case .inTime, .answered: Chip(.plain, DataRightsTexts.inTime.text(language))
            }
        html = "\(chip) <span class=\"muted\">\(due)</span>"
    }
}
