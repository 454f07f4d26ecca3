// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Banks' files, the movements in them, and what those were matched with.
    static let reconciliation = Migration(
        "0016-reconciliation",
        sqlite: """
            CREATE TABLE bank (
                code TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                format TEXT NOT NULL CHECK (format IN ('camt', 'mt940', 'csv')),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE bank_mapping (
                bank TEXT NOT NULL REFERENCES bank (code),
                field TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (bank, field)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE bank_file (
                id INTEGER PRIMARY KEY,
                bank TEXT NOT NULL REFERENCES bank (code),
                digest BLOB NOT NULL,
                name TEXT NOT NULL,
                lines INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                finished_at INTEGER,
                UNIQUE (bank, digest)
            ) STRICT;

            CREATE TABLE bank_file_fault (
                file INTEGER NOT NULL REFERENCES bank_file (id),
                position INTEGER NOT NULL,
                line INTEGER,
                field TEXT NOT NULL,
                code TEXT NOT NULL,
                found TEXT NOT NULL,
                PRIMARY KEY (file, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE bank_line (
                id INTEGER PRIMARY KEY,
                file INTEGER NOT NULL REFERENCES bank_file (id),
                bank TEXT NOT NULL REFERENCES bank (code),
                key BLOB NOT NULL,
                row INTEGER NOT NULL,
                direction TEXT NOT NULL CHECK (direction IN ('credit', 'debit')),
                is_reversal INTEGER NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                booked_day INTEGER NOT NULL,
                value_day INTEGER NOT NULL,
                bank_reference TEXT,
                reference TEXT,
                memo TEXT NOT NULL,
                counterparty TEXT,
                account_tail TEXT,
                fee INTEGER NOT NULL,
                original TEXT,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'matched', 'fee', 'suspense', 'booked')),
                score INTEGER,
                reasons TEXT,
                note TEXT,
                decided_at INTEGER,
                decided_by TEXT,
                UNIQUE (bank, key)
            ) STRICT;
            CREATE INDEX bank_line_waiting ON bank_line (booked_day, id) WHERE state = 'waiting';
            CREATE INDEX bank_line_by_file ON bank_line (file, id);

            CREATE TABLE bank_match (
                receipt INTEGER PRIMARY KEY REFERENCES receipt (id),
                line INTEGER NOT NULL REFERENCES bank_line (id),
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX bank_match_by_line ON bank_match (line);

            CREATE TABLE bank_rejection (
                line INTEGER NOT NULL REFERENCES bank_line (id),
                receipt INTEGER NOT NULL REFERENCES receipt (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                PRIMARY KEY (line, receipt)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE settlement_fee (
                partner TEXT PRIMARY KEY REFERENCES partner (id),
                fee INTEGER NOT NULL CHECK (fee >= 0),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX receipt_by_time ON receipt (paid_at);
            """)
}
