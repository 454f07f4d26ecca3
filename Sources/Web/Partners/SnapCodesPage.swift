// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Snap
import Text

/// The services and response codes of SNAP as this program has them, each with how far it was verified.
struct SnapCodesPage {
    private let call: Call
    private let texts: PartnerTexts

    init(_ call: Call) {
        self.call = call
        texts = .texts(call.language)
    }

    var page: Page {
        let html: HTML = """
            <h1>\(texts.codes)</h1><p class="muted">\(texts.codesIntro)</p>\
            \(table(texts.services, serviceColumns, SnapCodeDocument.services().map(service)))\
            \(table(texts.cases, caseColumns, SnapCodeDocument.cases().map(worded)))
            """
        return Page(
            call.frame(), title: texts.codes, width: .wide, breadcrumbs: [Link(texts.title, "/mitra")], html)
    }

    private let serviceColumns = [
        SnapCodeTexts.code, SnapCodeTexts.service, SnapCodeTexts.call, SnapCodeTexts.ours, SnapCodeTexts.status,
    ]
    private let caseColumns = [SnapCodeTexts.code, SnapCodeTexts.message, SnapCodeTexts.status]

    /// A row of the services with the service's name in the reader's language.
    private func service(_ row: [String]) -> [String] {
        var row = worded(row)
        row[1] = SnapCodeTexts.title(of: row[0], call.language) ?? row[1]
        return row
    }

    private func worded(_ row: [String]) -> [String] { row.map { SnapCodeTexts.word($0, call.language) } }

    private func table(_ title: String, _ columns: [Phrase], _ rows: [[String]]) -> Box {
        let table = DataTable(
            title, hidesCaption: true, columns: columns.map { DataTable.Column($0.text(call.language)) },
            rows: rows.map { $0.map { HTML.text($0) } })
        return Box(title, "\(table)")
    }
}
