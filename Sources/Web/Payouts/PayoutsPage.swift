// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// Finance's list of payouts, newest first.
struct PayoutsPage {
    private let call: Call
    private let payouts: [PayoutView]
    private let state: PayoutState?
    private let words: ClaimWording

    init(_ call: Call, _ payouts: [PayoutView], state: PayoutState?) {
        self.call = call
        self.payouts = payouts
        self.state = state
        self.words = ClaimWording(call.language)
    }

    var page: Page {
        let texts = words.payouts
        var html: HTML = "<h1>\(texts.title)</h1><p class=\"muted\">\(texts.intro)</p>\(filter)"
        let rows: [[HTML]] = payouts.map { view in
            [
                "<a href=\"/pembayaran/\(view.payout.id)\">\(view.claimNumber)</a>", .text(view.workerName),
                .text(Wording.rupiah(view.payout.amount)), "\(Wording.bank(view.account.bank)) \(view.account.masked)",
                words.chip(view.payout.state).html, .text(words.moment(view.payout.recordedAt)),
            ]
        }
        let columns: [DataTable.Column] = [
            .init(texts.claim), .init(texts.worker), .init(words.frame.amount, numeric: true), .init(texts.account),
            .init(words.frame.state), .init(words.frame.day),
        ]
        html.add(
            Box(DataTable(texts.title, hidesCaption: true, columns: columns, rows: rows, empty: texts.none).html))
        return Page(call.frame(), title: texts.title, width: .wide, html)
    }

    private var filter: HTML {
        let choices = PayoutState.allCases.map { FieldChoice($0.rawValue, words.word($0)) }
        let field = Field.select("keadaan", words.frame.state, choices, empty: words.payouts.all)
        return SearchForm(
            action: "/pembayaran", submit: words.frame.filter, field.value(state?.rawValue).required().html
        ).html
    }
}
