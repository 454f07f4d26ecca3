// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Names by each of their words, and how far people recorded before have been added. The province stands in the
    /// key, so that the search is answered from it alone.
    static let nameLines = Migration(
        "0050-name-lines",
        sqlite: """
            CREATE TABLE person_name_line (
                line TEXT NOT NULL,
                person INTEGER NOT NULL,
                province INTEGER NOT NULL,
                PRIMARY KEY (line, person, province)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE person_name_fill (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                reached INTEGER NOT NULL,
                finished INTEGER NOT NULL
            ) STRICT;
            """)
}
