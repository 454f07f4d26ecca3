// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// How to pay one invoice, and how it stands.
struct InvoicePage {
    private let call: Call
    private let frame: Frame
    private let invoice: InvoiceView
    private let abroad: InvoiceAbroadView?
    private let promise: BatchPromise?
    private let parts: InvoiceParts
    /// Whether the reader is the one who owes it.
    private let isOwn: Bool
    private let errors: FormErrors
    private let texts: InvoiceTexts
    private var language: Language { frame.language }

    /// - Parameters:
    ///   - promise: what a company promised about it.
    ///   - abroad: what was paid abroad, or what it costs there.
    ///   - parts: what came for it in parts.
    ///   - failures: why the last order was refused.
    init(
        _ call: Call, _ invoice: InvoiceView, _ promise: BatchPromise?, abroad: InvoiceAbroadView? = nil,
        parts: InvoiceParts, _ failures: [Failure] = []
    ) {
        self.call = call
        let texts = InvoiceTexts.texts(call.language)
        self.texts = texts
        frame = call.frame(notice: call.query("dikirim").map { _ in Notice(.good, texts.sent) })
        self.invoice = invoice
        self.abroad = abroad
        self.promise = promise
        self.parts = parts
        isOwn = call.actor.person == invoice.person
        errors = FormErrors(failures, call.language)
    }

    var page: Page {
        var html = banner.html
        switch invoice.state {
        case .open: html.add("\(promise.map { PromiseBox($0, language).html })\(parts)\(payment)\(message)")
        case .settled:
            html.add(
                "\(promise.map { PromiseBox($0, language).html })\(receipt)\(BooksLink(invoice: invoice.id, call))")
            html.add(parts)
        case .expired, .cancelled: html.add("\(renewal)\(parts)")
        }
        if let abroad { html.add(AbroadBox(abroad, language)) }
        for sentence in texts.effect(of: invoice.stage) where invoice.state == .open {
            html.add("<p class=\"muted\">\(sentence)</p>")
        }
        html.add("\(Box(texts.forWhat, "\(purpose)\(lines)"))\(CancelForm(invoice, call, errors))")
        let title = texts.title(of: invoice.stage)
        let back = isOwn ? Link(texts.title, "/tagihan") : Link(frame.texts.people, personAddress)
        let scripts = invoice.state == .open ? ["copy.js"] : []
        return Page(frame, title: title, breadcrumbs: [back], scripts: scripts, html)
    }

    /// For which contract it is, and where a contract that was agreed by mistake is taken back.
    private var purpose: HTML {
        var html = InvoicePurpose(invoice, language).html
        if let months { html.add("<p>\(months)</p>") }
        let isFollowing = invoice.stage == .extension && [.open, .expired].contains(invoice.state)
        if isFollowing, call.may(.withdrawContract), !invoice.contractIsWithdrawn {
            let address = "\(isOwn ? "" : personAddress)/perpanjang"
            html.add("<p><a href=\"\(address)\">\(ContractWithdrawalTexts.wrong.text(language))</a></p>")
        }
        return html
    }

    /// Why it is for more or fewer months than its contract lasts.
    private var months: String? {
        guard invoice.stage == .extension, let contract = invoice.contract else { return nil }
        return FollowingMonthsTexts.sentence(charged: invoice.months, contract: contract.months, language)
    }

    private var personAddress: String { "/orang/\(invoice.person)" }

    private var coverLink: HTML {
        guard call.may(.viewCover) else { return HTML() }
        return "<p><a href=\"\(isOwn ? "" : personAddress)/perlindungan\">\(texts.seeCover)</a></p>"
    }

    private var banner: StatusBanner {
        let title = texts.title(of: invoice.stage)
        switch invoice.state {
        case .open:
            let until = texts.until(Wording.moment(invoice.expiresAt, at: .wib, language))
            return StatusBanner(
                .care, kicker: title, headline: amountText,
                content: "\(choice)<p>\(until)</p><p>\(texts.chip(.open))</p>")
        case .settled:
            let paid = invoice.settledOn.map(texts.paidOn) ?? texts.settled
            return StatusBanner(
                .good, kicker: title, headline: paid,
                content: """
                    <p class="figure">\(Wording.rupiah(invoice.amount))</p>\(coverLink)
                    """)
        case .expired:
            return StatusBanner(.bad, kicker: title, headline: texts.expired, content: "<p>\(texts.expiredText)</p>")
        case .cancelled:
            return StatusBanner(
                .plain, kicker: title, headline: texts.cancelled, content: "<p>\(texts.cancelledText)</p>")
        }
    }

    private var receipt: ButtonLink {
        ButtonLink(ReceiptTexts.see.text(language), href: "/tagihan/\(invoice.id)/kuitansi", .quiet, block: true)
    }

    /// The way to an invoice that can be paid.
    private var renewal: HTML {
        if let newer = invoice.replacement {
            return """
                \(Box(
                    texts.replaced,
                    "\(ButtonLink(texts.seeReplacement, href: "/tagihan/\(newer)", block: true))"))
                """
        }
        guard Operation.reissueInvoice.isOpen(to: call.actor), !invoice.contractIsWithdrawn else { return HTML() }
        let form = Form(
            frame.texts, action: "/tagihan/\(invoice.id)/baru", csrf: call.csrf, submit: texts.reissue,
            "<p class=\"muted\">\(texts.reissueNote)</p>")
        return Box(texts.reissue, form.html).html
    }

    /// Sends the way to pay to the worker's phone.
    private var message: HTML {
        guard Operation.sendInvoice.isOpen(to: call.actor) else { return HTML() }
        let form = Form(
            frame.texts, action: "/tagihan/\(invoice.id)/pesan", csrf: call.csrf, key: call.site.door.formKey(),
            errors: errors, submit: texts.send, "<p class=\"muted\">\(texts.sendNote)</p>")
        return Box(texts.send, form.html).html
    }

    private var payment: HTML {
        let steps: [HTML] = [texts.stepOpen, texts.stepChoose, check, texts.stepDone].map {
            "<li>\($0)</li>"
        }
        let facts = FactList([
            (amountName, "<span class=\"figure\">\(amountText)</span>"),
            (texts.payBefore, .text(Wording.moment(invoice.expiresAt, at: .wib, language))),
            (texts.number, "<span class=\"figure\">\(invoice.number)</span>"),
        ])
        let copy = CopyButton(texts.copy, copied: texts.copied, number: invoice.virtualAccount.number)
        return """
            \(Box(
                texts.virtualAccount,
                """
                <p class="big figure" id="virtual-account">\(invoice.virtualAccount.grouped)</p>\(copy)\(facts)
                """))\
            \(Box(
                texts.pay,
                """
                <ol class="plain">\(steps)</ol><p class="muted">\(texts.others)</p>\
                \(ButtonRow("\(ButtonLink(texts.reload, href: "/tagihan/\(invoice.id)", .quiet))"))
                """))
            """
    }

    private var check: String { invoice.range == nil ? texts.stepCheck : texts.stepCheckChosen }

    private var choice: HTML { invoice.range == nil ? HTML() : "<p>\(texts.ofYourChoice)</p>" }

    private var amountName: String { invoice.range == nil ? texts.exactAmount : frame.texts.amount }

    private var amountText: String { InvoiceTexts.amount(of: invoice) }

    private var lines: DataTable {
        let columns = [
            DataTable.Column(texts.forWhat), DataTable.Column(frame.texts.amount, numeric: true),
        ]
        let rows: [[HTML]] = invoice.lines.map { line in
            let name = Wording.contributionLine(line.code, months: line.months, language)
            let article = Wording.citation(line.citation, language)
            return [
                "\(name)<span class=\"muted line\">\(article)</span>",
                .text(invoice.range == nil ? Wording.rupiah(line.amount) : amountText),
            ]
        }
        return DataTable(texts.forWhat, hidesCaption: true, columns: columns, rows: rows)
    }
}

/// All invoices of a person.
enum InvoiceListPage {
    static func page(_ call: Call, _ invoices: [InvoiceView]) -> Page {
        let frame = call.frame()
        let texts = InvoiceTexts.texts(frame.language)
        let owed = invoices.filter { $0.state == .open && $0.range == nil }.map(\.amount).total()
        let headline = owed > .zero ? texts.owed(owed) : invoices.isEmpty ? texts.none : texts.allPaid
        let banner = StatusBanner(owed > .zero ? .care : .good, kicker: texts.title, headline: headline)
        let saves = Operation.issueTopUp.isOpen(to: call.actor) && !invoices.contains { $0.range != nil }
        let form = Form(
            frame.texts, action: "/tagihan", csrf: call.csrf, submit: texts.saveMore, weight: .quiet,
            "<p class=\"muted\">\(texts.saveMoreNote)</p>")
        let more = saves ? Box(texts.jht, form.html).html : HTML()
        return Page(frame, title: texts.title, "\(banner)\(InvoiceCards(invoices, frame.language))\(more)")
    }
}
