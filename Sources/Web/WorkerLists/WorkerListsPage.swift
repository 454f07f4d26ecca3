// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// A company's lists of workers, and the form for a new one.
struct WorkerListsPage {
    private let call: Call
    private let lists: [WorkerListView]
    private let fields: FormFields
    private let words: FrameTexts
    private var language: Language { call.language }

    /// - Parameter fields: the upload that was refused.
    init(_ call: Call, _ lists: [WorkerListView], _ fields: FormFields? = nil) {
        self.call = call
        self.lists = lists
        self.fields = fields ?? FormFields(.empty, [], call.language)
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(WorkerListTexts.title)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(WorkerListTexts.intro))</p>"
        if call.may(.uploadWorkerList) { html.add(Box(text(WorkerListTexts.newList), upload)) }
        html.add(Box(table.html))
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var upload: HTML {
        var html = Field.file(
            "file", text(WorkerListTexts.file),
            accept: ".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ).hint(text(WorkerListTexts.fileHint)).error(fields.errors["file"]).required().html
        html.add(
            fields(
                Field.day, "promisedDay", text(WorkerListTexts.promisedDay),
                hint: text(WorkerListTexts.promisedHint)))
        let example = ButtonLink(text(WorkerListTexts.template), href: "/contoh-daftar-pekerja.csv", .quiet)
        return Form(
            words, action: "/daftar-pekerja/berkas", csrf: call.csrf, errors: fields.errors, hasFiles: true,
            submit: text(WorkerListTexts.upload), aside: example.html, html
        ).html
    }

    private var table: DataTable {
        DataTable(
            text(WorkerListTexts.title), hidesCaption: true,
            columns: [
                .init(text(WorkerListTexts.file)), .init(words.state),
                .init(text(WorkerListTexts.rows), numeric: true),
                .init(text(WorkerListTexts.enrolled), numeric: true), .init(text(WorkerListTexts.uploadedAt)),
            ],
            rows: lists.map { view in
                [
                    "<a href=\"/daftar-pekerja/\(view.head.id)\">\(view.head.name)</a>",
                    WorkerListWords.chip(view.head.state, language).html, .text(Wording.count(view.rows)),
                    .text(Wording.count(view.count(.enrolled))),
                    .text(Wording.moment(view.head.recordedAt, at: .wib, language)),
                ]
            }, empty: text(WorkerListTexts.none))
    }
}
