// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// A receipt made from a line of a partner's day file remembers the line, so that nothing else has to. And the
    /// check that cover periods do not overlap looks at the person's own: the index by last days would have it look at
    /// everybody's who is covered.
    static let receiptLines = Migration(
        "0060-receipt-lines",
        sqlite: """
            ALTER TABLE receipt ADD COLUMN line_hash BLOB;

            DROP TRIGGER cover_period_no_overlap;
            CREATE TRIGGER cover_period_no_overlap BEFORE INSERT ON cover_period
            WHEN EXISTS (
                SELECT 1 FROM cover_period
                WHERE person = NEW.person AND programme = NEW.programme
                    AND first_day <= NEW.last_day AND +last_day >= NEW.first_day)
            BEGIN SELECT RAISE(ABORT, 'cover periods of one programme may not overlap'); END;
            """,
        postgres: """
            ALTER TABLE receipt ADD COLUMN line_hash BLOB;
            """)
}
