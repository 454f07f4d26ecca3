// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Who somebody is, by which paper, whose relative.
    static let people = Migration(
        "0001-people",
        sqlite: """
            CREATE TABLE person (
                id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                data_key BLOB NOT NULL,
                name TEXT NOT NULL,
                search_name TEXT NOT NULL,
                birth_day INTEGER NOT NULL,
                sex TEXT NOT NULL CHECK (sex IN ('female', 'male')),
                province INTEGER NOT NULL,
                address BLOB NOT NULL,
                source TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX person_by_name ON person (search_name);

            CREATE TABLE identifier (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL CHECK (kind IN ('nik', 'passport', 'phone', 'email')),
                sealed BLOB NOT NULL,
                blind BLOB NOT NULL,
                blind_next BLOB,
                disputed INTEGER NOT NULL DEFAULT 0,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX identifier_by_person ON identifier (person);
            CREATE INDEX identifier_by_blind ON identifier (blind, kind);
            CREATE UNIQUE INDEX identifier_unique ON identifier (kind, blind)
                WHERE kind IN ('nik', 'passport') AND disputed = 0 AND ended_at IS NULL;

            CREATE TABLE membership (
                kpj TEXT PRIMARY KEY,
                person INTEGER NOT NULL UNIQUE REFERENCES person (id),
                version INTEGER NOT NULL DEFAULT 0,
                recorded_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE same_as (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                canonical INTEGER NOT NULL REFERENCES person (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                CHECK (person <> canonical)
            ) STRICT;
            CREATE UNIQUE INDEX same_as_person ON same_as (person);
            CREATE INDEX same_as_canonical ON same_as (canonical);

            CREATE TABLE relation (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                name TEXT NOT NULL,
                kind TEXT NOT NULL,
                birth_day INTEGER,
                heir INTEGER NOT NULL,
                named_in_will INTEGER NOT NULL DEFAULT 0,
                died_on INTEGER,
                relative INTEGER REFERENCES person (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX relation_by_person ON relation (person);
            CREATE INDEX relation_by_relative ON relation (relative) WHERE relative IS NOT NULL;

            CREATE TABLE bank_account (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                bank TEXT NOT NULL,
                sealed BLOB NOT NULL,
                blind BLOB NOT NULL,
                holder TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX bank_account_by_person ON bank_account (person);

            CREATE TABLE organisation (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                licence TEXT,
                licence_first INTEGER,
                licence_last INTEGER,
                province INTEGER,
                country TEXT,
                recorded_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE desk_case (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                person INTEGER NOT NULL REFERENCES person (id),
                other INTEGER REFERENCES person (id),
                reason TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                resolution TEXT,
                note TEXT,
                resolved_at INTEGER,
                resolved_by TEXT
            ) STRICT;
            CREATE INDEX desk_case_by_person ON desk_case (person);
            CREATE INDEX desk_case_open ON desk_case (recorded_at) WHERE resolved_at IS NULL;

            CREATE TABLE sequence (
                name TEXT PRIMARY KEY,
                value INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)
}
