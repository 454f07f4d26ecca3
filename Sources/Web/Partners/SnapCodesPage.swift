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
            \(table(texts.services, SnapCodeDocument.serviceColumns, SnapCodeDocument.services()))\
            \(table(texts.cases, SnapCodeDocument.caseColumns, SnapCodeDocument.cases()))
            """
        return Page(
            call.frame(), title: texts.codes, width: .wide, breadcrumbs: [Link(texts.title, "/mitra")], html)
    }

    private func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> Box {
        let table = DataTable(
            title, hidesCaption: true, columns: columns.map { DataTable.Column($0) },
            rows: rows.map { $0.map { HTML.text($0) } })
        return Box(title, "\(table)")
    }
}
