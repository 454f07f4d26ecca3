// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Devices that work without a network, and what they did meanwhile. What an item says is sealed under the
    /// device's key and gone once it is taken in.
    static let fieldSync = Migration(
        "0044-field-sync",
        sqlite: """
            CREATE TABLE field_device (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                place TEXT NOT NULL,
                province INTEGER,
                sign_in INTEGER NOT NULL REFERENCES sign_in (id),
                wrapped_key BLOB NOT NULL,
                code_hash BLOB,
                code_until INTEGER,
                token_hash BLOB,
                activated_at INTEGER,
                seen_at INTEGER,
                skew INTEGER,
                pack_until INTEGER,
                revoked_at INTEGER,
                revoked_by TEXT,
                reason TEXT,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX field_device_by_code ON field_device (code_hash) WHERE code_hash IS NOT NULL;

            CREATE TABLE field_item (
                id INTEGER PRIMARY KEY,
                device INTEGER NOT NULL REFERENCES field_device (id),
                item_key TEXT NOT NULL,
                body_hash BLOB NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('enrolment', 'cash', 'returnee')),
                after_key TEXT,
                amends_key TEXT,
                made_at INTEGER NOT NULL,
                skew INTEGER,
                happened_at INTEGER NOT NULL,
                received_at INTEGER NOT NULL,
                received_by TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('accepted', 'refused', 'conflict', 'dropped')),
                code TEXT,
                field TEXT,
                person INTEGER REFERENCES person (id),
                other INTEGER REFERENCES person (id),
                reference TEXT,
                sealed BLOB,
                note TEXT,
                decided_at INTEGER,
                decided_by TEXT,
                UNIQUE (device, item_key)
            ) STRICT;
            CREATE INDEX field_item_waiting ON field_item (received_at)
                WHERE state IN ('refused', 'conflict') AND decided_at IS NULL;
            CREATE INDEX field_item_after ON field_item (device, after_key) WHERE after_key IS NOT NULL;

            CREATE INDEX person_by_province ON person (province, id);
            """)
}
