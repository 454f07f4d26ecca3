// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Other currencies in the books, what seals entries, payouts set aside, and closed days.
    static let ledgerDays = Migration(
        "0012-ledger-days",
        sqlite: """
            ALTER TABLE ledger_account ADD COLUMN currency TEXT;

            CREATE TABLE exchange (
                foreign_entry INTEGER PRIMARY KEY REFERENCES entry (id),
                rupiah_entry INTEGER NOT NULL UNIQUE REFERENCES entry (id),
                currency TEXT NOT NULL,
                rate_rupiah INTEGER NOT NULL CHECK (rate_rupiah > 0),
                rate_minors INTEGER NOT NULL CHECK (rate_minors > 0),
                fee INTEGER NOT NULL
            ) STRICT;
            CREATE TRIGGER exchange_immutable_update BEFORE UPDATE ON exchange
            BEGIN SELECT RAISE(ABORT, 'entries are never edited; post a counter-entry'); END;
            CREATE TRIGGER exchange_immutable_delete BEFORE DELETE ON exchange
            BEGIN SELECT RAISE(ABORT, 'entries are never deleted; post a counter-entry'); END;

            CREATE TABLE entry_seal (
                last_entry INTEGER PRIMARY KEY,
                first_entry INTEGER NOT NULL UNIQUE,
                audit INTEGER NOT NULL UNIQUE REFERENCES audit (id)
            ) STRICT;

            CREATE TABLE reservation (
                reference INTEGER PRIMARY KEY,
                account INTEGER NOT NULL REFERENCES ledger_account (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                state TEXT NOT NULL,
                reserved_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX reservation_open ON reservation (expires_at) WHERE state = 'reserved';

            CREATE TABLE ledger_day (
                day INTEGER PRIMARY KEY,
                closed_at INTEGER NOT NULL,
                closed_by TEXT NOT NULL,
                floor_entry INTEGER NOT NULL,
                entries INTEGER NOT NULL,
                savings INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE ledger_day_balance (
                account INTEGER NOT NULL REFERENCES ledger_account (id),
                day INTEGER NOT NULL REFERENCES ledger_day (day),
                balance INTEGER NOT NULL,
                PRIMARY KEY (account, day)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE ledger_day_question (
                day INTEGER NOT NULL,
                code TEXT NOT NULL,
                count INTEGER NOT NULL,
                asked_at INTEGER NOT NULL,
                PRIMARY KEY (day, code)
            ) STRICT, WITHOUT ROWID;
            """)
}
