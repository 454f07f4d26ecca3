// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Sister institutions that speak the social registry's standard: what was agreed with each, their messages, what
    /// they want to be told of, and what is on its way to them. What a message asks names people: it is sealed.
    static let registry = Migration(
        "0035-registry",
        sqlite: """
            CREATE TABLE registry_terms (
                client INTEGER PRIMARY KEY REFERENCES client (id),
                sender TEXT NOT NULL UNIQUE,
                receiver TEXT NOT NULL,
                callback TEXT,
                may_be_unsigned INTEGER NOT NULL CHECK (may_be_unsigned IN (0, 1)),
                people TEXT NOT NULL CHECK (people IN ('own', 'all')),
                fields TEXT NOT NULL,
                queries TEXT NOT NULL,
                longest_page INTEGER NOT NULL CHECK (longest_page > 0),
                keys TEXT,
                secret_hash BLOB,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;

            CREATE TABLE registry_message (
                client INTEGER NOT NULL REFERENCES client (id),
                message TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (client, message)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX registry_message_by_time ON registry_message (recorded_at);

            CREATE TABLE registry_exchange (
                id INTEGER PRIMARY KEY,
                client INTEGER NOT NULL REFERENCES client (id),
                action TEXT NOT NULL CHECK (action IN ('search', 'subscribe', 'unsubscribe', 'txn-status')),
                transaction_id TEXT NOT NULL,
                wrapped_key BLOB NOT NULL,
                request BLOB NOT NULL,
                decision BLOB,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX registry_exchange_by_transaction ON registry_exchange (client, transaction_id);
            CREATE INDEX registry_exchange_by_time ON registry_exchange (recorded_at);

            CREATE TABLE registry_reference (
                client INTEGER NOT NULL REFERENCES client (id),
                reference TEXT NOT NULL,
                exchange INTEGER NOT NULL REFERENCES registry_exchange (id),
                PRIMARY KEY (client, reference, exchange)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX registry_reference_by_exchange ON registry_reference (exchange);

            CREATE TABLE registry_subscription (
                id INTEGER PRIMARY KEY,
                client INTEGER NOT NULL REFERENCES client (id),
                reference TEXT NOT NULL,
                transaction_id TEXT NOT NULL,
                event TEXT NOT NULL CHECK (event IN ('REGISTER', 'UPDATE')),
                entity TEXT NOT NULL,
                person INTEGER REFERENCES person (id),
                wrapped_key BLOB NOT NULL,
                filter BLOB NOT NULL,
                starts_at INTEGER,
                ends_at INTEGER,
                recorded_at INTEGER NOT NULL,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX registry_subscription_by_client ON registry_subscription (client);
            CREATE INDEX registry_subscription_by_person ON registry_subscription (person) WHERE ended_at IS NULL;

            CREATE TABLE registry_letter (
                id INTEGER PRIMARY KEY,
                client INTEGER NOT NULL REFERENCES client (id),
                exchange INTEGER REFERENCES registry_exchange (id),
                subscription INTEGER REFERENCES registry_subscription (id),
                person INTEGER,
                url TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up')),
                recorded_at INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                tries INTEGER NOT NULL DEFAULT 0,
                last_status INTEGER,
                last_error TEXT,
                ended_at INTEGER,
                CHECK ((exchange IS NULL) <> (subscription IS NULL))
            ) STRICT;
            CREATE INDEX registry_letter_waiting ON registry_letter (client, person, id) WHERE state = 'waiting';
            CREATE INDEX registry_letter_due ON registry_letter (due_at) WHERE state = 'waiting';
            CREATE INDEX registry_letter_by_client ON registry_letter (client, id);
            CREATE INDEX registry_letter_by_exchange ON registry_letter (exchange) WHERE exchange IS NOT NULL;
            """)
}
