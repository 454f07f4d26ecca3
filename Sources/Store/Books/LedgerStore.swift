// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// The journal. Entries are only added.
public struct LedgerStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Opens the accounts that every installation has; those already open stay.
    public func openFixedAccounts() throws {
        for account in LedgerAccount.fixed {
            try transaction.execute(
                """
                INSERT INTO ledger_account (id, code) VALUES (\(account.number), \(account.code))
                ON CONFLICT (id) DO NOTHING
                """)
        }
    }

    /// Opens a member's savings account; one already open stays.
    public func openSavings(_ person: ID<PersonRecord>) throws {
        let account = LedgerAccount.savings(person)
        try transaction.execute(
            """
            INSERT INTO ledger_account (id, code, person) VALUES (\(account.number), \(account.code), \(person))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Adds an entry with its postings.
    public func post(_ entry: Entry, id: ID<EntryRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO entry (id, kind, business_day, reference, reverses, recorded_at)
            VALUES (\(id), \(entry.kind.rawValue), \(entry.businessDay), \(entry.reference), \(entry.reverses), \(now))
            """)
        var values: SQL = "INSERT INTO posting (entry, position, account, amount) VALUES "
        for (position, posting) in entry.postings.enumerated() {
            let comma: SQL = position == 0 ? "" : ", "
            values = "\(part: values)\(part: comma)(\(id), \(position), \(posting.account.number), \(posting.amount))"
        }
        try transaction.execute(values)
    }

    /// The balance of an account: a snapshot plus the postings since.
    ///
    /// - Throws: `absent` when there is no such account; a missing account is never zero.
    public func balance(_ account: LedgerAccount) throws -> Rupiah {
        guard try transaction.exists("SELECT 1 FROM ledger_account WHERE id = \(account.number)") else {
            throw Failure(.absent, "no-such-account", details: ["account": account.code])
        }
        let snapshot = try transaction.row(
            "SELECT balance, through_entry FROM ledger_snapshot WHERE account = \(account.number)")
        let base = try snapshot?.integer(0) ?? 0
        let through = try snapshot?.integer(1) ?? -1
        let since =
            try transaction.row(
                """
                SELECT coalesce(sum(amount), 0) FROM posting
                WHERE account = \(account.number) AND entry > \(through)
                """)?.integer(0) ?? 0
        return Rupiah(base + since)
    }
}
