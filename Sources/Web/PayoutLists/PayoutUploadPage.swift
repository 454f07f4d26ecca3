// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// What became of each row of an uploaded list.
struct PayoutUploadPage {
    private let call: Call
    private let rows: [PayoutUploadRow]
    private let list: ID<PayoutListRecord>
    private let words: PayoutListWords

    init(_ call: Call, _ rows: [PayoutUploadRow], list: ID<PayoutListRecord>) {
        self.call = call
        self.rows = rows
        self.list = list
        words = PayoutListWords(call.language)
    }

    var page: Page {
        let texts = words.texts
        let cells: [[HTML]] = rows.map { row in
            let outcome =
                row.refusal.map { Chip(.bad, FailureTexts.text($0, call.language).title) }
                ?? Chip(.good, texts.taken)
            return [
                .text(Wording.count(row.row)), .text(row.number), outcome.html,
                .text(row.refusal.map { FailureTexts.sentence($0, call.language) } ?? ""),
            ]
        }
        let table = DataTable(
            texts.uploaded, hidesCaption: true,
            columns: [
                .init(texts.row, numeric: true), .init(texts.number), .init(texts.outcome), .init(texts.why),
            ], rows: cells)
        return Page(
            call.frame(), title: texts.uploaded, width: .wide,
            breadcrumbs: [Link(texts.title, "/daftar-pembayaran/\(list)")],
            "<h1>\(texts.uploaded)</h1>\(Box(table.html))")
    }
}

/// What each entry of a bank's file did.
struct PayoutReportPage {
    private let call: Call
    private let view: PayoutReportView
    private let words: PayoutListWords

    init(_ call: Call, _ view: PayoutReportView) {
        self.call = call
        self.view = view
        words = PayoutListWords(call.language)
    }

    var page: Page {
        let texts = words.texts
        let rows: [[HTML]] = view.rows.map { row in
            [
                .text(Wording.count(row.position)), .text(row.reference),
                .text(TermTexts.word("payout-\(row.word)", call.language)),
                .text(TermTexts.word(row.outcome, call.language)),
            ]
        }
        var html: HTML = "<h1>\(texts.reported)</h1>"
        if view.isRepeated { html.add(Notice(.care, texts.repeated)) }
        html.add(
            Box(
                DataTable(
                    texts.reported, hidesCaption: true,
                    columns: [
                        .init(texts.row, numeric: true), .init(texts.reference), .init(texts.word),
                        .init(texts.outcome),
                    ], rows: rows, empty: texts.nothingWaits
                ).html))
        for fault in view.faults { html.add(Notice(.bad, fault.sentence(call.language))) }
        return Page(
            call.frame(), title: texts.reported, width: .wide, breadcrumbs: [Link(texts.title, "/daftar-pembayaran")],
            html)
    }
}
