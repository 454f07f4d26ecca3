// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which account and days a statement is asked for.
public struct StatementQuery: WireRecord {
    /// The account's name in the books: `bank`, `channel:3@TWD`, `savings:…`.
    public let account: String
    /// Thirty days before the last where none is named.
    public let from: CalendarDay?
    /// Today where none is named.
    public let to: CalendarDay?
    /// By what had been recorded until then.
    public let knownAt: Instant?
    /// 200 lines where none is named.
    public let limit: Int?

    public static let shape = Shape<StatementQuery>(
        StatementQuery.init, WireField("account", \.account, .text(1...60)),
        WireField("from", \.from, .optional(.day)), WireField("to", \.to, .optional(.day)),
        WireField("knownAt", \.knownAt, .optional(.instant)),
        WireField("limit", \.limit, .optional(.integer(1...1_000))))
}

/// What moved on one account: opening, lines with what stood on it after each, closing.
public struct AccountStatementRecord: WireRecord {
    public let account: String
    public let currency: String
    public let from: CalendarDay
    public let to: CalendarDay
    public let opening: Rupiah
    public let lines: [StatementLineRecord]
    public let closing: Rupiah
    /// Whether there are more lines than were asked for; the closing counts them.
    public let isCut: Bool

    public init(
        account: String, currency: String, from: CalendarDay, to: CalendarDay, opening: Rupiah,
        lines: [StatementLineRecord], closing: Rupiah, isCut: Bool
    ) {
        self.account = account
        self.currency = currency
        self.from = from
        self.to = to
        self.opening = opening
        self.lines = lines
        self.closing = closing
        self.isCut = isCut
    }

    public static let shape = Shape<AccountStatementRecord>(
        AccountStatementRecord.init, WireField("account", \.account, .text(1...60)),
        WireField("currency", \.currency, .text(3...3)), WireField("from", \.from, .day), WireField("to", \.to, .day),
        WireField("opening", \.opening, .rupiah(PostingRecord.range)),
        WireField("lines", \.lines, .list(of: .record(), 0...1_000)),
        WireField("closing", \.closing, .rupiah(PostingRecord.range)), WireField("isCut", \.isCut, .flag))
}

/// One line of a statement.
public struct StatementLineRecord: WireRecord {
    public let entry: ID<EntryRecord>
    public let kind: String
    public let businessDay: CalendarDay
    public let recordedAt: Instant
    public let reference: ID<LedgerQuery.Reference>
    public let amount: Rupiah
    public let balance: Rupiah

    public init(
        entry: ID<EntryRecord>, kind: String, businessDay: CalendarDay, recordedAt: Instant,
        reference: ID<LedgerQuery.Reference>, amount: Rupiah, balance: Rupiah
    ) {
        self.entry = entry
        self.kind = kind
        self.businessDay = businessDay
        self.recordedAt = recordedAt
        self.reference = reference
        self.amount = amount
        self.balance = balance
    }

    public static let shape = Shape<StatementLineRecord>(
        StatementLineRecord.init, WireField("entry", \.entry, .id(EntryRecord.self)),
        WireField("kind", \.kind, .text(1...60)), WireField("businessDay", \.businessDay, .day),
        WireField("recordedAt", \.recordedAt, .instant),
        WireField("reference", \.reference, .id(LedgerQuery.Reference.self)),
        WireField("amount", \.amount, .rupiah(PostingRecord.range)),
        WireField("balance", \.balance, .rupiah(PostingRecord.range)))
}
