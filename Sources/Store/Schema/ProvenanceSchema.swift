// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Who said what about a person when, what counts, and what partners reported.
    static let provenance = Migration(
        "0033-provenance",
        sqlite: """
            CREATE TABLE partner_report (
                id INTEGER PRIMARY KEY,
                source TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('self-report', 'contract')),
                reference TEXT NOT NULL,
                body_hash BLOB NOT NULL,
                data_key BLOB NOT NULL,
                sealed BLOB NOT NULL,
                told_at INTEGER NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('member', 'enrolled', 'needs-human', 'declined')),
                person INTEGER NOT NULL REFERENCES person (id),
                contract INTEGER REFERENCES contract (id),
                desk_case INTEGER REFERENCES desk_case (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                UNIQUE (source, kind, reference)
            ) STRICT;
            CREATE UNIQUE INDEX partner_report_by_case ON partner_report (desk_case) WHERE desk_case IS NOT NULL;
            CREATE INDEX partner_report_by_person ON partner_report (person);

            CREATE TABLE statement (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                field TEXT NOT NULL,
                sealed BLOB NOT NULL,
                blind BLOB NOT NULL,
                source TEXT NOT NULL,
                report INTEGER REFERENCES partner_report (id),
                told_at INTEGER NOT NULL,
                standing TEXT NOT NULL CHECK (standing IN ('counts', 'agrees', 'differs', 'late')),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                taken INTEGER,
                reason TEXT,
                decided_at INTEGER,
                decided_by TEXT,
                CHECK ((taken IS NULL) = (decided_at IS NULL)),
                CHECK (taken IS NULL OR standing = 'differs')
            ) STRICT;
            CREATE INDEX statement_by_person ON statement (person, field);
            CREATE INDEX statement_open ON statement (recorded_at) WHERE standing = 'differs' AND decided_at IS NULL;
            """)
}
