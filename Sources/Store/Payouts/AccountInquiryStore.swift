// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// What the bank said about the name of an account, asked when somebody gave the account.
public struct AccountInquiryStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Nil while the bank has not answered.
    public func find(_ account: ID<BankAccountRecord>) throws -> PayoutLine.Inquiry? {
        try transaction.row("SELECT outcome FROM account_inquiry WHERE bank_account = \(account)")?.value(0)
    }

    /// Keeps the bank's latest answer.
    public func save(_ answer: PayoutLine.Inquiry, of account: ID<BankAccountRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO account_inquiry (bank_account, outcome, recorded_at)
            VALUES (\(account), \(answer.rawValue), \(now))
            ON CONFLICT (bank_account) DO UPDATE SET outcome = excluded.outcome, recorded_at = excluded.recorded_at
            """)
    }
}
