// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// A company's collective invoices, and the form for a new one.
struct BatchListPage {
    private let batches: [BatchView]
    private let payable: [BillStore.Bill]
    private let call: Call
    private let fields: FormFields
    private let words: FrameTexts
    private var language: Language { call.language }

    /// - Parameter fields: the order that was refused.
    init(_ batches: [BatchView], _ payable: [BillStore.Bill], _ call: Call, _ fields: FormFields?) {
        self.batches = batches
        self.payable = payable
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(BatchTexts.title)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(BatchTexts.intro))</p>\(Box(table.html))"
        if Operation.issueBatch.isOpen(to: call.actor) {
            html.add(Box(text(BatchTexts.make), order))
            if !payable.isEmpty { html.add(Box(text(BatchTexts.fromFile), upload)) }
        }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var table: DataTable {
        DataTable(
            text(BatchTexts.title), hidesCaption: true,
            columns: [
                .init(text(BatchTexts.number)), .init(words.state), .init(text(BatchTexts.count), numeric: true),
                .init(words.amount, numeric: true), .init(text(BatchTexts.promisedDay)),
            ],
            rows: batches.map { view in
                [
                    "<a href=\"/tagihan-kolektif/\(view.batch.id)\">\(view.batch.number)</a>",
                    BatchWords.chip(view.state, language).html,
                    .text(Wording.count(view.workerCount)),
                    .text(Wording.rupiah(view.batch.amount)), .text(Wording.day(view.batch.promisedDay, language)),
                ]
            }, empty: text(BatchTexts.none))
    }

    private var order: HTML {
        guard !payable.isEmpty else { return "<p class=\"muted\">\(text(BatchTexts.noPayable))</p>" }
        var html = fields(
            Field.day, "promisedDay", text(BatchTexts.promisedDay), hint: text(BatchTexts.promisedHint)
        ).html
        html.add(
            fields(
                { Field.textarea($0, $1) }, "workers", text(BatchTexts.workers), hint: text(BatchTexts.workersHint),
                needed: false))
        html.add(FieldGroup(text(BatchTexts.pick), choices))
        return Form(
            words, action: "/tagihan-kolektif", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: text(BatchTexts.make), html
        ).html
    }

    /// The same from a file: a spreadsheet's CSV with a column of numbers.
    private var upload: HTML {
        var html = Field.day("fileDay", text(BatchTexts.promisedDay)).required().html
        html.add(
            Field.file("file", text(BatchTexts.file), accept: ".csv,.txt,text/csv,text/plain")
                .hint(text(BatchTexts.fileHint)).error(fields.errors["file"]).required())
        return Form(
            words, action: "/tagihan-kolektif/berkas", csrf: call.csrf, key: call.site.door.formKey(), hasFiles: true,
            submit: text(BatchTexts.make), weight: .quiet, html
        ).html
    }

    /// One box to tick for each unpaid invoice.
    private var choices: HTML {
        var html = HTML()
        if let error = fields.errors["invoices"] { html.add(Notice(.bad, error)) }
        for (index, bill) in payable.enumerated() {
            let id = index == 0 ? "invoices" : "invoices-\(index)"
            html.add("<div class=\"choice\"><input type=\"checkbox\" id=\"\(id)\" name=\"invoices\"")
            html.add(" value=\"\(bill.invoice)\"><label for=\"\(id)\">\(bill.name)<span class=\"muted line\">")
            html.add("\(bill.number) · \(Wording.rupiah(bill.asked.least))</span></label></div>")
        }
        return html
    }
}
