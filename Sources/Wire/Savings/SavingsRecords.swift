// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which days a statement is to cover; without them the calendar year up to today.
public struct SavingsQuery: WireRecord {
    public let from: CalendarDay?
    public let to: CalendarDay?

    public init(from: CalendarDay?, to: CalendarDay?) {
        self.from = from
        self.to = to
    }

    public static let shape = Shape<SavingsQuery>(
        SavingsQuery.init, WireField("from", \.from, .optional(.day)), WireField("to", \.to, .optional(.day)))
}

/// A person's savings over a period. Amounts are whole rupiah.
public struct SavingsAnswer: WireRecord {
    public let person: ID<PersonRecord>
    public let from: CalendarDay
    public let to: CalendarDay
    public let opening: Rupiah
    public let lines: [SavingsLineRecord]
    public let closing: Rupiah
    /// The balance now, whatever the period.
    public let balance: Rupiah
    /// The yearly rate that counts today, in percent; missing where the law names none.
    public let rate: String?
    /// `confirmed`, `conflicting` or `unverified`.
    public let rateStatus: String?
    /// Withdrawals asked for, newest first.
    public let withdrawals: [WithdrawalRecord]
    /// Years whose statements prove themselves.
    public let provenYears: [Int]

    public init(
        person: ID<PersonRecord>, from: CalendarDay, to: CalendarDay, opening: Rupiah, lines: [SavingsLineRecord],
        closing: Rupiah, balance: Rupiah, rate: String?, rateStatus: String?, withdrawals: [WithdrawalRecord],
        provenYears: [Int]
    ) {
        self.person = person
        self.from = from
        self.to = to
        self.opening = opening
        self.lines = lines
        self.closing = closing
        self.balance = balance
        self.rate = rate
        self.rateStatus = rateStatus
        self.withdrawals = withdrawals
        self.provenYears = provenYears
    }

    public static let shape = Shape<SavingsAnswer>(
        SavingsAnswer.init, WireField("person", \.person, .id(PersonRecord.self)), WireField("from", \.from, .day),
        WireField("to", \.to, .day), WireField("opening", \.opening, .rupiah(PostingRecord.range)),
        WireField("lines", \.lines, .list(of: .record(SavingsLineRecord.self), 0...10_000)),
        WireField("closing", \.closing, .rupiah(PostingRecord.range)),
        WireField("balance", \.balance, .rupiah(PostingRecord.range)),
        WireField("rate", \.rate, .optional(.text(1...10))),
        WireField("rateStatus", \.rateStatus, .optional(.text(1...20))),
        WireField("withdrawals", \.withdrawals, .list(of: .record(WithdrawalRecord.self), 0...200)),
        WireField("provenYears", \.provenYears, .list(of: .integer(2000...9999), 0...200)))
}

/// What moved a balance.
public struct SavingsLineRecord: WireRecord {
    public let day: CalendarDay
    /// `return`, `year-difference`, or the kind of the entry.
    public let kind: String
    public let amount: Rupiah
    public let balance: Rupiah

    public init(day: CalendarDay, kind: String, amount: Rupiah, balance: Rupiah) {
        self.day = day
        self.kind = kind
        self.amount = amount
        self.balance = balance
    }

    public static let shape = Shape<SavingsLineRecord>(
        SavingsLineRecord.init, WireField("day", \.day, .day), WireField("kind", \.kind, .text(1...40)),
        WireField("amount", \.amount, .rupiah(PostingRecord.range)),
        WireField("balance", \.balance, .rupiah(PostingRecord.range)))
}

/// For which reason, and on which day, savings would be paid out.
public struct WithdrawalQuery: WireRecord {
    public static let reasons = ClaimWords.savingsReasons

    public let reason: String
    /// Today where none is named.
    public let on: CalendarDay?

    public init(reason: String, on: CalendarDay?) {
        self.reason = reason
        self.on = on
    }

    public static let shape = Shape<WithdrawalQuery>(
        WithdrawalQuery.init, WireField("reason", \.reason, .choice(reasons)), WireField("on", \.on, .optional(.day)))
}

/// What a withdrawal would pay. Amounts are whole rupiah.
public struct WithdrawalAnswer: WireRecord {
    public let reason: String
    public let on: CalendarDay
    public let balance: Rupiah
    /// Earned since the last closing, to the end of the day before.
    public let running: Rupiah
    public let payable: Rupiah
    /// Missing where the law takes none.
    public let tax: Rupiah?
    public let net: Rupiah
    /// `confirmed`, `conflicting` or `unverified`: as good as the worst value it rests on.
    public let status: String
    public let articles: [String]

    public init(
        reason: String, on: CalendarDay, balance: Rupiah, running: Rupiah, payable: Rupiah, tax: Rupiah?, net: Rupiah,
        status: String, articles: [String]
    ) {
        self.reason = reason
        self.on = on
        self.balance = balance
        self.running = running
        self.payable = payable
        self.tax = tax
        self.net = net
        self.status = status
        self.articles = articles
    }

    public static let shape = Shape<WithdrawalAnswer>(
        WithdrawalAnswer.init, WireField("reason", \.reason, .text(1...40)), WireField("on", \.on, .day),
        WireField("balance", \.balance, .rupiah(PostingRecord.range)),
        WireField("running", \.running, .rupiah(PostingRecord.range)),
        WireField("payable", \.payable, .rupiah(PostingRecord.range)),
        WireField("tax", \.tax, .optional(.rupiah(PostingRecord.range))),
        WireField("net", \.net, .rupiah(PostingRecord.range)), WireField("status", \.status, .text(1...20)),
        WireField("articles", \.articles, .list(of: .text(1...120), 0...20)))
}
