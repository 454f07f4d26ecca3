// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Which process does the work beside the requests.
    static let work = Migration(
        "0022-work",
        sqlite: """
            CREATE TABLE work_lease (
                name TEXT PRIMARY KEY,
                holder TEXT NOT NULL,
                ends_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)
}
