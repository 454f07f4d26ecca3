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
    private let fields: FormFields
    private var words: FrameTexts { fields.words }
    private var language: Language { call.language }

    /// - Parameter fields: what was typed to mark a refund, and why that was refused.
    init(_ refunds: [RefundView], _ call: Call, _ fields: FormFields) {
        self.refunds = refunds
        self.call = call
        self.fields = fields
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
        let payer = view.payment.payer.isEmpty ? text(SuspenseTexts.payerUnknown) : view.payment.payer
        var rows: [(String, HTML)] = [
            (words.state, RefundWords(language).chip(refund.state).html),
            (text(SuspenseTexts.payer), .text(payer)),
            (
                text(SuspenseTexts.reference),
                "<a href=\"/penampungan/\(refund.unallocated)\">\(view.payment.reference)</a>"
            ),
            (words.day, .text(Wording.moment(refund.recordedAt, at: .wib, language))),
        ]
        rows += RefundWords(language).account(view)
        var html = FactList(rows).html
        if let reference = refund.bankReference {
            html.add("<p class=\"muted\">\(text(SuspenseTexts.bankReference)): \(reference)</p>")
        }
        if view.isToBeGivenBack, view.listNumber == nil { html.add(actions(view)) }
        return Box(Wording.rupiah(refund.amount), html)
    }

    private func actions(_ view: RefundView) -> HTML {
        let refund = view.refund
        var html = HTML()
        if refund.person == nil { html.add("<p class=\"muted\">\(text(SuspenseTexts.withoutOwner))</p>") }
        if refund.person != nil, call.may(.giveRefundAccount) {
            html.add(
                "<p>\(ButtonLink(text(SuspenseTexts.chooseAccount), href: "/pengembalian/\(refund.id)/rekening"))</p>")
        }
        if let decider = view.decider {
            let officer = TermTexts.doer(decider, language)
            html.add("<p class=\"muted\">\(SuspenseTexts.byOther(than: officer, language))</p>")
        }
        guard call.may(.settleRefund) else { return html }
        let isAnothers = view.decider != call.actor.name
        let address = "/pengembalian?pilih=\(refund.id)"
        switch isChosen(refund) {
        case true: html.add("\(isAnothers ? settling(refund) : HTML())\(dropping(refund))")
        case false where isAnothers:
            html.add("<p>\(ButtonLink(text(SuspenseTexts.markPaid), href: address, .quiet))</p>")
        case false: html.add("<p>\(ButtonLink(text(SuspenseTexts.drop), href: address, .quiet))</p>")
        }
        return html
    }

    /// Whether its forms are open: by the link, or because what was sent is to be mended.
    private func isChosen(_ refund: RefundStore.Refund) -> Bool {
        let key = refund.id.description
        return call.query("pilih") == key || call.request.uri.path.hasPrefix("/pengembalian/\(key)/")
    }

    private func settling(_ refund: RefundStore.Refund) -> HTML {
        Form(
            words, action: "/pengembalian/\(refund.id)/selesai", csrf: call.csrf, errors: fields.errors,
            submit: text(SuspenseTexts.markPaid),
            fields(Field.text, "bankReference", text(SuspenseTexts.bankReference)).maximumLength(60).html
        ).html
    }

    private func dropping(_ refund: RefundStore.Refund) -> HTML {
        Form(
            words, action: "/pengembalian/\(refund.id)/batal", csrf: call.csrf, submit: text(SuspenseTexts.drop),
            weight: .quiet
        ).html
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
        let target = "\(Wording.bank(account.bank)) \(account.masked), \(account.holder)"
        let chip = AccountNameChip(view.inquiry, language)
        var rows: [(String, HTML)] = [(SuspenseTexts.refundAccount.text(language), "\(target) \(chip)")]
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
