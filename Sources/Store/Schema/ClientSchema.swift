// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Programs that partners call our API with: keys, tokens, proofs seen, usage; and whom a partner brought.
    static let clients = Migration(
        "0027-clients",
        sqlite: """
            CREATE TABLE client (
                id INTEGER PRIMARY KEY,
                handle TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                organisation INTEGER NOT NULL REFERENCES organisation (id),
                scopes TEXT NOT NULL,
                calls_a_minute INTEGER NOT NULL CHECK (calls_a_minute > 0),
                sandbox INTEGER NOT NULL CHECK (sandbox IN (0, 1)),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                closed_at INTEGER
            ) STRICT;
            CREATE INDEX client_by_organisation ON client (organisation);

            CREATE TABLE client_key (
                id INTEGER PRIMARY KEY,
                client INTEGER NOT NULL REFERENCES client (id),
                name TEXT,
                fingerprint TEXT NOT NULL,
                algorithm TEXT NOT NULL CHECK (algorithm IN ('ES256', 'RS256')),
                pem TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                withdrawn_at INTEGER
            ) STRICT;
            CREATE INDEX client_key_by_client ON client_key (client);
            CREATE UNIQUE INDEX client_key_once ON client_key (fingerprint) WHERE withdrawn_at IS NULL;

            CREATE TABLE client_assertion (
                client INTEGER NOT NULL REFERENCES client (id),
                jti TEXT NOT NULL,
                expires_at INTEGER NOT NULL,
                PRIMARY KEY (client, jti)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE client_token (
                token_hash BLOB PRIMARY KEY,
                client INTEGER NOT NULL REFERENCES client (id),
                scopes TEXT NOT NULL,
                expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX client_assertion_by_end ON client_assertion (expires_at);
            CREATE INDEX client_token_by_client ON client_token (client);
            CREATE INDEX client_token_by_end ON client_token (expires_at);

            CREATE TABLE client_usage (
                client INTEGER NOT NULL REFERENCES client (id),
                day INTEGER NOT NULL,
                route TEXT NOT NULL,
                calls INTEGER NOT NULL,
                refused INTEGER NOT NULL,
                throttled INTEGER NOT NULL,
                PRIMARY KEY (client, day, route)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE brought_person (
                person INTEGER NOT NULL REFERENCES person (id),
                organisation INTEGER NOT NULL REFERENCES organisation (id),
                client INTEGER REFERENCES client (id),
                recorded_at INTEGER NOT NULL,
                PRIMARY KEY (person, organisation)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX brought_person_by_organisation ON brought_person (organisation);
            """)
}
