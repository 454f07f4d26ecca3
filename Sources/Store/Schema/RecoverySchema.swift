// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Ways to sign in that outlive a telephone: passkeys, codes on paper, a worker whom two officers recognise.
    static let recovery = Migration(
        "0047-recovery",
        sqlite: """
            CREATE TABLE passkey (
                id INTEGER PRIMARY KEY,
                sign_in INTEGER NOT NULL REFERENCES sign_in (id),
                credential BLOB NOT NULL UNIQUE,
                cose BLOB NOT NULL,
                sign_count INTEGER NOT NULL,
                name TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                used_at INTEGER,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX passkey_by_sign_in ON passkey (sign_in);

            CREATE TABLE passkey_challenge (
                hash BLOB PRIMARY KEY,
                expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);

            CREATE TABLE recovery_code (
                id INTEGER PRIMARY KEY,
                sign_in INTEGER NOT NULL REFERENCES sign_in (id),
                selector TEXT NOT NULL,
                hash TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                used_at INTEGER,
                withdrawn_at INTEGER
            ) STRICT;
            CREATE INDEX recovery_code_by_sign_in ON recovery_code (sign_in, selector);

            CREATE TABLE rebinding (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                evidence TEXT NOT NULL,
                first_officer INTEGER NOT NULL REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                second_officer INTEGER REFERENCES sign_in (id),
                confirmed_at INTEGER,
                confirmed_by TEXT,
                sign_in INTEGER REFERENCES sign_in (id),
                counts_from INTEGER,
                ends_at INTEGER,
                selector TEXT,
                hash TEXT,
                stop_hash BLOB UNIQUE,
                used_at INTEGER,
                stopped_at INTEGER,
                stopped_by TEXT,
                CHECK (second_officer IS NULL OR second_officer <> first_officer)
            ) STRICT;
            CREATE INDEX rebinding_by_person ON rebinding (person);
            CREATE INDEX rebinding_by_sign_in ON rebinding (sign_in) WHERE sign_in IS NOT NULL;
            CREATE UNIQUE INDEX rebinding_open ON rebinding (person) WHERE used_at IS NULL AND stopped_at IS NULL;
            """)
}
