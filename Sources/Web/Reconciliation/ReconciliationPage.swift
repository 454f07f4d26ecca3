// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// The desk: a file to take in, the queue, and the last files with what could not be read in them.
struct ReconciliationPage {
    private let call: Call
    private let view: ReconciliationView
    private let errors: FormErrors
    private let texts: ReconciliationTexts
    private let words: FrameTexts

    init(_ call: Call, _ view: ReconciliationView, failure: Failure? = nil) {
        self.call = call
        self.view = view
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    var page: Page {
        var html: HTML = "<h1>\(texts.title)</h1><p class=\"muted\">\(texts.intro)</p>"
        if call.query("lagi") != nil { html.add(Notice(.plain, texts.repeated)) }
        if Operation.importStatement.isOpen(to: call.actor) { html.add(Box(texts.upload, upload)) }
        let count = Chip(view.waitingCount == 0 ? .good : .care, String(view.waitingCount))
        html.add(Box(texts.queue, aside: count.html, id: "antrean", queue.html))
        html.add(Box(texts.files, id: "berkas", files))
        html.add("<p><a href=\"/rekonsiliasi/bank\">\(texts.banks)</a></p>")
        return Page(call.frame(), title: texts.title, width: .wide, html)
    }

    private var upload: HTML {
        guard !view.banks.isEmpty else {
            return "<p>\(texts.noBanks) <a href=\"/rekonsiliasi/bank\">\(texts.banks)</a></p>"
        }
        let choices = view.banks.map { FieldChoice($0.code, "\($0.name) (\($0.format.rawValue))") }
        let bank = Field.select("bank", texts.bank, choices).required().error(errors["bank"])
        let file = Field.file("file", texts.file, accept: ".xml,.txt,.sta,.mt940,.csv").required()
        let fields: HTML = "\(bank)\(file.error(errors["file"]))"
        return Form(
            words, action: "/rekonsiliasi/berkas", csrf: call.csrf, errors: errors, hasFiles: true,
            submit: texts.takeIn, fields
        ).html
    }

    private var queue: DataTable {
        DataTable(
            texts.queue, hidesCaption: true,
            columns: [
                .init(texts.booked), .init(texts.bank), .init(texts.memo), .init(texts.moneyIn, numeric: true),
                .init(texts.moneyOut, numeric: true),
            ],
            rows: view.waiting.map { line in
                let isCredit = line.line.direction == .credit
                let amount = HTML.text(Wording.rupiah(line.line.amount))
                let memo = line.line.memo.isEmpty ? texts.movement : line.line.memo
                return [
                    .text(Wording.day(line.line.bookedOn, call.language)), .text(line.bank),
                    "<a href=\"/rekonsiliasi/\(line.id)\">\(memo)</a>", isCredit ? amount : HTML(),
                    isCredit ? HTML() : amount,
                ]
            }, empty: texts.queueEmpty)
    }

    private var files: HTML {
        let table = DataTable(
            texts.files, hidesCaption: true,
            columns: [
                .init(texts.file), .init(texts.bank), .init(texts.lines, numeric: true),
                .init(texts.newLines, numeric: true), .init(texts.matched, numeric: true),
                .init(texts.waiting, numeric: true), .init(texts.faults, numeric: true),
            ],
            rows: view.files.map { file in
                let isCut = file.file.finishedAt == nil
                return [
                    "\(file.file.name)\(isCut ? Chip(.care, texts.cutShort).html : HTML())", .text(file.file.bank),
                    "\(file.file.lines)", "\(file.newLines)", "\(file.states[.matched] ?? 0)",
                    "\(file.states[.waiting] ?? 0)", "\(file.faults.count)",
                ]
            }, empty: words.none)
        var html = table.html
        for file in view.files where !file.faults.isEmpty { html.add(faults(of: file)) }
        return html
    }

    private func faults(of file: BankFileView) -> DataTable {
        DataTable(
            "\(texts.faults): \(file.file.name)",
            columns: [
                .init(texts.line, numeric: true), .init(texts.field), .init(texts.reason), .init(texts.found),
            ],
            rows: file.faults.prefix(200).map { fault in
                [
                    .text(fault.line.map(String.init) ?? "–"), .text(fault.field),
                    .text(texts.name(ofFault: fault.code)), .text(fault.found),
                ]
            })
    }
}
