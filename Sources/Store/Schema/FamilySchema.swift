// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Relatives who count no longer: corrected by another row, or taken away. A row of the family is never changed.
    static let familyEnds = Migration(
        "0061-family-ends",
        sqlite: """
            CREATE TABLE relation_end (
                member INTEGER PRIMARY KEY REFERENCES relation (id),
                reason TEXT NOT NULL CHECK (reason IN ('corrected', 'mistake', 'parted', 'unwanted')),
                replaced_by INTEGER UNIQUE REFERENCES relation (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                CHECK ((reason = 'corrected') = (replaced_by IS NOT NULL)),
                CHECK (replaced_by <> member)
            ) STRICT;
            """)
}
