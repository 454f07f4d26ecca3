// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Cases that were put off, and decisions that were taken back.
    static let caseTrail = Migration(
        "0034-case-trail",
        sqlite: """
            CREATE TABLE desk_case_note (
                id INTEGER PRIMARY KEY,
                desk_case INTEGER NOT NULL REFERENCES desk_case (id),
                note TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX desk_case_note_by_case ON desk_case_note (desk_case);

            CREATE TABLE desk_case_split (
                desk_case INTEGER PRIMARY KEY REFERENCES desk_case (id),
                note TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX desk_case_resolved ON desk_case (resolved_at) WHERE resolved_at IS NOT NULL;
            """)
}
