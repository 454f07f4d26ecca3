// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Money

/// What statements are made of: an account's movements and returns, and the yearly statements' places in the log.
public struct SavingsStatementStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Money that came to an account or went from it.
    public struct Movement: Sendable {
        public let day: CalendarDay
        public let kind: Entry.Kind
        /// Above zero for what came.
        public let amount: Rupiah
    }

    /// All movements of an account, by day.
    public func movements(of person: ID<PersonRecord>) throws -> [Movement] {
        try transaction.rows(
            """
            SELECT e.business_day, e.kind, -p.amount FROM posting p JOIN entry e ON e.id = p.entry
            WHERE p.account = \(LedgerAccount.savings(person).number) ORDER BY e.business_day, e.id, p.position
            """
        ).map { Movement(day: try $0.day(0), kind: try $0.value(1), amount: try $0.rupiah(2)) }
    }

    /// The blocks of a closing that have no statements yet.
    public func unissued(_ run: ID<SavingsRunRecord>, limit: Int) throws -> [ID<SavingsBlockRecord>] {
        try transaction.rows(
            """
            SELECT b.id FROM savings_block b WHERE b.run = \(run)
                AND NOT EXISTS (SELECT 1 FROM savings_statement_block s WHERE s.block = b.id)
            ORDER BY b.first_account LIMIT \(limit)
            """
        ).map { try $0.id(0) }
    }

    /// Keeps where a block's statements stand in the audit, and their hashes, 32 bytes each in order.
    public func insert(
        _ id: ID<SavingsBlockRecord>, year: Int, audit: ID<AuditRow.Record>, hashes: [[UInt8]], key: Int64
    ) throws {
        try transaction.execute(
            """
            INSERT INTO savings_statement_block (id, year, block, audit, hashes)
            VALUES (\(key), \(year), \(id), \(audit), \(Array(hashes.joined())))
            """)
    }

    /// The audit row and the hashes of a block's statements; nil before they are issued.
    public func find(_ block: ID<SavingsBlockRecord>) throws -> (audit: Int64, hashes: [[UInt8]])? {
        guard
            let row = try transaction.row("SELECT audit, hashes FROM savings_statement_block WHERE block = \(block)")
        else { return nil }
        let bytes = try row.blob(1)
        let hashes = stride(from: 0, to: bytes.count, by: 32).map { Array(bytes[$0..<min($0 + 32, bytes.count)]) }
        return (try row.integer(0), hashes)
    }
}
