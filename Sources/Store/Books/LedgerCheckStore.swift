// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Questions that must all answer "none" while the books hold.
public struct LedgerCheckStore {
    private static let most = 100

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func entryCount() throws -> Int { try transaction.row("SELECT count(*) FROM entry")?.int(0) ?? 0 }
    public func postingCount() throws -> Int { try transaction.row("SELECT count(*) FROM posting")?.int(0) ?? 0 }

    /// Entries whose postings do not add up to zero, or are fewer than two.
    public func unbalancedEntries() throws -> [ID<EntryRecord>] {
        try transaction.rows(
            """
            SELECT e.id FROM entry e LEFT JOIN posting p ON p.entry = e.id
            GROUP BY e.id HAVING count(p.entry) < 2 OR sum(p.amount) <> 0 LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Accounts whose kept balance is not the sum of the postings it stands for.
    public func wrongSnapshots() throws -> [String] {
        try transaction.rows(
            """
            SELECT a.code FROM ledger_snapshot s JOIN ledger_account a ON a.id = s.account
            WHERE s.balance <> (SELECT coalesce(sum(p.amount), 0) FROM posting p
                WHERE p.account = s.account AND p.entry <= s.through_entry) LIMIT \(Self.most)
            """
        ).map { try $0.text(0) }
    }

    /// Settled invoices without a receipt that has an entry.
    public func settledWithoutEntry() throws -> [ID<InvoiceRecord>] {
        try transaction.rows(
            """
            SELECT i.id FROM invoice i LEFT JOIN receipt r ON r.invoice = i.id
            LEFT JOIN entry e ON e.kind = 'contribution-received' AND e.reference = r.id
            WHERE i.settled_at IS NOT NULL AND e.id IS NULL LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Receipts whose entry names another amount than receipt and invoice.
    public func entriesUnlikeReceipts() throws -> [ID<ReceiptRecord>] {
        try transaction.rows(
            """
            SELECT r.id FROM receipt r JOIN invoice i ON i.id = r.invoice
            JOIN entry e ON e.kind = 'contribution-received' AND e.reference = r.id
            JOIN posting p ON p.entry = e.id AND p.amount > 0
            WHERE p.amount <> r.amount OR r.amount <> i.amount OR i.settled_at IS NULL LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Payouts that reached the payee, or came back, and have no entry that says so.
    public func paidWithoutEntry() throws -> [ID<PayoutRecord>] {
        try transaction.rows(
            """
            SELECT p.id FROM payout p LEFT JOIN entry e ON e.kind = 'benefit-paid' AND e.reference = p.id
            WHERE p.state IN ('settled', 'returned') AND e.id IS NULL
                OR p.state = 'returned' AND NOT EXISTS (
                    SELECT 1 FROM entry WHERE kind = 'payout-returned' AND reference = p.id)
            LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Lines of payout lists whose entries do not say what their state says: a line that is on its way has a
    /// reservation, one that arrived is settled, one that failed is void, one that came back is returned.
    public func linesUnlikeEntries() throws -> [ID<PayoutLineRecord>] {
        try transaction.rows(
            """
            SELECT l.id FROM payout_line l
            WHERE (SELECT coalesce(sum(CASE e.kind WHEN 'payout-reserved' THEN 1 WHEN 'payout-settled' THEN 10
                        WHEN 'payout-released' THEN 100 WHEN 'payout-returned' THEN 1000 ELSE 10000 END), 0)
                    FROM entry e WHERE e.reference = l.id AND e.kind LIKE 'payout-%')
                <> CASE l.state WHEN 'released' THEN 1 WHEN 'sent' THEN 1 WHEN 'unknown' THEN 1 WHEN 'settled' THEN 11
                    WHEN 'failed' THEN 101 WHEN 'returned' THEN 1011 ELSE 0 END
            LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Accounts whose name is not the one that belongs to their number, or that hold another member's savings.
    public func renamedAccounts() throws -> [Int64] {
        let own = try LedgerAccountStore(transaction).institutional().filter { account in
            guard account.currency == .idr else {
                return ForeignAccount(number: account.number, in: account.currency)?.code != account.code
            }
            return LedgerAccount(number: account.number)?.code != account.code
        }
        let members = try transaction.rows(
            """
            SELECT id FROM ledger_account
            WHERE id >= \(LedgerAccount.firstMember) AND (person <> id OR currency IS NOT NULL)
            LIMIT \(Self.most)
            """
        ).map { try $0.integer(0) }
        return own.map(\.number) + members
    }

    /// What is set aside for payouts beside the open reservations; nil where they agree, and in books that were taken
    /// in without the payouts.
    public func reservationDifference() throws -> Rupiah? {
        guard try transaction.exists("SELECT 1 FROM payout UNION ALL SELECT 1 FROM reservation") else { return nil }
        let account = LedgerAccount.payoutsReserved.number
        let row = try transaction.row(
            """
            SELECT (SELECT coalesce(sum(amount), 0) FROM reservation WHERE state = 'reserved')
                + (SELECT coalesce(sum(amount), 0) FROM posting WHERE account = \(account))
            """)
        guard let difference = try row?.rupiah(0), difference != .zero else { return nil }
        return difference
    }

    /// The balances of the institution's own accounts, and of all savings together.
    public func balances() throws -> [(account: String, balance: Rupiah)] {
        try transaction.rows(
            """
            SELECT CASE WHEN a.person IS NULL THEN a.code ELSE 'savings' END AS name, sum(p.amount)
            FROM posting p JOIN ledger_account a ON a.id = p.account GROUP BY name ORDER BY name
            """
        ).map { (try $0.text(0), try $0.rupiah(1)) }
    }
}
