// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Closings of old-age savings, a block of members a row, and the yearly statements that prove themselves.
    static let savings = Migration(
        "0017-savings",
        sqlite: """
            INSERT INTO ledger_account (id, code) VALUES (18, 'savings-credited') ON CONFLICT (id) DO NOTHING;

            CREATE TABLE savings_run (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('month', 'year')),
                first_day INTEGER NOT NULL,
                last_day INTEGER NOT NULL,
                business_day INTEGER NOT NULL,
                previous INTEGER UNIQUE REFERENCES savings_run (id),
                counted_through INTEGER NOT NULL,
                from_entry INTEGER NOT NULL,
                through_entry INTEGER NOT NULL,
                next_entry INTEGER NOT NULL,
                rules TEXT NOT NULL,
                reason TEXT,
                started_at INTEGER NOT NULL,
                started_by TEXT NOT NULL,
                cursor INTEGER NOT NULL DEFAULT -1,
                blocks INTEGER NOT NULL DEFAULT 0,
                lines INTEGER NOT NULL DEFAULT 0,
                returned INTEGER NOT NULL DEFAULT 0,
                finished_at INTEGER,
                UNIQUE (kind, last_day)
            ) STRICT;
            CREATE UNIQUE INDEX savings_run_open ON savings_run (1) WHERE finished_at IS NULL;

            CREATE TABLE savings_block (
                id INTEGER PRIMARY KEY,
                run INTEGER NOT NULL REFERENCES savings_run (id),
                first_account INTEGER NOT NULL,
                last_account INTEGER NOT NULL,
                lines INTEGER NOT NULL CHECK (lines BETWEEN 1 AND 1000),
                returned INTEGER NOT NULL,
                given BLOB NOT NULL,
                standing BLOB NOT NULL,
                UNIQUE (run, first_account)
            ) STRICT;
            CREATE TRIGGER savings_block_immutable_update BEFORE UPDATE ON savings_block
            BEGIN SELECT RAISE(ABORT, 'closings are never edited; later ones correct them'); END;
            CREATE TRIGGER savings_block_immutable_delete BEFORE DELETE ON savings_block
            BEGIN SELECT RAISE(ABORT, 'closings are never deleted; later ones correct them'); END;

            CREATE TABLE savings_statement_block (
                id INTEGER PRIMARY KEY,
                year INTEGER NOT NULL,
                block INTEGER NOT NULL UNIQUE REFERENCES savings_block (id),
                audit INTEGER NOT NULL UNIQUE,
                hashes BLOB NOT NULL
            ) STRICT;
            """)
}
