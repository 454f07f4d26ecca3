// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Money that fits no invoice as it came, withdrawn and open invoices, and collective invoices of companies.
    static let suspense = Migration(
        "0014-suspense",
        sqlite: """
            ALTER TABLE invoice ADD COLUMN cancelled_at INTEGER;
            ALTER TABLE invoice ADD COLUMN cancelled_by TEXT;
            ALTER TABLE invoice ADD COLUMN cancel_reason TEXT;
            ALTER TABLE invoice ADD COLUMN least INTEGER;
            ALTER TABLE invoice ADD COLUMN most INTEGER;

            CREATE TABLE batch (
                id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                organisation INTEGER NOT NULL REFERENCES organisation (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                customer_number TEXT NOT NULL UNIQUE,
                promised_day INTEGER NOT NULL,
                issued_at INTEGER NOT NULL,
                issued_by TEXT NOT NULL,
                expires_at INTEGER NOT NULL,
                settled_at INTEGER,
                settled_day INTEGER,
                partner TEXT,
                payment_request TEXT,
                cancelled_at INTEGER
            ) STRICT;
            CREATE INDEX batch_by_organisation ON batch (organisation);
            CREATE INDEX batch_open ON batch (promised_day) WHERE settled_at IS NULL AND cancelled_at IS NULL;
            CREATE UNIQUE INDEX batch_by_request ON batch (partner, payment_request) WHERE partner IS NOT NULL;

            CREATE TABLE batch_line (
                batch INTEGER NOT NULL REFERENCES batch (id),
                invoice INTEGER NOT NULL REFERENCES invoice (id),
                person INTEGER NOT NULL REFERENCES person (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                state TEXT NOT NULL CHECK (state IN ('promised', 'dropped', 'paid', 'paid-otherwise')),
                PRIMARY KEY (batch, invoice)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX batch_line_by_invoice ON batch_line (invoice);

            CREATE TABLE batch_alarm (
                id INTEGER PRIMARY KEY,
                batch INTEGER NOT NULL REFERENCES batch (id),
                invoice INTEGER NOT NULL REFERENCES invoice (id),
                person INTEGER NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL,
                raised_at INTEGER NOT NULL,
                UNIQUE (batch, invoice, kind)
            ) STRICT;

            CREATE TABLE unallocated (
                id INTEGER PRIMARY KEY,
                source TEXT NOT NULL,
                channel TEXT NOT NULL,
                reference TEXT NOT NULL,
                account INTEGER NOT NULL REFERENCES ledger_account (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND amount),
                reason TEXT,
                invoice INTEGER REFERENCES invoice (id),
                batch INTEGER REFERENCES batch (id),
                person INTEGER REFERENCES person (id),
                kept_for INTEGER REFERENCES person (id),
                payer TEXT NOT NULL,
                remark TEXT NOT NULL,
                paid_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                reversed_at INTEGER,
                UNIQUE (channel, reference)
            ) STRICT;
            CREATE INDEX unallocated_waiting ON unallocated (recorded_at) WHERE remaining > 0;
            CREATE INDEX unallocated_by_invoice ON unallocated (invoice) WHERE invoice IS NOT NULL;
            CREATE INDEX unallocated_kept ON unallocated (kept_for) WHERE kept_for IS NOT NULL AND remaining > 0;

            CREATE TABLE resolution (
                id INTEGER PRIMARY KEY,
                unallocated INTEGER NOT NULL REFERENCES unallocated (id),
                state TEXT NOT NULL CHECK (state IN ('proposed', 'done', 'refused')),
                amount INTEGER NOT NULL CHECK (amount > 0),
                note TEXT NOT NULL,
                proposed_by TEXT NOT NULL,
                proposed_sign_in INTEGER REFERENCES sign_in (id),
                proposed_at INTEGER NOT NULL,
                decided_by TEXT,
                decided_at INTEGER
            ) STRICT;
            CREATE UNIQUE INDEX resolution_one_waiting ON resolution (unallocated) WHERE state = 'proposed';
            CREATE INDEX resolution_by_unallocated ON resolution (unallocated);

            CREATE TABLE refund (
                id INTEGER PRIMARY KEY,
                unallocated INTEGER NOT NULL REFERENCES unallocated (id),
                person INTEGER REFERENCES person (id),
                bank_account INTEGER REFERENCES bank_account (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                state TEXT NOT NULL CHECK (state IN ('owed', 'ordered', 'paid', 'cancelled')),
                bank_reference TEXT,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                closed_at INTEGER,
                closed_by TEXT
            ) STRICT;
            CREATE INDEX refund_by_state ON refund (state, recorded_at);

            CREATE TABLE resolution_part (
                resolution INTEGER NOT NULL REFERENCES resolution (id),
                position INTEGER NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('allocate', 'refund', 'advance')),
                amount INTEGER NOT NULL CHECK (amount > 0),
                invoice INTEGER REFERENCES invoice (id),
                person INTEGER REFERENCES person (id),
                refund INTEGER REFERENCES refund (id),
                PRIMARY KEY (resolution, position)
            ) STRICT, WITHOUT ROWID;
            """)
}
