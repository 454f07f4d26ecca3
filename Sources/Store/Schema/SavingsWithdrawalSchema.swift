// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What withdrawals took from savings, an account a row.
    static let savingsWithdrawals = Migration(
        "0019-savings-withdrawal",
        sqlite: """
            CREATE TABLE savings_withdrawal (
                id INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL REFERENCES claim (id),
                person INTEGER NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL,
                day INTEGER NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                returned INTEGER NOT NULL,
                tax INTEGER NOT NULL CHECK (tax >= 0 AND tax < amount),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                UNIQUE (claim, person)
            ) STRICT;
            CREATE INDEX savings_withdrawal_by_person ON savings_withdrawal (person);
            CREATE TRIGGER savings_withdrawal_immutable_update BEFORE UPDATE ON savings_withdrawal
            BEGIN SELECT RAISE(ABORT, 'withdrawals are never edited'); END;
            CREATE TRIGGER savings_withdrawal_immutable_delete BEFORE DELETE ON savings_withdrawal
            BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;
            """)
}
