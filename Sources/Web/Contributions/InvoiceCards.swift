// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// Invoices one under the other: for what, how much, how it stands, the way to pay.
struct InvoiceCards: Part {
    private let invoices: [InvoiceView]
    private let language: Language
    private let texts: InvoiceTexts
    private let opens: Bool

    /// - Parameter opens: whether the reader may open an invoice.
    init(_ invoices: [InvoiceView], opens: Bool = true, _ language: Language) {
        self.invoices = invoices
        self.opens = opens
        self.language = language
        texts = .texts(language)
    }

    func write(to html: inout HTML) {
        guard !invoices.isEmpty else {
            html.add("<p class=\"muted\">\(texts.none)</p>")
            return
        }
        for invoice in invoices { html.add(card(invoice)) }
    }

    private func card(_ invoice: InvoiceView) -> Box {
        var content: HTML = "<p class=\"big figure\">\(InvoiceTexts.amount(of: invoice))</p>"
        content.add(InvoicePurpose(invoice, language).html)
        content.add("<p class=\"muted\">\(invoice.number)")
        switch invoice.state {
        case .open:
            content.add(" · VA <span class=\"figure\">\(invoice.virtualAccount.grouped)</span></p>")
            if invoice.range != nil { content.add("<p>\(texts.ofYourChoice)</p>") }
            content.add("<p>\(texts.until(Wording.moment(invoice.expiresAt, at: .wib, language)))</p>")
            if opens { content.add(ButtonRow("\(ButtonLink(texts.pay, href: "/tagihan/\(invoice.id)"))")) }
        case .settled:
            content.add("</p><p>\(invoice.settledOn.map(texts.paidOn) ?? texts.settled)</p>")
            if opens { content.add("<p><a href=\"/tagihan/\(invoice.id)\">\(texts.forWhat)</a></p>") }
        case .cancelled:
            content.add("</p><p>\(texts.cancelledText)</p>")
        case .expired:
            content.add("</p><p>\(invoice.replacement == nil ? texts.expiredText : texts.replaced)</p>")
            let next = invoice.replacement.map { (texts.seeReplacement, $0) } ?? (texts.reissue, invoice.id)
            if opens { content.add(ButtonRow("\(ButtonLink(next.0, href: "/tagihan/\(next.1)", .quiet))")) }
        }
        return Box(texts.title(of: invoice.stage), aside: texts.chip(invoice.state).html, content)
    }
}
