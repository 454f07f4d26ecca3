// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Queue tickets of a counter, and outreach days with who came. Somebody who is not registered yet stands there by
    /// the blind index of a number alone.
    static let counterDesk = Migration(
        "0046-counter-desk",
        sqlite: """
            CREATE TABLE queue_ticket (
                id INTEGER PRIMARY KEY,
                place TEXT NOT NULL,
                day INTEGER NOT NULL,
                number INTEGER NOT NULL,
                service TEXT NOT NULL,
                drawn_at INTEGER NOT NULL,
                called_at INTEGER,
                called_by TEXT,
                desk TEXT,
                served_at INTEGER,
                outcome TEXT,
                UNIQUE (place, day, number)
            ) STRICT;
            CREATE INDEX queue_ticket_waiting ON queue_ticket (place, day, id) WHERE called_at IS NULL;
            CREATE INDEX queue_ticket_called ON queue_ticket (place, day, called_at) WHERE called_at IS NOT NULL;

            CREATE TABLE outreach_event (
                id INTEGER PRIMARY KEY,
                title TEXT NOT NULL,
                place TEXT NOT NULL,
                country TEXT NOT NULL,
                province INTEGER,
                is_desmigratif INTEGER NOT NULL CHECK (is_desmigratif IN (0, 1)),
                held_on INTEGER NOT NULL,
                target INTEGER NOT NULL CHECK (target > 0),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX outreach_event_by_day ON outreach_event (held_on, id);

            CREATE TABLE outreach_attendance (
                id INTEGER PRIMARY KEY,
                event INTEGER NOT NULL REFERENCES outreach_event (id),
                kind TEXT NOT NULL CHECK (kind IN ('nik', 'passport', 'kpj')),
                blind BLOB NOT NULL,
                person INTEGER REFERENCES person (id),
                covered_before INTEGER NOT NULL CHECK (covered_before IN (0, 1)),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                UNIQUE (event, blind)
            ) STRICT;
            CREATE UNIQUE INDEX outreach_attendance_once ON outreach_attendance (event, person)
                WHERE person IS NOT NULL;
            """)
}
