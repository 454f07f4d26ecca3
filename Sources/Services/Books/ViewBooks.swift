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
        /// Debit above zero, credit below; derived from the postings.
        public let amount: Rupiah
    }

    /// The institution's own accounts, then all savings together.
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
    /// Reads the balances and the newest entries.
    public func viewBooks(
        _ question: BooksQuestion = .newest, limit: Int = 50, by actor: Actor
    ) async throws -> BooksView {
        try await read(.viewBooks, by: actor) { context in
            let ledger = LedgerStore(context.transaction)
            let journal = JournalStore(context.transaction)
            var balances = try LedgerAccount.fixed.filter { $0 != .savingsCredited }.map {
                BooksView.Balance(account: $0.code, amount: try ledger.balance($0))
            }
            balances.append(BooksView.Balance(account: "savings", amount: try journal.savings()))
            let entries: [JournalStore.Line]
            switch question {
            case .newest: entries = try journal.newest(limit: limit)
            case .reference(let number): entries = try journal.newest(about: number, limit: limit)
            case .invoice(let invoice):
                let receipt = try ReceiptStore(context.transaction).find(invoice: invoice)
                entries = try receipt.map { try journal.newest(about: $0.id.number, limit: limit) } ?? []
            }
            return BooksView(balances: balances, entries: entries)
        }
    }
}
