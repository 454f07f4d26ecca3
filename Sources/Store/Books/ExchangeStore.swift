// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Transparency

/// Entries in other currencies, each linked to its entry in rupiah with the rate between them.
public struct ExchangeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A link as recorded.
    public struct Link: Sendable, Hashable {
        public let foreign: ID<EntryRecord>
        public let rupiah: ID<EntryRecord>
        public let currency: Currency
        /// Whole rupiah for so many minor units, in lowest terms.
        public let rateRupiah: Int64
        public let rateMinors: Int64
        public let fee: Rupiah
    }

    /// Adds both entries and their link. Accounts in the other currency are opened where they are not yet; those in
    /// rupiah must be open.
    public func post(
        _ exchange: Exchange, foreign: ID<EntryRecord>, rupiah: ID<EntryRecord>, at now: Instant
    ) throws {
        let entry = exchange.foreign
        let accounts = LedgerAccountStore(transaction)
        let day = try LedgerStore(transaction).openDay(for: entry.businessDay)
        for posting in entry.postings { try accounts.open(ForeignAccount(posting.account, in: entry.currency)) }
        try transaction.execute(
            """
            INSERT INTO entry (id, kind, business_day, reference, reverses, recorded_at)
            VALUES (\(foreign), \(entry.kind.rawValue), \(day), \(entry.reference), \(entry.reverses), \(now))
            """)
        for (position, posting) in entry.postings.enumerated() {
            let account = ForeignAccount(posting.account, in: entry.currency)
            try transaction.execute(
                """
                INSERT INTO posting (entry, position, account, amount)
                VALUES (\(foreign), \(position), \(account.number), \(posting.minor))
                """)
        }
        try LedgerStore(transaction).post(exchange.rupiah, id: rupiah, at: now)
        try transaction.execute(
            """
            INSERT INTO exchange (foreign_entry, rupiah_entry, currency, rate_rupiah, rate_minors, fee)
            VALUES (\(foreign), \(rupiah), \(entry.currency.rawValue), \(exchange.rate.rupiah),
                \(exchange.rate.minors), \(exchange.fee))
            """)
    }

    /// Adds the link of an entry of other books.
    public func insert(_ exchange: EntryLeaf.Exchange, of foreign: Int64) throws {
        try transaction.execute(
            """
            INSERT INTO exchange (foreign_entry, rupiah_entry, currency, rate_rupiah, rate_minors, fee)
            VALUES (\(foreign), \(exchange.rupiahEntry), \(exchange.currency), \(exchange.rateRupiah),
                \(exchange.rateMinors), \(exchange.fee))
            """)
    }

    /// The link of an entry, whichever side it is; nil where it has none.
    public func find(_ entry: ID<EntryRecord>) throws -> Link? {
        try links("foreign_entry = \(entry) OR rupiah_entry = \(entry)").first
    }

    /// The links whose foreign entry has a key in a range.
    public func links(_ range: ClosedRange<Int64>) throws -> [Link] {
        try links("foreign_entry BETWEEN \(range.lowerBound) AND \(range.upperBound)")
    }

    private func links(_ condition: SQL) throws -> [Link] {
        try transaction.rows(
            """
            SELECT foreign_entry, rupiah_entry, currency, rate_rupiah, rate_minors, fee FROM exchange
            WHERE \(part: condition) ORDER BY foreign_entry
            """
        ).map { row in
            try Link(
                foreign: row.id(0), rupiah: row.id(1), currency: row.value(2), rateRupiah: row.integer(3),
                rateMinors: row.integer(4), fee: row.rupiah(5))
        }
    }
}
