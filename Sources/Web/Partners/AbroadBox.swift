// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Ledger
import Services
import Store
import Text

/// An invoice in host currency: both amounts of what was paid abroad, or what it costs there now.
struct AbroadBox: Part {
    private let view: InvoiceAbroadView
    private let language: Language
    private let texts: AbroadTexts

    init(_ view: InvoiceAbroadView, _ language: Language) {
        self.view = view
        self.language = language
        texts = .texts(language)
    }

    func write(to html: inout HTML) {
        if let payment = view.payment { html.add(paid(payment)) }
        if !view.prices.isEmpty { html.add(prices) }
    }

    private func paid(_ payment: HostPaymentStore.Payment) -> Box {
        Box(
            texts.paidAbroad,
            FactList([
                (texts.youPaid, "<span class=\"figure\">\(payment.total.words(fee: payment.fee, texts))</span>"),
                (texts.counted, "<span class=\"figure\">\(Wording.rupiah(payment.rupiah))</span>"),
                (texts.rate, .text(payment.rate.words)), (texts.source, .text(payment.source)),
                (texts.outlet, .text("\(payment.outlet), \(payment.partnerName)")),
                (texts.paidAt, .text(Wording.moment(payment.paidAt, at: .wib, language))),
            ]).html)
    }

    private var prices: Box {
        let columns = [
            DataTable.Column(texts.partner), DataTable.Column(texts.price, numeric: true),
            DataTable.Column(texts.toldAt),
        ]
        let rows: [[HTML]] = view.prices.map { price in
            [
                .text(price.partner),
                "\(price.total.words)<span class=\"muted line\">\(texts.ofWhichFee) \(price.fee.words)</span>",
                "\(Wording.moment(price.toldAt, at: .wib, language))<span class=\"muted line\">\(price.source)</span>",
            ]
        }
        return Box(
            texts.costsAbroad,
            """
            <p>\(texts.costsNote)</p>\
            \(DataTable(texts.costsAbroad, hidesCaption: true, columns: columns, rows: rows))\
            <p class="muted">\(texts.orAtHome)</p>
            """)
    }
}

extension ForeignMoney {
    /// `TWD 640.00`.
    var words: String { "\(currency.rawValue) \(text)" }

    /// With the part that is the fee.
    func words(fee: ForeignMoney, _ texts: AbroadTexts) -> String {
        fee.minor == 0 ? words : "\(words) (\(texts.ofWhichFee) \(fee.words))"
    }
}

extension ExchangeRate {
    /// What one unit is worth, to a hundredth of a rupiah: `1 TWD = Rp 512.35`.
    var words: String {
        let hundredths = rupiah(for: ForeignMoney(currency, minor: currency.minorsPerUnit * 100), rounding: .halfUp)
        let cents = hundredths.amount % 100
        return "1 \(currency.rawValue) = Rp \(hundredths.amount / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
