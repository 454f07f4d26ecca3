// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Whether waiting money and its account in the books say the same.
public struct SuspenseCheckStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What waits by the records and by the books; both are zero or above where all holds.
    public func waiting() throws -> (recorded: Rupiah, booked: Rupiah) {
        (try sum("SELECT coalesce(sum(remaining), 0) FROM unallocated WHERE remaining > 0"), try -balance(.suspense))
    }

    /// What is owed to payers by the records and by the books. What is ordered is due to payout lists; what a
    /// list has set aside is no longer on the account.
    public func refunds() throws -> (recorded: Rupiah, booked: Rupiah) {
        (
            try sum(
                """
                SELECT (SELECT coalesce(sum(amount), 0) FROM refund WHERE state = 'owed')
                    + (SELECT coalesce(sum(amount), 0) FROM payable
                        WHERE kind = 'refund' AND withdrawn_at IS NULL AND NOT EXISTS (
                        SELECT 1 FROM payout_line WHERE payable = payable.id
                            AND state IN ('released', 'sent', 'unknown', 'settled')))
                """),
            try -balance(.refundsPayable)
        )
    }

    private func balance(_ account: LedgerAccount) throws -> Rupiah {
        try sum("SELECT coalesce(sum(amount), 0) FROM posting WHERE account = \(account.number)")
    }

    private func sum(_ sql: SQL) throws -> Rupiah { Rupiah(try transaction.row(sql)?.integer(0) ?? 0) }
}
