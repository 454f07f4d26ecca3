// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What stands beside a claim: ways to whoever else has the same account or handed in the same file, and to the
    /// messages to a person; plans of rehabilitation at partner hospitals.
    static let claimCare = Migration(
        "0052-claim-care",
        sqlite: """
            CREATE INDEX document_by_digest ON document (digest);
            CREATE INDEX outbox_by_person ON outbox (reference, id) WHERE kind = 'message';

            CREATE TABLE partner_hospital (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                province INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                UNIQUE (name, province)
            ) STRICT;

            CREATE TABLE rehabilitation_plan (
                id INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL REFERENCES claim (id),
                person INTEGER NOT NULL REFERENCES person (id),
                hospital INTEGER NOT NULL REFERENCES partner_hospital (id),
                kind TEXT NOT NULL CHECK (kind IN ('return-to-work', 'medical')),
                first_day INTEGER NOT NULL,
                last_day INTEGER NOT NULL,
                goal BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                CHECK (last_day >= first_day)
            ) STRICT;
            CREATE INDEX rehabilitation_plan_by_claim ON rehabilitation_plan (claim);

            CREATE TABLE rehabilitation_event (
                id INTEGER PRIMARY KEY,
                plan INTEGER NOT NULL REFERENCES rehabilitation_plan (id),
                kind TEXT NOT NULL CHECK (kind IN ('step', 'done', 'progress', 'ended')),
                step INTEGER,
                day INTEGER NOT NULL,
                percent INTEGER CHECK (percent BETWEEN 0 AND 100),
                outcome TEXT,
                words BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX rehabilitation_event_by_plan ON rehabilitation_event (plan);
            """)
}
