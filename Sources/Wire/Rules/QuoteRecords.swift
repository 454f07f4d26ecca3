// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks for the price of a membership.
public struct QuoteQuery: WireRecord {
    /// `p3mi` also stands for BP2MI.
    public let route: String
    public let months: Int
    /// The day whose law counts; nil is today.
    public let on: CalendarDay?
    /// Old-age savings a month; nil without.
    public let jht: Rupiah?
    /// How many months of savings; nil is the whole contract.
    public let jhtMonths: Int?
    /// Where the work is. The law has one price for every country.
    public let country: String?

    public static let shape = Shape<QuoteQuery>(
        QuoteQuery.init, WireField("route", \.route, .choice(["p3mi", "perseorangan", "extension"])),
        WireField("months", \.months, .integer(1...120)), WireField("on", \.on, .optional(.day)),
        WireField("jht", \.jht, .optional(.rupiah())),
        WireField("jhtMonths", \.jhtMonths, .optional(.integer(1...120))),
        WireField("country", \.country, .optional(.text(2...2))))
}

/// What is due for a contract, line by line.
public struct QuoteAnswer: WireRecord {
    /// JKK and JKM; savings stand apart.
    public let total: Rupiah
    public let currency: String
    public let lines: [QuoteLine]
    public let jht: [QuoteLine]
    public let regulation: String

    public init(total: Rupiah, lines: [QuoteLine], jht: [QuoteLine], regulation: String) {
        self.init(total: total, currency: "IDR", lines: lines, jht: jht, regulation: regulation)
    }

    private init(total: Rupiah, currency: String, lines: [QuoteLine], jht: [QuoteLine], regulation: String) {
        self.total = total
        self.currency = currency
        self.lines = lines
        self.jht = jht
        self.regulation = regulation
    }

    public static let shape = Shape<QuoteAnswer>(
        QuoteAnswer.init(total:currency:lines:jht:regulation:), WireField("total", \.total, .rupiah()),
        WireField("currency", \.currency, .choice(["IDR"])),
        WireField("lines", \.lines, .list(of: .record(QuoteLine.self))),
        WireField("jht", \.jht, .list(of: .record(QuoteLine.self))),
        WireField("regulation", \.regulation, .text(1...200)))
}

/// One thing that is paid for.
public struct QuoteLine: WireRecord {
    public let code: String
    public let amount: Rupiah
    public let months: Int
    public let article: String
    /// `confirmed`, `conflicting` or `unverified`.
    public let status: String
    /// The reason in the caller's language.
    public let why: String

    public init(code: String, amount: Rupiah, months: Int, article: String, status: String, why: String) {
        self.code = code
        self.amount = amount
        self.months = months
        self.article = article
        self.status = status
        self.why = why
    }

    public static let shape = Shape<QuoteLine>(
        QuoteLine.init, WireField("code", \.code, .text(1...60)), WireField("amount", \.amount, .rupiah()),
        WireField("months", \.months, .integer(0...120)), WireField("article", \.article, .text(1...200)),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])),
        WireField("why", \.why, .text(0...500)))
}
