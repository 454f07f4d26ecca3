// SPDX-License-Identifier: Apache-2.0
import Contact
import HTML
import Kernel
import Placement
import Services
import Store
import Text

/// How the contact centre answers: by topic, by country, and calls by how they ended.
enum ContactFiguresPage {
    static func page(_ call: Call, _ figures: ContactFigures) -> Page {
        let language = call.language
        let title = ContactTexts.figures.text(language)
        let topics = Dictionary(grouping: figures.cases) { $0.category }.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { (ContactTexts.category($0.key).text(language), $0.value) }
        let countries = Dictionary(grouping: figures.cases) { $0.country }.sorted { $0.key < $1.key }
            .map { ($0.key.name(in: language), $0.value) }
        let html: HTML = """
            <h1>\(title)</h1><p>\(ContactTexts.figuresNote.text(language))</p>\
            \(Box(table(ContactTexts.categoryTitle.text(language), topics, language).html))\
            \(Box(table(ContactTexts.country.text(language), countries, language).html))\
            \(Box(calls(figures.calls, language).html))
            """
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private static func table(
        _ caption: String, _ groups: [(String, [ContactFiguresStore.Line])], _ language: Language
    ) -> DataTable {
        DataTable(
            caption,
            columns: [
                .init(caption), .init(ContactTexts.cases.text(language), numeric: true),
                .init(ContactTexts.closed.text(language), numeric: true),
                .init(ContactTexts.late.text(language), numeric: true),
                .init(ContactTexts.content.text(language), numeric: true),
            ],
            rows: groups.map { name, lines in
                let sum = { (count: (ContactFiguresStore.Line) -> Int) in lines.reduce(0) { $0 + count($1) } }
                return [
                    "\(name)", "\(Wording.count(sum { $0.cases }))", "\(Wording.count(sum { $0.closed }))",
                    "\(Wording.count(sum { $0.late }))",
                    "\(mean(sum { $0.ratingSum }, of: sum { $0.ratings }))",
                ]
            }, empty: ContactTexts.noneInTime.text(language))
    }

    private static func calls(_ calls: [ContactFiguresStore.Calls], _ language: Language) -> DataTable {
        DataTable(
            ContactTexts.calls.text(language),
            columns: [
                .init(ContactTexts.outcomeTitle.text(language)),
                .init(ContactTexts.calls.text(language), numeric: true),
                .init(ContactTexts.waited.text(language), numeric: true),
                .init(ContactTexts.talked.text(language), numeric: true),
            ],
            rows: calls.map { line in
                [
                    "\(CallTexts.end(line.outcome).text(language))", "\(Wording.count(line.count))",
                    "\(duration(line.waitedSeconds, line.count, language))",
                    "\(duration(line.talkedSeconds, line.count, language))",
                ]
            }, empty: ContactTexts.noneInTime.text(language))
    }

    private static func duration(_ seconds: Int64, _ count: Int, _ language: Language) -> String {
        Wording.duration(seconds: Int(seconds) / max(1, count), language)
    }

    /// `4,2`; a dash where nobody has rated.
    private static func mean(_ sum: Int, of count: Int) -> String {
        guard count > 0 else { return "–" }
        let tenths = (sum * 20 + count) / (count * 2)
        return "\(tenths / 10),\(tenths % 10)"
    }
}
