// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Parties outside that we ask and tell, what waits for them, PMI ids, and what the placement system was told.
    static let outsideParties = Migration(
        "0038-outside-parties",
        sqlite: """
            CREATE TABLE outside_party (
                name TEXT PRIMARY KEY,
                tried_at INTEGER NOT NULL,
                answered_at INTEGER,
                fault TEXT,
                faults INTEGER NOT NULL,
                rests_until INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE outside_task (
                id INTEGER PRIMARY KEY,
                party TEXT NOT NULL CHECK (party IN ('placement-system', 'population')),
                kind TEXT NOT NULL CHECK (kind IN ('push', 'check', 'verify')),
                person INTEGER NOT NULL REFERENCES person (id),
                recorded_at INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                tries INTEGER NOT NULL DEFAULT 0,
                last_error TEXT,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX outside_task_due ON outside_task (party, due_at) WHERE ended_at IS NULL;
            CREATE INDEX outside_task_by_person ON outside_task (person, kind) WHERE ended_at IS NULL;

            CREATE TABLE pmi_number (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                sealed BLOB NOT NULL,
                blind BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX pmi_number_once ON pmi_number (blind);
            CREATE INDEX pmi_number_by_person ON pmi_number (person);

            CREATE TABLE placement_push (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                content TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                answered_at INTEGER,
                taken INTEGER CHECK (taken IN (0, 1)),
                CHECK ((taken IS NULL) = (answered_at IS NULL))
            ) STRICT;
            CREATE INDEX placement_push_by_person ON placement_push (person, id);
            """)

    /// Departures, returns and crossings as other systems told them, and events of a journey that were taken back.
    static let toldEvents = Migration(
        "0039-told-events",
        sqlite: """
            CREATE TABLE told_event (
                id INTEGER PRIMARY KEY,
                source TEXT NOT NULL CHECK (source IN ('placement-system', 'immigration')),
                organisation INTEGER NOT NULL,
                reference TEXT NOT NULL,
                body_hash BLOB NOT NULL,
                data_key BLOB NOT NULL,
                sealed BLOB NOT NULL,
                movement TEXT,
                day INTEGER NOT NULL,
                corrects TEXT,
                told_at INTEGER NOT NULL,
                outcome TEXT NOT NULL
                    CHECK (outcome IN ('recorded', 'known', 'noted', 'waits', 'withdrawn', 'left')),
                reason TEXT,
                person INTEGER REFERENCES person (id),
                journey_event INTEGER REFERENCES journey_event (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                note TEXT,
                settled_at INTEGER,
                settled_by TEXT,
                UNIQUE (source, organisation, reference)
            ) STRICT;
            CREATE INDEX told_event_waiting ON told_event (recorded_at) WHERE outcome = 'waits';
            CREATE INDEX told_event_open ON told_event (person) WHERE outcome IN ('waits', 'noted');
            CREATE INDEX told_event_by_source ON told_event (source, recorded_at);

            CREATE TABLE journey_withdrawal (
                event INTEGER PRIMARY KEY REFERENCES journey_event (id),
                told_event INTEGER NOT NULL REFERENCES told_event (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            """)

    /// What the population register answered about identities: whether they fit, never the data themselves.
    static let identityChecks = Migration(
        "0040-identity-checks",
        sqlite: """
            CREATE TABLE identity_check (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                outcome TEXT NOT NULL CHECK (outcome IN ('verified', 'mismatch', 'not-found', 'deceased')),
                fields TEXT NOT NULL,
                desk_case INTEGER REFERENCES desk_case (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX identity_check_by_person ON identity_check (person, id);
            """)
}
