// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Several partners, each with its own keys, limits and account in the books; sandboxes; payments from abroad.
    static let partners = Migration(
        "0013-partners",
        sqlite: """
            ALTER TABLE partner ADD COLUMN client_key TEXT;
            ALTER TABLE partner ADD COLUMN channel_id TEXT;
            ALTER TABLE partner ADD COLUMN channel INTEGER;
            ALTER TABLE partner ADD COLUMN signature TEXT NOT NULL DEFAULT 'symmetric';
            ALTER TABLE partner ADD COLUMN sandbox INTEGER NOT NULL DEFAULT 0 CHECK (sandbox IN (0, 1));
            ALTER TABLE partner ADD COLUMN amount_limit INTEGER CHECK (amount_limit > 0);
            ALTER TABLE partner ADD COLUMN calls_a_minute INTEGER CHECK (calls_a_minute > 0);
            ALTER TABLE partner ADD COLUMN networks TEXT NOT NULL DEFAULT '';
            ALTER TABLE partner ADD COLUMN first_day INTEGER;
            ALTER TABLE partner ADD COLUMN last_day INTEGER;
            ALTER TABLE partner ADD COLUMN disabled_at INTEGER;
            UPDATE partner SET channel = (SELECT count(*) FROM partner other WHERE other.id <= partner.id);
            INSERT INTO ledger_account (id, code) SELECT 10000 + channel, 'channel:' || channel FROM partner;
            CREATE UNIQUE INDEX partner_by_client_key ON partner (client_key);
            CREATE UNIQUE INDEX partner_by_channel ON partner (channel);

            CREATE TABLE partner_key (
                id INTEGER PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES partner (id),
                kind TEXT NOT NULL CHECK (kind IN ('public-key', 'client-secret')),
                fingerprint TEXT NOT NULL,
                wrapped_key BLOB,
                content BLOB NOT NULL,
                first_day INTEGER NOT NULL,
                last_day INTEGER,
                withdrawn_at INTEGER,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                CHECK ((kind = 'client-secret') = (wrapped_key IS NOT NULL)),
                CHECK (last_day IS NULL OR last_day >= first_day)
            ) STRICT;
            CREATE INDEX partner_key_by_partner ON partner_key (partner);

            CREATE TABLE partner_account (
                partner TEXT NOT NULL REFERENCES partner (id),
                customer_number TEXT NOT NULL,
                invoice INTEGER NOT NULL REFERENCES invoice (id),
                recorded_at INTEGER NOT NULL,
                withdrawn_at INTEGER,
                PRIMARY KEY (partner, customer_number)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sandbox_account (
                partner TEXT NOT NULL REFERENCES partner (id),
                customer_number TEXT NOT NULL,
                trx_id TEXT NOT NULL,
                name TEXT NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                expires_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                withdrawn_at INTEGER,
                payment_request TEXT,
                paid_at INTEGER,
                PRIMARY KEY (partner, customer_number),
                UNIQUE (partner, trx_id),
                UNIQUE (partner, payment_request)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE host_rate (
                id INTEGER PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES partner (id),
                currency TEXT NOT NULL,
                rate_rupiah INTEGER NOT NULL CHECK (rate_rupiah > 0),
                rate_minors INTEGER NOT NULL CHECK (rate_minors > 0),
                fee INTEGER NOT NULL CHECK (fee >= 0),
                source TEXT NOT NULL,
                told_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX host_rate_by_partner ON host_rate (partner, currency, told_at);

            CREATE TABLE host_quote (
                id INTEGER PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES partner (id),
                invoice INTEGER NOT NULL REFERENCES invoice (id),
                rate INTEGER NOT NULL REFERENCES host_rate (id),
                currency TEXT NOT NULL,
                rupiah INTEGER NOT NULL CHECK (rupiah > 0),
                fee INTEGER NOT NULL CHECK (fee >= 0),
                total INTEGER NOT NULL CHECK (total > fee),
                recorded_at INTEGER NOT NULL,
                locked_until INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX host_quote_by_invoice ON host_quote (invoice);

            CREATE TABLE host_payment (
                id INTEGER PRIMARY KEY,
                quote INTEGER NOT NULL UNIQUE REFERENCES host_quote (id),
                partner TEXT NOT NULL REFERENCES partner (id),
                payment_request TEXT NOT NULL,
                outlet TEXT NOT NULL,
                paid_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                entry INTEGER REFERENCES entry (id),
                UNIQUE (partner, payment_request)
            ) STRICT;

            CREATE TABLE host_settlement_file (
                id INTEGER PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES partner (id),
                name TEXT NOT NULL,
                hash BLOB NOT NULL UNIQUE,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;

            CREATE TABLE host_settlement (
                payment INTEGER PRIMARY KEY REFERENCES host_payment (id),
                file INTEGER NOT NULL REFERENCES host_settlement_file (id),
                line INTEGER NOT NULL,
                rupiah INTEGER NOT NULL CHECK (rupiah > 0),
                fee INTEGER NOT NULL CHECK (fee >= 0),
                difference INTEGER NOT NULL,
                entry INTEGER NOT NULL REFERENCES entry (id)
            ) STRICT;
            """)
}
