// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// What came for an invoice in parts, a line each with its receipt, and what is still missing.
struct InvoiceParts: Part {
    private let invoice: InvoiceView
    private let parts: [UnallocatedStore.Item]
    private let call: Call

    init(_ invoice: InvoiceView, _ parts: [UnallocatedStore.Item], _ call: Call) {
        self.invoice = invoice
        self.parts = parts
        self.call = call
    }

    /// One payment that settled the invoice is told by the page already.
    private var isTold: Bool { parts.isEmpty || invoice.state == .settled && parts.count == 1 }

    func write(to html: inout HTML) {
        guard !isTold else { return }
        let language = call.language
        let title = InvoicePartTexts.title.text(language)
        let words = FrameTexts.texts(language)
        let table = DataTable(
            title, hidesCaption: true, columns: [.init(words.day), .init(words.amount, numeric: true), .init("")],
            rows: parts.map { part in
                let receipt: HTML =
                    call.may(.viewReceipt)
                    ? "<a href=\"/kuitansi/\(part.id)\">\(ReceiptTexts.see.text(language))</a>" : HTML()
                return [
                    .text(Wording.moment(part.paidAt, at: .wib, language)), .text(Wording.rupiah(part.amount)), receipt,
                ]
            })
        html.add(Box(title, "\(table)\(missing)"))
    }

    private var missing: HTML {
        let rest = invoice.amount - parts.map(\.amount).total()
        guard invoice.state == .open, invoice.range == nil, rest > .zero else { return HTML() }
        return "<p><b>\(InvoicePartTexts.missing.text(call.language, ["rest": String(rest.amount)]))</b></p>"
    }
}
