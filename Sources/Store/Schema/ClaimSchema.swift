// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What happened, what is asked, what was decided, what was sent.
    static let claims = Migration(
        "0005-claims",
        sqlite: """
            CREATE TABLE incident (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                placement INTEGER NOT NULL REFERENCES placement (id),
                kind TEXT NOT NULL,
                day INTEGER NOT NULL,
                local_day INTEGER NOT NULL,
                local_time TEXT,
                country TEXT NOT NULL,
                place TEXT NOT NULL,
                account BLOB NOT NULL,
                witness BLOB,
                mission TEXT,
                told_by TEXT NOT NULL,
                device_at INTEGER,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX incident_by_person ON incident (person);

            CREATE TABLE claim (
                id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                incident INTEGER NOT NULL REFERENCES incident (id),
                person INTEGER NOT NULL REFERENCES person (id),
                claimant INTEGER NOT NULL REFERENCES person (id),
                bank_account INTEGER REFERENCES bank_account (id),
                event TEXT NOT NULL,
                phase TEXT NOT NULL,
                once_group TEXT NOT NULL,
                request BLOB NOT NULL,
                state TEXT NOT NULL,
                version INTEGER NOT NULL DEFAULT 0,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX claim_by_person ON claim (person);
            CREATE INDEX claim_by_claimant ON claim (claimant);
            CREATE INDEX claim_by_state ON claim (state, recorded_at);
            CREATE UNIQUE INDEX claim_once ON claim (once_group) WHERE state <> 'refused';

            CREATE TABLE document (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                incident INTEGER REFERENCES incident (id),
                claim INTEGER REFERENCES claim (id),
                kind TEXT NOT NULL,
                file_name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                size INTEGER NOT NULL,
                digest BLOB NOT NULL,
                content BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX document_by_incident ON document (incident) WHERE incident IS NOT NULL;
            CREATE INDEX document_by_claim ON document (claim) WHERE claim IS NOT NULL;

            CREATE TABLE claim_event (
                id INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL REFERENCES claim (id),
                kind TEXT NOT NULL,
                amount INTEGER,
                regulation TEXT,
                article TEXT,
                rules TEXT,
                statement BLOB,
                sign_in INTEGER REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX claim_event_by_claim ON claim_event (claim);

            CREATE TABLE payout (
                id INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL REFERENCES claim (id),
                attempt INTEGER NOT NULL,
                person INTEGER NOT NULL REFERENCES person (id),
                bank_account INTEGER NOT NULL REFERENCES bank_account (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                reference TEXT NOT NULL UNIQUE,
                state TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                UNIQUE (claim, attempt)
            ) STRICT;
            CREATE INDEX payout_by_state ON payout (state, recorded_at);
            CREATE UNIQUE INDEX payout_one_alive ON payout (claim) WHERE state <> 'failed';

            CREATE TABLE transfer_result (
                id INTEGER PRIMARY KEY,
                payout INTEGER NOT NULL REFERENCES payout (id),
                outcome TEXT NOT NULL,
                response_code TEXT NOT NULL,
                message TEXT NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX transfer_result_by_payout ON transfer_result (payout);
            """)
}
