// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// A payout that came back may be followed by another; a bank's file names payouts as well as lines of lists; what
    /// is due may be withdrawn from the lists; who decided is kept by sign-in; accounts are asked for at the bank; what
    /// a bank line cost waits for a second officer where it is much; what a partner keeps holds from a day on; the
    /// account of a granted claim changes by two officers.
    static let moneyOutGaps = Migration(
        "0020-money-out-gaps",
        sqlite: """
            DROP INDEX payout_one_alive;
            CREATE UNIQUE INDEX payout_one_alive ON payout (claim) WHERE state NOT IN ('failed', 'returned');
            ALTER TABLE payout_report_row ADD COLUMN payout INTEGER REFERENCES payout (id);
            ALTER TABLE payable ADD COLUMN withdrawn_at INTEGER;
            ALTER TABLE resolution ADD COLUMN decided_sign_in INTEGER REFERENCES sign_in (id);

            ALTER TABLE bank_line ADD COLUMN alone_amount INTEGER;
            ALTER TABLE bank_line ADD COLUMN proposed_by TEXT;

            CREATE TABLE bank_line_proposal (
                line INTEGER PRIMARY KEY REFERENCES bank_line (id),
                decision TEXT NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                sign_in INTEGER REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;

            CREATE TABLE payable_account_change (
                id INTEGER PRIMARY KEY,
                payable INTEGER NOT NULL REFERENCES payable (id),
                bank_account INTEGER NOT NULL REFERENCES bank_account (id),
                state TEXT NOT NULL CHECK (state IN ('proposed', 'done', 'refused')),
                sign_in INTEGER REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                decided_at INTEGER,
                decided_by TEXT,
                decided_sign_in INTEGER REFERENCES sign_in (id)
            ) STRICT;
            CREATE UNIQUE INDEX payable_account_change_waiting ON payable_account_change (payable)
                WHERE state = 'proposed';

            CREATE TABLE partner_fee (
                partner TEXT NOT NULL REFERENCES partner (id),
                first_day INTEGER NOT NULL,
                fee INTEGER NOT NULL CHECK (fee >= 0),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                PRIMARY KEY (partner, first_day)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO partner_fee (partner, first_day, fee, recorded_at, recorded_by)
                SELECT partner, 0, fee, recorded_at, recorded_by FROM settlement_fee;
            DROP TABLE settlement_fee;

            CREATE TABLE account_inquiry (
                bank_account INTEGER PRIMARY KEY REFERENCES bank_account (id),
                outcome TEXT NOT NULL CHECK (outcome IN ('agrees', 'differs', 'refused')),
                recorded_at INTEGER NOT NULL
            ) STRICT;
            """)
}
