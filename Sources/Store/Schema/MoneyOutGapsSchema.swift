// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// A payout that came back may be followed by another; a bank's file names payouts as well as lines of lists.
    static let moneyOutGaps = Migration(
        "0020-money-out-gaps",
        sqlite: """
            DROP INDEX payout_one_alive;
            CREATE UNIQUE INDEX payout_one_alive ON payout (claim) WHERE state NOT IN ('failed', 'returned');
            ALTER TABLE payout_report_row ADD COLUMN payout INTEGER REFERENCES payout (id);
            """)
}
