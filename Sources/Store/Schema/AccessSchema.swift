// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Who may sign in.
    static let access = Migration(
        "0002-access",
        sqlite: """
            CREATE TABLE sign_in (
                id INTEGER PRIMARY KEY,
                login TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                role TEXT NOT NULL,
                password TEXT NOT NULL,
                totp BLOB,
                totp_step INTEGER NOT NULL DEFAULT 0,
                person INTEGER REFERENCES person (id),
                organisation INTEGER REFERENCES organisation (id),
                province INTEGER,
                failures INTEGER NOT NULL DEFAULT 0,
                locked_until INTEGER,
                recorded_at INTEGER NOT NULL,
                closed_at INTEGER
            ) STRICT;
            CREATE INDEX sign_in_by_person ON sign_in (person) WHERE person IS NOT NULL;

            CREATE TABLE session (
                token_hash BLOB PRIMARY KEY,
                sign_in INTEGER NOT NULL REFERENCES sign_in (id),
                csrf TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)

    /// Passwords that somebody else set: their owner must choose a new one.
    static let passwordResets = Migration(
        "0010-password-resets", sqlite: "ALTER TABLE sign_in ADD COLUMN password_reset_at INTEGER;")
}
