// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// What came for an invoice in parts, a line each with its receipt, and what is still missing.
struct InvoiceParts: Part {
    private let invoice: InvoiceView
    private let parts: PartialPayments
    private let call: Call

    init(_ invoice: InvoiceView, _ parts: PartialPayments, _ call: Call) {
        self.invoice = invoice
        self.parts = parts
        self.call = call
    }

    /// One payment that settled the invoice is told by the page already.
    private var isTold: Bool {
        parts.shares.isEmpty || invoice.state == .settled && parts.shares.count == 1
    }

    func write(to html: inout HTML) {
        guard !isTold else { return }
        let language = call.language
        let title = InvoicePartTexts.title.text(language)
        let words = FrameTexts.texts(language)
        let table = DataTable(
            title, hidesCaption: true, columns: [.init(words.day), .init(words.amount, numeric: true), .init("")],
            rows: parts.shares.map { share in
                let receipt: HTML =
                    call.may(.viewReceipt)
                    ? "<a href=\"/kuitansi/\(share.payment)\">\(ReceiptTexts.see.text(language))</a>" : HTML()
                return [
                    .text(Wording.moment(share.paidAt, at: .wib, language)), .text(Wording.rupiah(share.amount)),
                    receipt,
                ]
            })
        html.add(Box(title, "\(table)\(missing)"))
    }

    /// Says how the rest is paid: a bank is asked for the whole amount and takes no other.
    private var missing: HTML {
        guard invoice.state == .open, invoice.range == nil, parts.missing > .zero else { return HTML() }
        let language = call.language
        let rest = InvoicePartTexts.missing.text(language, ["rest": String(parts.missing.amount)])
        let way = InvoicePartTexts.restAtCounter.text(language, ["whole": String(invoice.amount.amount)])
        return "<p><b>\(rest)</b></p><p>\(way)</p>"
    }
}
