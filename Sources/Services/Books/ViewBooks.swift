// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Store

/// The books as finance and auditors read them.
public struct BooksView: Sendable {
    public struct Balance: Sendable {
        /// The account's name; all savings stand together as `savings`.
        public let account: String
        public let currency: Currency
        public let group: AccountGroup
        /// Debit above zero, credit below; whole rupiah or minor units of the currency. Derived from the postings.
        public let amount: Int64
    }

    /// Through which day the balances stand; nil for all.
    public let day: CalendarDay?
    /// The institution's own accounts by number, then all savings together.
    public let balances: [Balance]
    /// Newest first.
    public let entries: [JournalStore.Line]
}

/// Which entries are asked for.
public enum BooksQuestion: Sendable {
    case newest
    /// About a receipt, decision or payout.
    case reference(Int64)
    /// About the receipt of an invoice.
    case invoice(ID<InvoiceRecord>)
}

extension Door {
    /// Reads the balances, through a day where one is named, and the newest entries.
    ///
    /// - Parameter before: Only entries older than this one.
    public func viewBooks(
        _ question: BooksQuestion = .newest, through day: CalendarDay? = nil, before: ID<EntryRecord>? = nil,
        limit: Int = 50, by actor: Actor
    ) async throws -> BooksView {
        try await read(.viewBooks, by: actor) { context in
            let journal = JournalStore(context.transaction)
            let trial = try BalanceStore(context.transaction).trial(at: BookMoment(through: day))
            let own = trial.accounts.filter { $0.account.number != LedgerAccount.savingsCredited.number }
            var balances = own.map { account, balance in
                BooksView.Balance(
                    account: account.code, currency: account.currency, group: account.group, amount: balance)
            }
            let credited = trial.accounts.first { $0.account.number == LedgerAccount.savingsCredited.number }
            balances.append(
                .init(
                    account: "savings", currency: .idr, group: .liabilities,
                    amount: trial.savings.amount + (credited?.balance ?? 0)))
            let entries: [JournalStore.Line]
            switch question {
            case .newest: entries = try journal.newest(before: before, limit: limit)
            case .reference(let number): entries = try journal.newest(about: number, before: before, limit: limit)
            case .invoice(let invoice):
                let receipt = try ReceiptStore(context.transaction).find(invoice: invoice)
                entries =
                    try receipt.map { try journal.newest(about: $0.id.number, before: before, limit: limit) } ?? []
            }
            return BooksView(day: day, balances: balances, entries: entries)
        }
    }
}
