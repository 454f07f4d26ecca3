// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// Money that goes back to its payers.
struct RefundsPage {
    private let refunds: [RefundStore.Refund]
    private let call: Call
    private let words: FrameTexts
    private var language: Language { call.language }

    init(_ refunds: [RefundStore.Refund], _ call: Call) {
        self.refunds = refunds
        self.call = call
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(SuspenseTexts.refunds)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(SuspenseTexts.refundsIntro))</p>"
        if refunds.isEmpty { html.add("<p class=\"muted\">\(text(SuspenseTexts.noRefunds))</p>") }
        for refund in refunds { html.add(box(refund)) }
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(text(SuspenseTexts.title), "/penampungan")], html)
    }

    private func box(_ refund: RefundStore.Refund) -> Box {
        var html = FactList([
            (words.state, chip(refund.state).html),
            (words.day, .text(Wording.moment(refund.recordedAt, at: .wib, language))),
            (
                text(SuspenseTexts.title),
                "<a href=\"/penampungan/\(refund.unallocated)\">\(text(SuspenseTexts.reference))</a>"
            ),
        ]).html
        if let reference = refund.bankReference {
            html.add("<p class=\"muted\">\(text(SuspenseTexts.bankReference)): \(reference)</p>")
        }
        if refund.state == .owed, Operation.settleRefund.isOpen(to: call.actor) {
            let address = "/pengembalian?pilih=\(refund.id)"
            let isChosen = call.query("pilih") == refund.id.description
            html.add(isChosen ? forms(refund) : ButtonLink(text(SuspenseTexts.markPaid), href: address, .quiet).html)
        }
        return Box(Wording.rupiah(refund.amount), html)
    }

    private func forms(_ refund: RefundStore.Refund) -> HTML {
        let field = Field.text("bankReference", text(SuspenseTexts.bankReference)).maximumLength(60).required()
        let settle = Form(
            words, action: "/pengembalian/\(refund.id)/selesai", csrf: call.csrf,
            submit: text(SuspenseTexts.markPaid), field.html)
        let drop = Form(
            words, action: "/pengembalian/\(refund.id)/batal", csrf: call.csrf, submit: text(SuspenseTexts.drop),
            weight: .quiet)
        return "\(settle)\(drop)"
    }

    private func chip(_ state: RefundStore.State) -> Chip {
        switch state {
        case .owed: Chip(.care, text(SuspenseTexts.owed))
        case .ordered: Chip(.care, text(SuspenseTexts.ordered))
        case .paid: Chip(.good, text(SuspenseTexts.paid))
        case .cancelled: Chip(.plain, text(SuspenseTexts.dropped))
        }
    }
}
