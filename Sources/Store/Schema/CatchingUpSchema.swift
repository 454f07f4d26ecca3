// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What is caught up with: whose name, birthday, telephone or seal changed, in order, for every process's memory of
    /// likeness; and how far a party that was connected later has been told of the members.
    static let catchingUp = Migration(
        "0055-catching-up",
        sqlite: """
            CREATE TABLE register_change (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id)
            ) STRICT;

            CREATE TABLE outside_backfill (
                party TEXT PRIMARY KEY,
                reached INTEGER NOT NULL,
                finished_at INTEGER
            ) STRICT, WITHOUT ROWID;
            """)
}
