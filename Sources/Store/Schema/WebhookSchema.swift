// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What partners are told: events, the addresses they are sent to, and each one on its way.
    static let webhooks = Migration(
        "0028-webhooks",
        sqlite: """
            CREATE TABLE partner_event (
                id INTEGER PRIMARY KEY,
                organisation INTEGER NOT NULL REFERENCES organisation (id),
                kind TEXT NOT NULL,
                person INTEGER NOT NULL REFERENCES person (id),
                content TEXT NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX partner_event_by_organisation ON partner_event (organisation, id);

            CREATE TABLE webhook (
                id INTEGER PRIMARY KEY,
                client INTEGER NOT NULL REFERENCES client (id),
                url TEXT NOT NULL,
                kinds TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                closed_at INTEGER
            ) STRICT;
            CREATE INDEX webhook_by_client ON webhook (client);

            CREATE TABLE webhook_secret (
                id INTEGER PRIMARY KEY,
                webhook INTEGER NOT NULL REFERENCES webhook (id),
                wrapped_key BLOB NOT NULL,
                content BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                ends_at INTEGER
            ) STRICT;
            CREATE INDEX webhook_secret_by_webhook ON webhook_secret (webhook);

            CREATE TABLE webhook_delivery (
                id INTEGER PRIMARY KEY,
                webhook INTEGER NOT NULL REFERENCES webhook (id),
                event INTEGER NOT NULL REFERENCES partner_event (id),
                person INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up')),
                recorded_at INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                tries INTEGER NOT NULL DEFAULT 0,
                last_status INTEGER,
                last_error TEXT,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook, person, id) WHERE state = 'waiting';
            CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE state = 'waiting';
            CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook, id);
            """)
}
