// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Money moved between accounts, balanced.
    static let ledger = Migration(
        "0006-ledger",
        sqlite: """
            CREATE TABLE ledger_account (
                id INTEGER PRIMARY KEY,
                code TEXT NOT NULL UNIQUE,
                person INTEGER REFERENCES person (id)
            ) STRICT;

            CREATE TABLE entry (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                business_day INTEGER NOT NULL,
                reference INTEGER NOT NULL,
                reverses INTEGER UNIQUE REFERENCES entry (id),
                recorded_at INTEGER NOT NULL,
                UNIQUE (kind, reference)
            ) STRICT;

            CREATE TABLE posting (
                entry INTEGER NOT NULL REFERENCES entry (id),
                position INTEGER NOT NULL,
                account INTEGER NOT NULL REFERENCES ledger_account (id),
                amount INTEGER NOT NULL CHECK (amount <> 0),
                PRIMARY KEY (entry, position)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX posting_by_account ON posting (account, entry);

            CREATE TRIGGER entry_immutable_update BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'entries are never edited; post a counter-entry'); END;
            CREATE TRIGGER entry_immutable_delete BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'entries are never deleted; post a counter-entry'); END;
            CREATE TRIGGER posting_immutable_update BEFORE UPDATE ON posting
            BEGIN SELECT RAISE(ABORT, 'postings are never edited; post a counter-entry'); END;
            CREATE TRIGGER posting_immutable_delete BEFORE DELETE ON posting
            BEGIN SELECT RAISE(ABORT, 'postings are never deleted; post a counter-entry'); END;

            CREATE TABLE ledger_snapshot (
                account INTEGER PRIMARY KEY REFERENCES ledger_account (id),
                balance INTEGER NOT NULL,
                through_entry INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE money_day (
                day INTEGER NOT NULL,
                kind TEXT NOT NULL,
                country TEXT NOT NULL,
                province INTEGER NOT NULL,
                amount INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (kind, day, country, province)
            ) STRICT, WITHOUT ROWID;
            """)
}
