// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// Payments in host currency, how they were settled, and the form that takes a partner's file.
struct AbroadPage {
    private let payments: [HostPaymentStore.Payment]
    /// Those that settled their invoices and are not counted.
    private let left: [HostPaymentStore.Payment]
    private let partners: [PartnerView]
    private let call: Call
    private let fields: FormFields
    private let language: Language
    private let texts: AbroadTexts

    init(
        _ payments: [HostPaymentStore.Payment], left: [HostPaymentStore.Payment], _ partners: [PartnerView],
        _ call: Call, _ typed: TypedFields, _ failures: [Failure]
    ) {
        self.payments = payments
        self.left = left
        self.partners = partners
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        let notice =
            call.query("dicatat").map { _ in Notice(.good, texts.taken) }
            ?? call.query("dihitung").map { _ in Notice(.good, texts.leftCounted) }
        var html: HTML = "<h1>\(texts.title)</h1><p class=\"muted\">\(texts.intro)</p>"
        if !left.isEmpty { html.add(leftBox) }
        if Operation.settleAbroad.isOpen(to: call.actor) { html.add(form) }
        html.add("\(table)")
        return Page(call.frame(notice: notice), title: texts.title, width: .wide, html)
    }

    private var leftBox: Box {
        let columns = [
            DataTable.Column(texts.paidAt), DataTable.Column(texts.invoice),
            DataTable.Column(texts.hostAmount, numeric: true),
        ]
        let rows: [[HTML]] = left.map { payment in
            [
                .text(Wording.moment(payment.paidAt, at: .wib, language)),
                "<a href=\"/tagihan/\(payment.invoice)\">\(payment.invoiceNumber)</a>", .text(payment.total.words),
            ]
        }
        let table = DataTable(texts.leftUncounted, hidesCaption: true, columns: columns, rows: rows)
        var content: HTML = "<p>\(texts.leftNote)</p>\(table)"
        if Operation.countAbroad.isOpen(to: call.actor) {
            let form = Form(
                fields.words, action: "/luar-negeri/hitung", csrf: call.csrf, errors: fields.errors,
                submit: texts.countLeft, "")
            content.add("\(form)")
        }
        return Box(texts.leftUncounted, content)
    }

    private var table: DataTable {
        DataTable(
            texts.title, hidesCaption: true,
            columns: [
                DataTable.Column(texts.paidAt), DataTable.Column(texts.invoice), DataTable.Column(texts.partner),
                DataTable.Column(texts.hostAmount, numeric: true), DataTable.Column(texts.locked, numeric: true),
                DataTable.Column(texts.settled, numeric: true), DataTable.Column(texts.kept, numeric: true),
                DataTable.Column(texts.difference, numeric: true),
            ], rows: payments.map(row), empty: texts.none)
    }

    private func row(_ payment: HostPaymentStore.Payment) -> [HTML] {
        let settlement = payment.settlement
        let state = payment.entry == nil ? texts.notCounted : texts.notSettled
        return [
            .text(Wording.moment(payment.paidAt, at: .wib, language)),
            "<a href=\"/tagihan/\(payment.invoice)\">\(payment.invoiceNumber)</a>",
            "\(payment.partnerName)<span class=\"muted line\">\(payment.paymentRequest)</span>",
            "\(payment.total.words)<span class=\"muted line\">\(texts.ofWhichFee) \(payment.fee.words)</span>",
            "\(Wording.rupiah(payment.locked))<span class=\"muted line\">\(payment.rate.words)</span>",
            .text(settlement.map { Wording.rupiah($0.rupiah) } ?? state),
            .text(settlement.map { Wording.rupiah($0.fee) } ?? "–"),
            .text(settlement.map { Wording.rupiah($0.difference) } ?? "–"),
        ]
    }

    private var form: Box {
        let choices = partners.filter { !$0.partner.isSandbox }.map { FieldChoice($0.partner.id, $0.partner.name) }
        let content: HTML = """
            \(fields.choice("partner", texts.partner, choices))\
            \(fields({ Field.file($0, $1, accept: ".csv,text/csv") }, "file", texts.file, hint: texts.fileHint))
            """
        return Box(
            texts.take,
            Form(
                fields.words, action: "/luar-negeri", csrf: call.csrf, errors: fields.errors, hasFiles: true,
                submit: texts.take, content
            ).html)
    }
}
