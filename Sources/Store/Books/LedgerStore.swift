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

    /// Opens the account of one more channel.
    ///
    /// - Returns: the channel's number.
    public func openNextChannel() throws -> Int {
        let (first, last) = (LedgerAccount.channel(1).number, LedgerAccount.channel(9_999).number)
        let row = try transaction.row(
            "SELECT coalesce(max(id), \(first - 1)) FROM ledger_account WHERE id BETWEEN \(first) AND \(last)")
        let number = Int((try row?.integer(0) ?? first - 1) - first + 2)
        let account = LedgerAccount.channel(number)
        try transaction.execute("INSERT INTO ledger_account (id, code) VALUES (\(account.number), \(account.code))")
        return number
    }

    /// An entry with the key it is kept under.
    public struct NewEntry: Sendable {
        let id: ID<EntryRecord>
        let entry: Entry

        public init(_ entry: Entry, id: ID<EntryRecord>) {
            self.id = id
            self.entry = entry
        }
    }

    /// The day an entry is counted on: its own while that is open, else the day after the last closed one.
    public func openDay(for day: CalendarDay) throws -> CalendarDay {
        guard let closed = try transaction.row("SELECT max(day) FROM ledger_day")?.optionalDay(0) else { return day }
        return max(day, closed.adding(days: 1))
    }

    /// Adds an entry with its postings.
    public func post(_ entry: Entry, id: ID<EntryRecord>, at now: Instant) throws {
        try post([NewEntry(entry, id: id)], at: now)
    }

    /// Adds entries with their postings. An entry of a closed day is counted on the first open one.
    public func post(_ entries: [NewEntry], at now: Instant) throws {
        guard !entries.isEmpty else { return }
        let firstOpenDay = try openDay(for: CalendarDay(number: .min))
        var heads: [SQLValue] = []
        var postings: [SQLValue] = []
        heads.reserveCapacity(6 * entries.count)
        postings.reserveCapacity(8 * entries.count)
        for new in entries {
            let (id, entry) = (new.id.sqlValue, new.entry)
            heads.append(id)
            heads.append(entry.kind.rawValue.sqlValue)
            heads.append(max(entry.businessDay, firstOpenDay).sqlValue)
            heads.append(entry.reference.sqlValue)
            heads.append(entry.reverses.sqlValue)
            heads.append(now.sqlValue)
            for (position, posting) in entry.postings.enumerated() {
                postings.append(id)
                postings.append(position.sqlValue)
                postings.append(posting.account.number.sqlValue)
                postings.append(posting.amount.sqlValue)
            }
        }
        try transaction.insert(
            rows: heads, width: 6,
            "INSERT INTO entry (id, kind, business_day, reference, reverses, recorded_at) VALUES ")
        try transaction.insert(
            rows: postings, width: 4, "INSERT INTO posting (entry, position, account, amount) VALUES ")
    }

    /// The balance of an account: a snapshot plus the postings since; for savings with what closings have credited.
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
        guard case .savings(let person) = account else { return Rupiah(base + since) }
        return try Rupiah(base + since) - SavingsBlockStore(transaction).credited(person.number)
    }
}
