// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// One collective invoice: how to pay it, and a line for each worker.
struct BatchPage {
    private let view: BatchView
    private let call: Call
    private let failure: Failure?
    private let words: FrameTexts
    /// The lines of this page, and which page of how many it is.
    private let lines: ArraySlice<BatchStore.Line>
    private let place: (page: Int, pages: Int)
    private static let linesOnPage = 200
    private var language: Language { call.language }

    /// - Parameter failure: why the last change was refused.
    init(_ view: BatchView, _ call: Call, _ failure: Failure? = nil) {
        self.view = view
        self.call = call
        self.failure = failure
        words = .texts(call.language)
        let pages = max(1, (view.lines.count + Self.linesOnPage - 1) / Self.linesOnPage)
        let page = min(max(1, call.query("halaman").flatMap { Int($0) } ?? 1), pages)
        place = (page, pages)
        lines = view.lines.dropFirst((page - 1) * Self.linesOnPage).prefix(Self.linesOnPage)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let isOpen = view.state == .open || view.state == .late
        let tone: Tone = view.state == .settled ? .good : view.state == .open ? .care : .bad
        let banner = StatusBanner(
            tone, kicker: "\(view.batch.number) · \(view.company)", headline: Wording.rupiah(view.batch.amount),
            content: "<p>\(BatchWords.chip(view.state, language))</p>")
        var html: HTML = "\(banner)"
        if isOpen { html.add(payment) }
        let mayRevise = isOpen && Operation.reviseBatch.isOpen(to: call.actor)
        html.add(Box(text(BatchTexts.lines), "\(mayRevise ? revision : table.html)\(pager)"))
        return Page(
            call.frame(), title: view.batch.number, width: .wide,
            breadcrumbs: [Link(text(BatchTexts.title), "/tagihan-kolektif")], html)
    }

    private var pager: Pager {
        let address = "/tagihan-kolektif/\(view.batch.id)"
        return Pager(page: place.page, of: place.pages, words) { "\(address)?halaman=\($0)" }
    }

    private var payment: Box {
        let texts = InvoiceTexts.texts(language)
        let facts = FactList([
            (text(BatchTexts.exactAmount), "<span class=\"figure\">\(Wording.rupiah(view.batch.amount))</span>"),
            (text(BatchTexts.promisedDay), .text(Wording.day(view.batch.promisedDay, language))),
            (texts.payBefore, .text(Wording.moment(view.batch.expiresAt, at: .wib, language))),
        ])
        return Box(
            texts.virtualAccount,
            "<p class=\"big figure\" id=\"virtual-account\">\(view.virtualAccount.grouped)</p>\(facts)")
    }

    private var table: DataTable {
        DataTable(
            text(BatchTexts.lines), hidesCaption: true,
            columns: [
                .init(text(BatchTexts.worker)), .init(text(BatchTexts.invoice)), .init(words.amount, numeric: true),
                .init(words.state),
            ],
            rows: lines.map { line in
                [
                    "<a href=\"/orang/\(line.person)\">\(line.name)</a>",
                    "<a href=\"/tagihan/\(line.invoice)\">\(line.invoiceNumber)</a>",
                    .text(Wording.rupiah(line.amount)), chip(line).html,
                ]
            })
    }

    /// A promised line whose invoice was paid in another way says so before the company pays.
    private func chip(_ line: BatchStore.Line) -> Chip {
        BatchWords.chip(line.state == .promised && line.isSettled ? .paidOtherwise : line.state, language)
    }

    /// The table with a form that takes workers off.
    private var revision: HTML {
        let promised = lines.filter { $0.state == .promised }
        var boxes: HTML = "<p class=\"muted\">\(text(BatchTexts.takeOffNote))</p>"
        for (index, line) in promised.enumerated() {
            let id = index == 0 ? "invoices" : "invoices-\(index)"
            boxes.add("<div class=\"choice\"><input type=\"checkbox\" id=\"\(id)\" name=\"invoices\"")
            boxes.add(" value=\"\(line.invoice)\"><label for=\"\(id)\">\(line.name)<span class=\"muted line\">")
            boxes.add("\(line.invoiceNumber) · \(Wording.rupiah(line.amount))</span></label></div>")
        }
        let form = Form(
            words, action: "/tagihan-kolektif/\(view.batch.id)/ubah", csrf: call.csrf,
            errors: FormErrors([failure].compactMap { $0 }, language), submit: text(BatchTexts.takeOff),
            weight: .quiet, FieldGroup(text(BatchTexts.takeOff), boxes).html)
        return "\(table)\(form)"
    }
}
