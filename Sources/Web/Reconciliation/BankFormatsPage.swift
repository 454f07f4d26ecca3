// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Store
import Text
import Wire

/// The banks whose statements we read, and how each writes its files.
struct BankFormatsPage {
    private let call: Call
    private let banks: [BankStore.Bank]
    private let fees: [SettlementFeeStore.SettlementFee]
    private let errors: FormErrors
    private let typed: TypedFields
    private let texts: ReconciliationTexts
    private let words: FrameTexts

    init(
        _ call: Call, _ banks: [BankStore.Bank], _ fees: [SettlementFeeStore.SettlementFee], failure: Failure? = nil,
        typed: TypedFields = .empty
    ) {
        self.call = call
        self.banks = banks
        self.fees = fees
        self.typed = typed
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    var page: Page {
        let table = DataTable(
            texts.banks, hidesCaption: true,
            columns: [.init(texts.code), .init(texts.name), .init(texts.format), .init(texts.mapping)],
            rows: banks.map { bank in
                [
                    .text(bank.code), .text(bank.name), .text(bank.format.rawValue),
                    .text(BankRecord(bank).mapping?.split(separator: "\n").joined(separator: "; ") ?? ""),
                ]
            }, empty: texts.noBanks)
        var html: HTML = "<h1>\(texts.banks)</h1>\(Box(table.html))"
        if Operation.saveBank.isOpen(to: call.actor) { html.add(Box(texts.save, form.html)) }
        html.add(Box(texts.partnerFees, id: "potongan", partnerFees))
        return Page(
            call.frame(), title: texts.banks, width: .wide, breadcrumbs: [Link(texts.title, "/rekonsiliasi")], html)
    }

    private var partnerFees: HTML {
        let table = DataTable(
            texts.partnerFees, hidesCaption: true,
            columns: [.init(texts.partner), .init(texts.feeFrom), .init(texts.partnerFee, numeric: true)],
            rows: fees.map { fee in
                [
                    .text(fee.name), .text(fee.firstDay.map(day) ?? "–"),
                    .text(fee.fee.map(Wording.rupiah) ?? "–"),
                ]
            })
        var html: HTML = "<p class=\"muted\">\(texts.partnerFeesIntro)</p>\(table)"
        guard Operation.saveBank.isOpen(to: call.actor), !fees.isEmpty else { return html }
        var named: Set<String> = []
        let choices = fees.filter { named.insert($0.partner).inserted }.map { FieldChoice($0.partner, $0.name) }
        var fields = HTML()
        fields.add(typed.filled("partner", errors) { .select($0, texts.partner, choices) }.required())
        fields.add(typed.filled("firstDay", errors) { .day($0, texts.feeFrom) }.required())
        fields.add(typed.filled("fee", errors) { .rupiah($0, texts.partnerFee) }.required())
        html.add(
            Form(words, action: "/rekonsiliasi/potongan", csrf: call.csrf, submit: texts.save, weight: .quiet, fields))
        return html
    }

    /// A fee said before fees had days holds from the beginning.
    private func day(_ first: CalendarDay) -> String {
        first == CalendarDay(number: 0) ? texts.fromTheBeginning : Wording.day(first, call.language)
    }

    private var form: Form {
        let formats = BankStore.Format.allCases.map { FieldChoice($0.rawValue, $0.rawValue) }
        var fields: HTML = "<p class=\"muted\">\(texts.banksIntro)</p>"
        fields.add(typed.filled("code", errors) { .text($0, texts.code) }.maximumLength(20).required())
        fields.add(typed.filled("name", errors) { .text($0, texts.name) }.maximumLength(80).required())
        fields.add(typed.filled("format", errors) { .select($0, texts.format, formats) }.required())
        fields.add(
            typed.filled("mapping", errors) { .textarea($0, texts.mapping, rows: 8) }.hint(texts.mappingHint)
                .optional(words.optional))
        return Form(
            words, action: "/rekonsiliasi/bank", csrf: call.csrf, errors: errors, submit: texts.save, fields)
    }
}
