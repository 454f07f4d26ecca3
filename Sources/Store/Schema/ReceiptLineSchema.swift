// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// A receipt made from a line of a partner's day file remembers the line, so that nothing else has to.
    static let receiptLines = Migration(
        "0060-receipt-lines",
        sqlite: """
            ALTER TABLE receipt ADD COLUMN line_hash BLOB;
            """)
}
