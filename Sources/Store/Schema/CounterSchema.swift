// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Cash at counters: a drawer for each cashier, its days, what was taken and what was brought to the bank.
    static let counters = Migration(
        "0015-counters",
        sqlite: """
            CREATE TABLE drawer (
                id INTEGER PRIMARY KEY,
                number INTEGER NOT NULL UNIQUE,
                sign_in INTEGER NOT NULL UNIQUE REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE drawer_day (
                id INTEGER PRIMARY KEY,
                drawer INTEGER NOT NULL REFERENCES drawer (id),
                place TEXT NOT NULL,
                cashier TEXT NOT NULL,
                opening INTEGER NOT NULL,
                opened_at INTEGER NOT NULL,
                expected INTEGER,
                counted INTEGER CHECK (counted >= 0),
                note TEXT,
                counted_at INTEGER,
                closed_at INTEGER,
                closed_by TEXT
            ) STRICT;
            CREATE UNIQUE INDEX drawer_day_open ON drawer_day (drawer) WHERE closed_at IS NULL;
            CREATE INDEX drawer_day_by_drawer ON drawer_day (drawer, id);

            CREATE TABLE cash_slip (
                number TEXT PRIMARY KEY,
                drawer_day INTEGER NOT NULL REFERENCES drawer_day (id),
                receipt INTEGER NOT NULL UNIQUE,
                invoice INTEGER NOT NULL REFERENCES invoice (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                payer TEXT NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX cash_slip_by_day ON cash_slip (drawer_day);

            CREATE TABLE cash_deposit (
                id INTEGER PRIMARY KEY,
                drawer_day INTEGER NOT NULL REFERENCES drawer_day (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                reference TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX cash_deposit_by_day ON cash_deposit (drawer_day);
            """)
}
