// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which entries are asked for; without a field the newest of all.
public struct LedgerQuery: WireRecord {
    /// Marks keys of what an entry is about: a receipt, a decision, a payout.
    public enum Reference {}

    public let reference: ID<Reference>?
    /// Only entries about the receipt of this invoice.
    public let invoice: ID<InvoiceRecord>?
    /// Only entries older than this one: with `limit` the whole journal, page by page.
    public let before: ID<EntryRecord>?
    /// Balances through this business day; all days where none is named.
    public let day: CalendarDay?
    /// 50 where none is named.
    public let limit: Int?

    public static let shape = Shape<LedgerQuery>(
        LedgerQuery.init, WireField("reference", \.reference, .optional(.id(Reference.self))),
        WireField("invoice", \.invoice, .optional(.id(InvoiceRecord.self))),
        WireField("before", \.before, .optional(.id(EntryRecord.self))),
        WireField("day", \.day, .optional(.day)),
        WireField("limit", \.limit, .optional(.integer(1...500))))
}

/// The balances and the newest entries. Amounts are whole rupiah, or minor units on accounts in another currency
/// (`channel:3@TWD`); debit above zero, credit below.
public struct LedgerRecord: WireRecord {
    public let balances: [BalanceRecord]
    public let entries: [EntryLineRecord]

    public init(balances: [BalanceRecord], entries: [EntryLineRecord]) {
        self.balances = balances
        self.entries = entries
    }

    public static let shape = Shape<LedgerRecord>(
        LedgerRecord.init, WireField("balances", \.balances, .list(of: .record())),
        WireField("entries", \.entries, .list(of: .record(), 0...500)))
}

/// What stands on an account.
public struct BalanceRecord: WireRecord {
    public let account: String
    public let balance: Rupiah

    public init(account: String, balance: Rupiah) {
        self.account = account
        self.balance = balance
    }

    public static let shape = Shape<BalanceRecord>(
        BalanceRecord.init, WireField("account", \.account, .text(1...60)),
        WireField("balance", \.balance, .rupiah(PostingRecord.range)))
}

/// Money moved between accounts.
public struct EntryLineRecord: WireRecord {
    public let id: ID<EntryRecord>
    public let kind: String
    public let businessDay: CalendarDay
    public let reference: ID<LedgerQuery.Reference>
    public let reverses: ID<EntryRecord>?
    public let recordedAt: Instant
    /// The partner or other channel that the money came over, for money that came in or went back.
    public let partner: String?
    /// The channel's own number of that payment.
    public let paymentRequest: String?
    public let postings: [PostingRecord]

    public init(
        id: ID<EntryRecord>, kind: String, businessDay: CalendarDay, reference: ID<LedgerQuery.Reference>,
        reverses: ID<EntryRecord>?, recordedAt: Instant, partner: String?, paymentRequest: String?,
        postings: [PostingRecord]
    ) {
        self.id = id
        self.kind = kind
        self.businessDay = businessDay
        self.reference = reference
        self.reverses = reverses
        self.recordedAt = recordedAt
        self.partner = partner
        self.paymentRequest = paymentRequest
        self.postings = postings
    }

    public static let shape = Shape<EntryLineRecord>(
        EntryLineRecord.init, WireField("id", \.id, .id(EntryRecord.self)), WireField("kind", \.kind, .text(1...60)),
        WireField("businessDay", \.businessDay, .day),
        WireField("reference", \.reference, .id(LedgerQuery.Reference.self)),
        WireField("reverses", \.reverses, .optional(.id(EntryRecord.self))),
        WireField("recordedAt", \.recordedAt, .instant),
        WireField("partner", \.partner, .optional(.text(1...80))),
        WireField("paymentRequest", \.paymentRequest, .optional(.text(1...128))),
        WireField("postings", \.postings, .list(of: .record(), 2...100)))
}

/// An amount on one account.
public struct PostingRecord: WireRecord {
    static let range: ClosedRange<Int64> = -1_000_000_000_000_000...1_000_000_000_000_000

    public let account: String
    public let amount: Rupiah

    public init(account: String, amount: Rupiah) {
        self.account = account
        self.amount = amount
    }

    public static let shape = Shape<PostingRecord>(
        PostingRecord.init, WireField("account", \.account, .text(1...60)),
        WireField("amount", \.amount, .rupiah(range)))
}
