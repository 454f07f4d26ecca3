// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Whose name, birthday, telephone or seal changed, in order, so that every process's memory of likeness follows.
    static let registerChanges = Migration(
        "0055-register-changes",
        sqlite: """
            CREATE TABLE register_change (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id)
            ) STRICT;
            """)
}
