// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What was asked and what arrived.
    static let moneyIn = Migration(
        "0004-money-in",
        sqlite: """
            CREATE TABLE invoice (
                id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                person INTEGER NOT NULL REFERENCES person (id),
                placement INTEGER NOT NULL REFERENCES placement (id),
                contract INTEGER NOT NULL REFERENCES contract (id),
                stage TEXT NOT NULL,
                months INTEGER NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                customer_number TEXT NOT NULL UNIQUE,
                issued_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                issued_by TEXT NOT NULL,
                settled_at INTEGER,
                settled_day INTEGER
            ) STRICT;
            CREATE INDEX invoice_by_person ON invoice (person);
            CREATE INDEX invoice_by_placement ON invoice (placement);

            CREATE TABLE invoice_line (
                invoice INTEGER NOT NULL REFERENCES invoice (id),
                position INTEGER NOT NULL,
                code TEXT NOT NULL,
                amount INTEGER NOT NULL,
                months INTEGER NOT NULL,
                regulation TEXT NOT NULL,
                article TEXT,
                verification TEXT NOT NULL,
                PRIMARY KEY (invoice, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE receipt (
                id INTEGER PRIMARY KEY,
                invoice INTEGER NOT NULL UNIQUE REFERENCES invoice (id),
                partner TEXT NOT NULL,
                payment_request TEXT NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                paid_at INTEGER NOT NULL,
                payer TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                UNIQUE (partner, payment_request)
            ) STRICT;

            CREATE TABLE partner (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                service_number TEXT NOT NULL UNIQUE,
                recorded_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE partner_token (
                token_hash BLOB PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES partner (id),
                expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE partner_call (
                partner TEXT NOT NULL,
                day INTEGER NOT NULL,
                external_id TEXT NOT NULL,
                body_hash BLOB NOT NULL,
                response_code TEXT NOT NULL,
                result INTEGER,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (partner, day, external_id)
            ) STRICT, WITHOUT ROWID;
            """)
}
