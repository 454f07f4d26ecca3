// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Who did and who saw what, sealed; what is still to be told outside.
    static let accountability = Migration(
        "0008-accountability",
        sqlite: """
            CREATE TABLE idempotency (
                key TEXT PRIMARY KEY,
                operation TEXT NOT NULL,
                actor TEXT NOT NULL,
                body_hash BLOB NOT NULL,
                result INTEGER NOT NULL,
                subject INTEGER,
                recorded_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX idempotency_by_age ON idempotency (recorded_at);

            CREATE TABLE audit (
                id INTEGER PRIMARY KEY,
                recorded_at INTEGER NOT NULL,
                actor TEXT NOT NULL,
                role TEXT NOT NULL,
                operation TEXT NOT NULL,
                subject INTEGER,
                detail TEXT NOT NULL,
                lines INTEGER,
                lines_root BLOB,
                code BLOB NOT NULL
            ) STRICT;
            CREATE INDEX audit_by_subject ON audit (subject, id) WHERE subject IS NOT NULL;

            CREATE TABLE log_leaf (
                position INTEGER PRIMARY KEY,
                audit INTEGER NOT NULL UNIQUE,
                hash BLOB NOT NULL
            ) STRICT;

            CREATE TABLE log_node (
                level INTEGER NOT NULL,
                position INTEGER NOT NULL,
                hash BLOB NOT NULL,
                PRIMARY KEY (level, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE log_root (
                size INTEGER PRIMARY KEY,
                root BLOB NOT NULL,
                previous BLOB NOT NULL,
                signed_at INTEGER NOT NULL,
                signature BLOB NOT NULL
            ) STRICT;

            CREATE TABLE outbox (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                reference INTEGER NOT NULL,
                payload TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                tries INTEGER NOT NULL DEFAULT 0,
                last_error TEXT,
                done_at INTEGER
            ) STRICT;
            CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL;
            """)
}
