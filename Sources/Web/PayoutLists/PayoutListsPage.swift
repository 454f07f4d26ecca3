// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// Every payout list, newest first, and what waits for one.
struct PayoutListsPage {
    private let call: Call
    private let lists: [(head: PayoutListStore.Head, total: Rupiah, lines: Int)]
    private let waiting: [PayableView]
    private let errors: FormErrors
    private let words: PayoutListWords

    init(
        _ call: Call, _ lists: [(head: PayoutListStore.Head, total: Rupiah, lines: Int)], _ waiting: [PayableView],
        _ failure: Failure? = nil
    ) {
        self.call = call
        self.lists = lists
        self.waiting = waiting
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        words = PayoutListWords(call.language)
    }

    var page: Page {
        let texts = words.texts
        var html: HTML = "<h1>\(texts.title)</h1><p class=\"muted\">\(texts.intro)</p>"
        html.add(Box(texts.lists, table))
        var due = words.payables(waiting)
        if call.may(.preparePayoutList), !waiting.isEmpty {
            due.add(
                Form(
                    words.frame, action: "/daftar-pembayaran", csrf: call.csrf, errors: errors, submit: texts.prepare))
        }
        html.add(Box(texts.waiting, due))
        if call.may(.settlePayoutList) {
            html.add(
                Box(
                    texts.report,
                    Form(
                        words.frame, action: "/daftar-pembayaran/laporan", csrf: call.csrf,
                        errors: waiting.isEmpty ? errors : FormErrors(), hasFiles: true, submit: texts.upload,
                        Field.file("file", texts.file, accept: ".xml,application/xml").required().html
                    ).html))
        }
        html.add("<p>\(ButtonLink(texts.cases, href: "/uang-belum-sampai", .quiet))</p>")
        return Page(call.frame(), title: texts.title, width: .wide, html)
    }

    private var table: HTML {
        let texts = words.texts
        let rows: [[HTML]] = lists.map { list in
            [
                "<a href=\"/daftar-pembayaran/\(list.head.id)\">\(list.head.number)</a>",
                .text(Wording.count(list.lines)), .text(Wording.rupiah(list.total)),
                words.chip(list.head.state).html, .text(words.moment(list.head.recordedAt)),
            ]
        }
        return DataTable(
            texts.lists, hidesCaption: true,
            columns: [
                .init(texts.number), .init(texts.lines, numeric: true), .init(texts.total, numeric: true),
                .init(words.frame.state), .init(words.frame.day),
            ], rows: rows, empty: texts.noLists
        ).html
    }
}

extension Call {
    /// Whether the reader's role may do something, for what a page offers.
    func may(_ operation: Operation) -> Bool { actor.role.map(operation.roles.contains) ?? false }
}
