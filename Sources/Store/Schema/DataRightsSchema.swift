// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What people ask about their own data (UU 27/2022), and accounts that a partner bank opens for them.
    static let dataRights = Migration(
        "0049-data-rights",
        sqlite: """
            CREATE TABLE data_request (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL CHECK (kind IN ('correction', 'erasure')),
                field TEXT NOT NULL,
                wanted BLOB NOT NULL,
                former BLOB,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                due_at INTEGER NOT NULL,
                answered_at INTEGER,
                answered_by TEXT,
                outcome TEXT CHECK (outcome IN ('done', 'refused')),
                answer TEXT,
                CHECK ((answered_at IS NULL) = (outcome IS NULL))
            ) STRICT;
            CREATE INDEX data_request_by_person ON data_request (person);
            CREATE INDEX data_request_open ON data_request (due_at, id) WHERE answered_at IS NULL;
            CREATE UNIQUE INDEX data_request_once ON data_request (person, kind, field) WHERE answered_at IS NULL;

            CREATE TABLE account_opening (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                bank TEXT NOT NULL,
                consent TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('asked', 'pending', 'opened', 'refused')),
                word TEXT,
                bank_account INTEGER REFERENCES bank_account (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX account_opening_by_person ON account_opening (person);
            CREATE UNIQUE INDEX account_opening_once ON account_opening (person) WHERE ended_at IS NULL;
            """)
}
