// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What people were told, how they want to be told, and how far the reminders of a day have come.
    static let inbox = Migration(
        "0048-inbox",
        sqlite: """
            CREATE TABLE inbox_message (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL,
                about INTEGER NOT NULL,
                day INTEGER NOT NULL,
                indonesian TEXT NOT NULL,
                english TEXT NOT NULL,
                link TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                read_at INTEGER,
                UNIQUE (person, kind, about, day)
            ) STRICT;

            CREATE TABLE contact_choice (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                sms INTEGER NOT NULL CHECK (sms IN (0, 1)),
                whatsapp INTEGER NOT NULL CHECK (whatsapp IN (0, 1)),
                email INTEGER NOT NULL CHECK (email IN (0, 1)),
                language TEXT NOT NULL,
                quiet_from INTEGER NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
                quiet_to INTEGER NOT NULL CHECK (quiet_to BETWEEN 0 AND 23),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX contact_choice_by_person ON contact_choice (person, id);

            CREATE TABLE reminder_run (
                name TEXT NOT NULL,
                day INTEGER NOT NULL,
                reached INTEGER NOT NULL,
                finished_at INTEGER,
                PRIMARY KEY (name, day)
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX cover_period_by_end ON cover_period (programme, last_day, person);
            CREATE INDEX claim_event_by_kind ON claim_event (kind, recorded_at, id);
            """)
}
