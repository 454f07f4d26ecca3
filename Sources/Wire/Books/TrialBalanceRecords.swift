// SPDX-License-Identifier: Apache-2.0
import Kernel

/// As of when the books are asked.
public struct TrialBalanceQuery: WireRecord {
    /// Through this business day; all days where none is named.
    public let day: CalendarDay?
    /// By what had been recorded until then; everything where none is named.
    public let knownAt: Instant?

    public static let shape = Shape<TrialBalanceQuery>(
        TrialBalanceQuery.init, WireField("day", \.day, .optional(.day)),
        WireField("knownAt", \.knownAt, .optional(.instant)))
}

/// What stands on every account, adding up to zero in each currency. All members' savings stand together.
public struct TrialBalanceRecord: WireRecord {
    public let day: CalendarDay?
    public let knownAt: Instant?
    public let accounts: [AccountBalanceRecord]
    /// Currencies that do not add up; none while the books hold.
    public let unbalanced: [String]

    public init(day: CalendarDay?, knownAt: Instant?, accounts: [AccountBalanceRecord], unbalanced: [String]) {
        self.day = day
        self.knownAt = knownAt
        self.accounts = accounts
        self.unbalanced = unbalanced
    }

    public static let shape = Shape<TrialBalanceRecord>(
        TrialBalanceRecord.init, WireField("day", \.day, .optional(.day)),
        WireField("knownAt", \.knownAt, .optional(.instant)),
        WireField("accounts", \.accounts, .list(of: .record(), 0...100_000)),
        WireField("unbalanced", \.unbalanced, .list(of: .text(3...3))))
}

/// What stands on an account, in whole rupiah or in the minor units of its currency.
public struct AccountBalanceRecord: WireRecord {
    public let account: String
    /// Letters of ISO 4217.
    public let currency: String
    /// Debit above zero, credit below.
    public let balance: Rupiah

    public init(account: String, currency: String, balance: Rupiah) {
        self.account = account
        self.currency = currency
        self.balance = balance
    }

    public static let shape = Shape<AccountBalanceRecord>(
        AccountBalanceRecord.init, WireField("account", \.account, .text(1...60)),
        WireField("currency", \.currency, .text(3...3)),
        WireField("balance", \.balance, .rupiah(PostingRecord.range)))
}
