// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Services
import Text

/// An officer looks for a person.
struct MemberSearchPage {
    private let frame: Frame
    private let fields: FormFields
    private let found: [MemberLine]?
    private let opens: Bool
    private let texts: MemberTexts

    /// - Parameters:
    ///   - found: nil when nothing was asked yet.
    ///   - opens: whether this reader may open records.
    init(_ frame: Frame, _ typed: TypedFields, _ failures: [Failure], found: [MemberLine]?, opens: Bool) {
        self.frame = frame
        self.found = found
        self.opens = opens
        fields = FormFields(typed, failures, frame.language)
        texts = .texts(frame.language)
    }

    var page: Page {
        var html: HTML = "<h1>\(texts.title)</h1>\(ErrorSummary(fields.errors, frame.texts))"
        let field = fields(Field.text, "q", texts.query).autocomplete("off")
        html.add(SearchForm(action: "/orang", submit: frame.texts.search, "\(field)"))
        if let found {
            html.add(Box("\(table(found))<p class=\"muted\">\(texts.logged)</p>"))
        }
        return Page(frame, title: texts.title, width: .wide, html)
    }

    private func table(_ found: [MemberLine]) -> DataTable {
        let columns = [
            DataTable.Column(texts.name), DataTable.Column(texts.kpj), DataTable.Column(texts.birthYear, numeric: true),
            DataTable.Column(texts.province),
        ]
        let rows: [[HTML]] = found.map { line in
            let name: HTML =
                opens ? "<a href=\"/orang/\(line.person)\">\(line.name)</a>" : .text(line.name)
            let province = Province(rawValue: line.province)?.name ?? String(line.province)
            return [
                name, "<span class=\"figure\">\(line.kpj ?? "–")</span>", .text(String(line.birthYear)),
                .text(province),
            ]
        }
        let isFull = found.count >= Door.longestMemberList
        let caption = isFull ? texts.firstOfMany(found.count) : frame.texts.results(found.count)
        return DataTable(caption, columns: columns, rows: rows, empty: texts.nobody)
    }
}
