// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Accounts where money may go; the number is sealed under the key of the record it belongs to.
public struct BankAccountStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Account: Sendable {
        public let id: ID<BankAccountRecord>
        public let person: ID<PersonRecord>
        /// Three digits.
        public let bank: String
        /// The number, sealed as `bank-account.number`, owner is the account's id.
        public let sealed: [UInt8]
        /// Blind index of bank and number.
        public let blind: [UInt8]
        /// The name that the claimant says the account stands in.
        public let holder: String

        public init(
            id: ID<BankAccountRecord>, person: ID<PersonRecord>, bank: String, sealed: [UInt8], blind: [UInt8],
            holder: String
        ) {
            self.id = id
            self.person = person
            self.bank = bank
            self.sealed = sealed
            self.blind = blind
            self.holder = holder
        }
    }

    public func insert(_ account: Account, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO bank_account (id, person, bank, sealed, blind, holder, recorded_at, recorded_by)
            VALUES (\(account.id), \(account.person), \(account.bank), \(account.sealed), \(account.blind),
                \(account.holder), \(now), \(actor))
            """)
    }

    /// - Throws: `absent` when there is no such account.
    public func get(_ id: ID<BankAccountRecord>) throws -> Account {
        let row = try transaction.row(
            "SELECT id, person, bank, sealed, blind, holder FROM bank_account WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.account(row)
    }

    /// Every account of a set of records, oldest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Account] {
        try transaction.rows(
            """
            SELECT id, person, bank, sealed, blind, holder FROM bank_account
            WHERE person IN (\(list: persons)) AND erased_at IS NULL ORDER BY id
            """
        ).map(Self.account)
    }

    /// Tables whose rows say where money went or goes.
    private static let uses: [SQL] = ["payable", "payable_account_change", "payout_line", "refund"]

    /// Whether a claim names an account, or money went or goes there.
    ///
    /// - Parameter persons: the records of its owner.
    public func isUsed(_ id: ID<BankAccountRecord>, by persons: [ID<PersonRecord>]) throws -> Bool {
        let columns: [SQL] = ["person", "claimant"]
        let isClaimed = try columns.contains { column in
            try transaction.exists(
                """
                SELECT 1 FROM claim WHERE \(part: column) IN (\(list: persons)) AND bank_account = \(id) LIMIT 1
                """)
        }
        return try isClaimed
            || Self.uses.contains { table in
                try transaction.exists("SELECT 1 FROM \(part: table) WHERE bank_account = \(id) LIMIT 1")
            }
    }

    /// Destroys number and holder; the row stays, so that what names it still finds it.
    public func erase(_ id: ID<BankAccountRecord>, at now: Instant) throws {
        let nothing: [UInt8] = [0]
        try transaction.execute(
            """
            UPDATE bank_account SET sealed = \(nothing), blind = \(nothing), holder = '', erased_at = \(now)
            WHERE id = \(id)
            """)
    }

    /// The same account of the same record, if it was recorded before.
    public func find(
        _ person: ID<PersonRecord>, blind: [UInt8], holder: String
    ) throws -> ID<BankAccountRecord>? {
        try transaction.row(
            """
            SELECT id FROM bank_account
            WHERE person = \(person) AND blind = \(blind) AND holder = \(holder) ORDER BY id DESC LIMIT 1
            """)?.id(0)
    }

    private static func account(_ row: Row) throws -> Account {
        try Account(
            id: row.id(0), person: row.id(1), bank: row.text(2), sealed: row.blob(3), blind: row.blob(4),
            holder: row.text(5))
    }
}
