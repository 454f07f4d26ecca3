// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Money
import Services
import Store
import Text

/// Money that goes back to its payers.
struct RefundsPage {
    private let refunds: [RefundView]
    private let call: Call
    private let words: FrameTexts
    private var language: Language { call.language }

    init(_ refunds: [RefundView], _ call: Call) {
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

    private func box(_ view: RefundView) -> Box {
        let refund = view.refund
        var rows: [(String, HTML)] = [
            (words.state, RefundWords(language).chip(refund.state).html),
            (words.day, .text(Wording.moment(refund.recordedAt, at: .wib, language))),
            (
                text(SuspenseTexts.title),
                "<a href=\"/penampungan/\(refund.unallocated)\">\(text(SuspenseTexts.reference))</a>"
            ),
        ]
        rows += RefundWords(language).account(view)
        var html = FactList(rows).html
        if let reference = refund.bankReference {
            html.add("<p class=\"muted\">\(text(SuspenseTexts.bankReference)): \(reference)</p>")
        }
        if view.isToBeGivenBack, view.listNumber == nil { html.add(actions(refund)) }
        return Box(Wording.rupiah(refund.amount), html)
    }

    private func actions(_ refund: RefundStore.Refund) -> HTML {
        var html = HTML()
        if refund.person == nil { html.add("<p class=\"muted\">\(text(SuspenseTexts.withoutOwner))</p>") }
        if refund.person != nil, call.may(.giveRefundAccount) {
            html.add(
                "<p>\(ButtonLink(text(SuspenseTexts.chooseAccount), href: "/pengembalian/\(refund.id)/rekening"))</p>")
        }
        guard call.may(.settleRefund) else { return html }
        let isChosen = call.query("pilih") == refund.id.description
        let address = "/pengembalian?pilih=\(refund.id)"
        html.add(
            isChosen
                ? forms(refund) : "<p>\(ButtonLink(text(SuspenseTexts.markPaid), href: address, .quiet))</p>")
        return html
    }

    private func forms(_ refund: RefundStore.Refund) -> HTML {
        let note: HTML = "<p class=\"muted\">\(text(SuspenseTexts.byOther))</p>"
        let field = Field.text("bankReference", text(SuspenseTexts.bankReference)).maximumLength(60).required()
        let settle = Form(
            words, action: "/pengembalian/\(refund.id)/selesai", csrf: call.csrf,
            submit: text(SuspenseTexts.markPaid), "\(note)\(field)")
        let drop = Form(
            words, action: "/pengembalian/\(refund.id)/batal", csrf: call.csrf, submit: text(SuspenseTexts.drop),
            weight: .quiet)
        return "\(settle)\(drop)"
    }
}

/// A refund in words.
struct RefundWords {
    private let language: Language

    init(_ language: Language) { self.language = language }

    func chip(_ state: RefundStore.State) -> Chip {
        switch state {
        case .owed: Chip(.care, SuspenseTexts.owed.text(language))
        case .ordered: Chip(.care, SuspenseTexts.ordered.text(language))
        case .paid: Chip(.good, SuspenseTexts.paid.text(language))
        case .cancelled: Chip(.plain, SuspenseTexts.dropped.text(language))
        }
    }

    /// Where it goes and what the bank said about the account.
    func account(_ view: RefundView) -> [(String, HTML)] {
        guard let account = view.account else { return [] }
        var rows: [(String, HTML)] = [
            (
                SuspenseTexts.refundAccount.text(language),
                "\(Wording.bank(account.bank)) \(account.masked), \(account.holder) \(AccountNameChip(view.inquiry, language))"
            )
        ]
        if let number = view.listNumber { rows.append((SuspenseTexts.onList.text(language), .text(number))) }
        return rows
    }
}

/// What the bank said about the name of an account.
struct AccountNameChip: Part {
    private let inquiry: PayoutLine.Inquiry?
    private let language: Language

    init(_ inquiry: PayoutLine.Inquiry?, _ language: Language) {
        self.inquiry = inquiry
        self.language = language
    }

    func write(to html: inout HTML) {
        let texts = PayoutListTexts.texts(language)
        switch inquiry {
        case .agrees: html.add(Chip(.good, texts.nameAgrees))
        case .differs: html.add(Chip(.bad, TermTexts.word("name-mismatch", language)))
        case .refused: html.add(Chip(.bad, TermTexts.word("account-refused", language)))
        case nil: html.add(Chip(.plain, texts.nameOpen))
        }
    }
}

extension RefundView {
    /// Whether it is still to be given back.
    var isToBeGivenBack: Bool {
        switch refund.state {
        case .owed, .ordered: true
        case .paid, .cancelled: false
        }
    }
}
