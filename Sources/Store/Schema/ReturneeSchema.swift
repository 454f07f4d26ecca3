// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// People received on their way home: lists of ships and buses, a card for each person, hand-overs to provinces.
    /// Who somebody is stands sealed under the card's own key.
    static let returnees = Migration(
        "0045-returnees",
        sqlite: """
            CREATE TABLE returnee_list (
                id INTEGER PRIMARY KEY,
                title TEXT NOT NULL,
                means TEXT NOT NULL,
                country TEXT NOT NULL,
                place TEXT NOT NULL,
                arrived_on INTEGER NOT NULL,
                file_hash BLOB,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX returnee_list_by_day ON returnee_list (arrived_on, id);
            CREATE UNIQUE INDEX returnee_list_once ON returnee_list (file_hash) WHERE file_hash IS NOT NULL;

            CREATE TABLE returnee_handover (
                id INTEGER PRIMARY KEY,
                province INTEGER NOT NULL,
                list INTEGER NOT NULL REFERENCES returnee_list (id),
                people INTEGER NOT NULL CHECK (people > 0),
                note TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                received INTEGER,
                answer TEXT,
                acknowledged_at INTEGER,
                acknowledged_by TEXT
            ) STRICT;
            CREATE INDEX returnee_handover_by_list ON returnee_handover (list);
            CREATE INDEX returnee_handover_by_province ON returnee_handover (province, id);

            CREATE TABLE returnee (
                id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                list INTEGER REFERENCES returnee_list (id),
                person INTEGER REFERENCES person (id),
                wrapped_key BLOB NOT NULL,
                sealed BLOB NOT NULL,
                blind BLOB,
                category TEXT NOT NULL,
                country TEXT NOT NULL,
                place TEXT NOT NULL,
                health TEXT NOT NULL,
                province INTEGER NOT NULL,
                rights TEXT NOT NULL,
                arrived_on INTEGER NOT NULL,
                journey TEXT NOT NULL,
                handover INTEGER REFERENCES returnee_handover (id),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX returnee_by_list ON returnee (list, id);
            CREATE INDEX returnee_by_blind ON returnee (blind) WHERE blind IS NOT NULL;
            CREATE INDEX returnee_by_person ON returnee (person) WHERE person IS NOT NULL;
            CREATE INDEX returnee_by_day ON returnee (arrived_on, id);
            CREATE INDEX returnee_alone ON returnee (arrived_on, id) WHERE list IS NULL;
            CREATE INDEX returnee_by_handover ON returnee (handover) WHERE handover IS NOT NULL;

            CREATE TABLE returnee_incident (
                returnee INTEGER NOT NULL REFERENCES returnee (id),
                incident INTEGER NOT NULL REFERENCES incident (id),
                PRIMARY KEY (returnee, incident)
            ) STRICT, WITHOUT ROWID;
            """)
}
