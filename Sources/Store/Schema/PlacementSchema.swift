// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Through whom, for whom, where, from when to when.
    static let placements = Migration(
        "0003-placements",
        sqlite: """
            CREATE TABLE placement (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                route TEXT NOT NULL,
                organisation INTEGER REFERENCES organisation (id),
                country TEXT NOT NULL,
                employer TEXT NOT NULL,
                employer_kind TEXT NOT NULL,
                occupation TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX placement_by_person ON placement (person);
            CREATE INDEX placement_by_organisation ON placement (organisation) WHERE organisation IS NOT NULL;

            CREATE TABLE contract (
                id INTEGER PRIMARY KEY,
                placement INTEGER NOT NULL REFERENCES placement (id),
                kind TEXT NOT NULL,
                first_day INTEGER NOT NULL,
                months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
                last_day INTEGER NOT NULL CHECK (last_day >= first_day),
                country TEXT NOT NULL,
                employer TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX contract_by_placement ON contract (placement);

            CREATE TABLE journey_event (
                id INTEGER PRIMARY KEY,
                placement INTEGER NOT NULL REFERENCES placement (id),
                kind TEXT NOT NULL,
                day INTEGER NOT NULL,
                local_day INTEGER,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX journey_event_by_placement ON journey_event (placement);

            CREATE TABLE choice (
                id INTEGER PRIMARY KEY,
                placement INTEGER NOT NULL REFERENCES placement (id),
                jht_monthly INTEGER NOT NULL CHECK (jht_monthly > 0),
                jht_months INTEGER NOT NULL CHECK (jht_months > 0),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX choice_by_placement ON choice (placement);
            """)
}
