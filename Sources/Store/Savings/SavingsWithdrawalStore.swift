// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Protection

/// What granted withdrawals took from savings accounts. A row's key is what its entries are about.
public struct SavingsWithdrawalStore {
    /// Marks keys of withdrawals.
    public enum Record {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Withdrawal: Sendable, Hashable {
        public let id: ID<Record>
        public let claim: ID<ClaimRecord>
        /// The member whose account it was taken from.
        public let person: ID<PersonRecord>
        public let reason: SavingsReason
        /// The day the books count it on.
        public let day: CalendarDay
        /// What left the account.
        public let amount: Rupiah
        /// Of it, the return that no closing had credited yet.
        public let returned: Rupiah
        /// Of it, what was kept back for the state.
        public let tax: Rupiah

        public init(
            id: ID<Record>, claim: ID<ClaimRecord>, person: ID<PersonRecord>, reason: SavingsReason, day: CalendarDay,
            amount: Rupiah, returned: Rupiah, tax: Rupiah
        ) {
            self.id = id
            self.claim = claim
            self.person = person
            self.reason = reason
            self.day = day
            self.amount = amount
            self.returned = returned
            self.tax = tax
        }
    }

    public func insert(_ withdrawal: Withdrawal, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO savings_withdrawal (id, claim, person, reason, day, amount, returned, tax, recorded_at,
                recorded_by)
            VALUES (\(withdrawal.id), \(withdrawal.claim), \(withdrawal.person), \(withdrawal.reason.rawValue),
                \(withdrawal.day), \(withdrawal.amount), \(withdrawal.returned), \(withdrawal.tax), \(now), \(actor))
            """)
    }

    /// Withdrawals from the accounts of some records, oldest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Withdrawal] {
        try transaction.rows(
            """
            SELECT id, claim, person, reason, day, amount, returned, tax FROM savings_withdrawal
            WHERE person IN (\(list: persons)) ORDER BY id
            """
        ).map { row in
            Withdrawal(
                id: try row.id(0), claim: try row.id(1), person: try row.id(2), reason: try row.value(3),
                day: try row.day(4), amount: try row.rupiah(5), returned: try row.rupiah(6), tax: try row.rupiah(7))
        }
    }

    /// Withdrawals whose entries do not say what they say: the account's money gone, the tax kept back, the return
    /// credited; and entries of withdrawals that no claim granted.
    public func unlikeEntries() throws -> [ID<Record>] {
        try transaction.rows(
            """
            SELECT w.id FROM savings_withdrawal w
            LEFT JOIN entry e ON e.kind = 'savings-paid-out' AND e.reference = w.id
            LEFT JOIN posting p ON p.entry = e.id AND p.account = w.person
            LEFT JOIN posting t ON t.entry = e.id AND t.account = \(LedgerAccount.taxesWithheld.number)
            LEFT JOIN entry r ON r.kind = 'savings-return-paid' AND r.reference = w.id
            LEFT JOIN posting c ON c.entry = r.id AND c.account = w.person
            WHERE coalesce(p.amount, 0) <> w.amount OR coalesce(-t.amount, 0) <> w.tax
                OR coalesce(-c.amount, 0) <> w.returned
            UNION ALL
            SELECT e.reference FROM entry e
            WHERE e.kind IN ('savings-paid-out', 'savings-return-paid')
                AND EXISTS (SELECT 1 FROM savings_withdrawal)
                AND NOT EXISTS (SELECT 1 FROM savings_withdrawal w WHERE w.id = e.reference)
            LIMIT 100
            """
        ).map { try $0.id(0) }
    }
}
