// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// Who said what about a person, field by field, and what counts.
enum ProvenancePage {
    static func page(_ view: ProvenanceView, _ call: Call) -> Page {
        let language = call.language
        let title = ProvenanceTexts.title.text(language)
        var content: HTML = "<h1>\(title)</h1><p>\(view.name)</p>"
        for field in view.fields {
            let name = ProvenanceTexts.field(field.field).text(language)
            let counts: HTML = """
                <p>\(ProvenanceTexts.counts.text(language)): <b>\(field.counts.isEmpty ? "–" : field.counts)</b></p>
                """
            content.add(Box(name, "\(counts)\(table(field, name, language))"))
        }
        return Page(
            call.frame(), title: title, width: .wide, breadcrumbs: [Link(view.name, "/orang/\(view.person)")],
            content)
    }

    private static func table(_ field: ProvenanceView.Field, _ name: String, _ language: Language) -> DataTable {
        let columns = [
            ProvenanceTexts.told, ProvenanceTexts.source, ProvenanceTexts.toldAt, ProvenanceTexts.standing,
        ]
        return DataTable(
            name, hidesCaption: true, columns: columns.map { DataTable.Column($0.text(language)) },
            rows: field.lines.map { line in
                var standing: HTML = "\(Chip(tone(line), ProvenanceTexts.word(line.word).text(language)))"
                if let decision = line.decision {
                    standing.add("<span class=\"muted line\">\(decision.reason)</span>")
                }
                return [
                    .text(CalendarDay(line.text).map { Wording.day($0, language) } ?? line.text),
                    .text(TermTexts.word(line.source, language)),
                    .text(Wording.moment(line.toldAt, at: .wib, language)), standing,
                ]
            })
    }

    private static func tone(_ line: ProvenanceView.Line) -> Tone {
        switch line.word {
        case "counts", "agrees", "taken": .good
        case "differs": .care
        default: .plain
        }
    }
}
