// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Following contracts that were taken back before they began. A contract is never changed: what takes it back is a
    /// fact of its own, with its day and who said so.
    static let contractWithdrawals = Migration(
        "0071-contract-withdrawals",
        sqlite: """
            CREATE TABLE contract_withdrawal (
                contract INTEGER PRIMARY KEY REFERENCES contract (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            """)
}
