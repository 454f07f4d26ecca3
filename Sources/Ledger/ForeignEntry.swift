// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An account of the chart, kept in another currency.
public struct ForeignAccount: Sendable, Hashable {
    public let account: LedgerAccount
    public let currency: Currency

    /// Traps on rupiah and on savings, which are owed in rupiah only.
    public init(_ account: LedgerAccount, in currency: Currency) {
        precondition(currency != .idr, "an account in rupiah is the account itself")
        precondition(account.number < Self.span, "savings are kept in rupiah")
        self.account = account
        self.currency = currency
    }

    /// The account that has a number in a currency; nil where the chart has none.
    public init?(number: Int64, in currency: Currency) {
        guard currency != .idr, let account = LedgerAccount(number: number - Self.span * (currency.place + 1)),
            account.number < Self.span
        else { return nil }
        self.init(account, in: currency)
    }

    private static let span: Int64 = 30_000

    /// The key in the books, above those of the accounts in rupiah and below `LedgerAccount.firstMember`.
    public var number: Int64 { Self.span * (currency.place + 1) + account.number }

    /// The name in the books: `channel:3@TWD`.
    public var code: String { "\(account.code)@\(currency.rawValue)" }
}

/// An amount in minor units on one account. Positive is debit, negative is credit; never zero.
public struct ForeignPosting: Sendable, Hashable {
    public let account: LedgerAccount
    public let minor: Int64

    /// Traps on a zero amount.
    public init(_ account: LedgerAccount, minor: Int64) {
        precondition(minor != 0, "a posting moves money")
        self.account = account
        self.minor = minor
    }
}

/// Money of one other currency moved between accounts kept in it. Balanced by construction, never edited, and always
/// linked to an entry in rupiah (`Exchange`).
public struct ForeignEntry: Sendable, Hashable {
    public let kind: Entry.Kind
    public let currency: Currency
    /// The day the books count it on, in Jakarta.
    public let businessDay: CalendarDay
    public let reference: Int64
    public let reverses: ID<EntryRecord>?
    public let postings: [ForeignPosting]

    /// Traps when the postings do not add up to zero or are fewer than two.
    init(
        _ kind: Entry.Kind, in currency: Currency, businessDay: CalendarDay, reference: Int64,
        reverses: ID<EntryRecord>? = nil, postings: [ForeignPosting]
    ) {
        precondition(currency != .idr, "an entry in rupiah is an Entry")
        precondition(postings.count >= 2, "an entry has at least two postings")
        precondition(postings.reduce(0) { $0 + $1.minor } == 0, "an entry balances")
        self.kind = kind
        self.currency = currency
        self.businessDay = businessDay
        self.reference = reference
        self.reverses = reverses
        self.postings = postings
    }
}
