// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An invoice: what for, how much, how to pay, by when.
public struct InvoiceAnswer: WireRecord {
    public let id: ID<InvoiceRecord>
    public let number: String
    /// `before`, `during-after`, `extension` or `jht`.
    public let stage: String
    public let months: Int
    public let amount: Rupiah
    public let virtualAccount: String
    public let expiresAt: Instant
    /// `open`, `settled` or `expired`.
    public let state: String
    public let settledOn: CalendarDay?
    public let lines: [InvoiceLine]

    public init(
        id: ID<InvoiceRecord>, number: String, stage: String, months: Int, amount: Rupiah, virtualAccount: String,
        expiresAt: Instant, state: String, settledOn: CalendarDay?, lines: [InvoiceLine]
    ) {
        self.id = id
        self.number = number
        self.stage = stage
        self.months = months
        self.amount = amount
        self.virtualAccount = virtualAccount
        self.expiresAt = expiresAt
        self.state = state
        self.settledOn = settledOn
        self.lines = lines
    }

    public static let shape = Shape<InvoiceAnswer>(
        InvoiceAnswer.init, WireField("id", \.id, .id(InvoiceRecord.self)),
        WireField("number", \.number, .text(1...40)),
        WireField("stage", \.stage, .choice(["before", "during-after", "extension", "jht"])),
        WireField("months", \.months, .integer(0...120)), WireField("amount", \.amount, .rupiah()),
        WireField("virtualAccount", \.virtualAccount, .text(1...28)),
        WireField("expiresAt", \.expiresAt, .instant),
        WireField("state", \.state, .choice(["open", "settled", "expired", "cancelled"])),
        WireField("settledOn", \.settledOn, .optional(.day)),
        WireField("lines", \.lines, .list(of: .record(InvoiceLine.self))))
}

/// One thing that an invoice is for.
public struct InvoiceLine: WireRecord {
    public let code: String
    public let amount: Rupiah
    public let months: Int
    public let article: String
    public let status: String

    public init(code: String, amount: Rupiah, months: Int, article: String, status: String) {
        self.code = code
        self.amount = amount
        self.months = months
        self.article = article
        self.status = status
    }

    public static let shape = Shape<InvoiceLine>(
        InvoiceLine.init, WireField("code", \.code, .text(1...60)), WireField("amount", \.amount, .rupiah()),
        WireField("months", \.months, .integer(0...120)), WireField("article", \.article, .text(1...200)),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])))
}

/// A person's invoices, newest first.
public struct InvoiceList: WireRecord {
    public let invoices: [InvoiceAnswer]

    public init(invoices: [InvoiceAnswer]) { self.invoices = invoices }

    public static let shape = Shape<InvoiceList>(
        InvoiceList.init, WireField("invoices", \.invoices, .list(of: .record(InvoiceAnswer.self), 0...1_000)))
}
