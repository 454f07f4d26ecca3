// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Drafts of the law, what was decided about them, and what a law changed for the past brought about. Rows are only
    /// added.
    static let ruleDrafts = Migration(
        "0011-rule-drafts",
        sqlite: """
            CREATE TABLE rule_draft (
                id INTEGER PRIMARY KEY,
                title TEXT NOT NULL,
                reason TEXT NOT NULL,
                hash TEXT NOT NULL,
                base TEXT NOT NULL REFERENCES rule_activation (hash),
                files TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;

            CREATE TABLE rule_draft_decision (
                draft INTEGER PRIMARY KEY REFERENCES rule_draft (id),
                first_day INTEGER,
                reason TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;

            CREATE TABLE rule_draft_activation (
                draft INTEGER PRIMARY KEY REFERENCES rule_draft (id),
                tree TEXT NOT NULL REFERENCES rule_activation (hash),
                recorded_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE rule_correction (
                id INTEGER PRIMARY KEY,
                draft INTEGER NOT NULL REFERENCES rule_draft (id),
                kind TEXT NOT NULL,
                subject INTEGER NOT NULL,
                person INTEGER NOT NULL REFERENCES person (id),
                was INTEGER,
                becomes INTEGER,
                entry INTEGER REFERENCES entry (id),
                recorded_at INTEGER NOT NULL,
                UNIQUE (draft, kind, subject)
            ) STRICT;
            CREATE INDEX rule_correction_by_subject ON rule_correction (kind, subject);
            """)
}
