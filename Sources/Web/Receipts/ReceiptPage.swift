// SPDX-License-Identifier: Apache-2.0
import Access
import Documents
import HTML
import Kernel
import Services
import Text

/// A receipt, for the screen and for paper, with a code that anybody can check.
struct ReceiptPage {
    private let view: ReceiptView
    private let call: Call
    private var language: Language { call.language }

    init(_ view: ReceiptView, _ call: Call) {
        self.view = view
        self.call = call
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        get throws {
            let receipt = view.receipt
            let isSettled = receipt.settledDay != nil
            let banner = StatusBanner(
                isSettled ? .good : .care, kicker: text(ReceiptTexts.received),
                headline: Wording.rupiah(receipt.amount),
                content: "<p>\(text(isSettled ? ReceiptTexts.settled : ReceiptTexts.partial))</p>")
            let address = call.site.door.settings.publicURL + view.checkPath
            let code = try QRCode(address, correction: .low).svg(label: text(ReceiptTexts.scan))
            let check = Box("<p class=\"muted\">\(text(ReceiptTexts.scan))</p>\(HTML.raw(code))")
            let file = ButtonLink(text(ReceiptTexts.file), href: "/kuitansi/\(receipt.id)/pdf", .quiet)
            return Page(
                call.frame(), title: text(ReceiptTexts.title),
                "\(banner)\(Box(facts.html))\(check)\(ButtonRow(file.html))")
        }
    }

    private var facts: FactList {
        let receipt = view.receipt
        let stage = InvoiceTexts.texts(language).title(of: receipt.stage)
        var rows: [(String, HTML)] = [
            (text(ReceiptTexts.slip), "<span class=\"figure\">\(receipt.slip ?? receipt.id.description)</span>"),
            (text(ReceiptTexts.day), .text(Wording.moment(receipt.paidAt, at: .wib, language))),
            (
                text(ReceiptTexts.invoice),
                "<a href=\"/tagihan/\(receipt.invoice)\">\(receipt.invoiceNumber)</a>, \(stage)"
            ),
            (text(ReceiptTexts.member), .text(receipt.name)),
        ]
        if let payer = receipt.payer, !payer.isEmpty { rows.append((text(ReceiptTexts.from), .text(payer))) }
        return FactList(rows)
    }
}

/// What anybody who scans a receipt sees.
enum ReceiptCheckPage {
    static func page(_ check: ReceiptCheck, _ call: Call) -> Page {
        let language = call.language
        let banner = StatusBanner(
            .good, kicker: ReceiptTexts.check.text(language), headline: ReceiptTexts.genuine.text(language),
            content: "<p class=\"figure\">\(Wording.rupiah(check.amount))</p>")
        let state = check.isSettled ? ReceiptTexts.settled : ReceiptTexts.partial
        let facts = FactList([
            (ReceiptTexts.invoice.text(language), .text(check.invoiceNumber)),
            (ReceiptTexts.day.text(language), .text(Wording.moment(check.paidAt, at: .wib, language))),
        ])
        return Page(
            call.frame(), title: ReceiptTexts.check.text(language),
            "\(banner)\(Box("<p>\(state.text(language))</p>\(facts)"))")
    }
}
