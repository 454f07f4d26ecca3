// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What people turn to the contact centre with. What is written and said is sealed under the person's key.
    static let contactCases = Migration(
        "0041-contact-cases",
        sqlite: """
            CREATE TABLE contact_case (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL CHECK (kind IN ('complaint', 'question', 'incident', 'correction')),
                category TEXT NOT NULL,
                sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
                channel TEXT NOT NULL CHECK (channel IN ('page', 'call', 'call-back', 'desk')),
                country TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'mediation', 'closed')),
                opened_day INTEGER NOT NULL,
                deadline_day INTEGER,
                mediation_day INTEGER,
                assigned INTEGER REFERENCES sign_in (id),
                assigned_name TEXT,
                answered_at INTEGER,
                closed_at INTEGER,
                closed_day INTEGER,
                rating INTEGER CHECK (rating BETWEEN 1 AND 5),
                rated_at INTEGER,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                CHECK ((closed_at IS NULL) = (state <> 'closed')),
                CHECK ((assigned IS NULL) = (assigned_name IS NULL))
            ) STRICT;
            CREATE INDEX contact_case_by_person ON contact_case (person, id);
            CREATE INDEX contact_case_open ON contact_case (sensitive, id) WHERE closed_at IS NULL;
            CREATE INDEX contact_case_by_deadline ON contact_case (sensitive, deadline_day)
                WHERE closed_at IS NULL AND deadline_day IS NOT NULL;
            CREATE INDEX contact_case_by_day ON contact_case (opened_day);

            CREATE TABLE contact_message (
                id INTEGER PRIMARY KEY,
                contact_case INTEGER NOT NULL REFERENCES contact_case (id),
                author TEXT NOT NULL CHECK (author IN ('person', 'officer')),
                content BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX contact_message_by_case ON contact_message (contact_case, id);

            CREATE TABLE contact_sound (
                id INTEGER PRIMARY KEY,
                contact_case INTEGER NOT NULL REFERENCES contact_case (id),
                author TEXT NOT NULL CHECK (author IN ('person', 'officer')),
                media_type TEXT NOT NULL,
                size INTEGER NOT NULL,
                content BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX contact_sound_by_case ON contact_sound (contact_case, id);

            CREATE TABLE contact_event (
                id INTEGER PRIMARY KEY,
                contact_case INTEGER NOT NULL REFERENCES contact_case (id),
                kind TEXT NOT NULL,
                detail TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX contact_event_by_case ON contact_event (contact_case, id);
            """)

    /// Calls between browsers: who is on duty, where each call stands, and what was recorded with consent.
    static let calls = Migration(
        "0042-calls",
        sqlite: """
            CREATE TABLE call_shift (
                id INTEGER PRIMARY KEY,
                sign_in INTEGER NOT NULL REFERENCES sign_in (id),
                name TEXT NOT NULL,
                desk TEXT NOT NULL CHECK (desk IN ('contact', 'mission')),
                state TEXT NOT NULL CHECK (state IN ('available', 'away', 'over')),
                free_since INTEGER NOT NULL,
                seen_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX call_shift_once ON call_shift (sign_in) WHERE state <> 'over';
            CREATE INDEX call_shift_free ON call_shift (desk, free_since) WHERE state = 'available';

            CREATE TABLE voice_call (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                contact_case INTEGER NOT NULL REFERENCES contact_case (id),
                caller INTEGER NOT NULL REFERENCES sign_in (id),
                caller_name TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'talking', 'held', 'ended')),
                outcome TEXT CHECK (outcome IN ('completed', 'abandoned', 'missed', 'lost')),
                desk TEXT NOT NULL CHECK (desk IN ('contact', 'mission')),
                wanted INTEGER REFERENCES sign_in (id),
                agent INTEGER REFERENCES sign_in (id),
                offered_until INTEGER,
                leg INTEGER NOT NULL,
                answered_at INTEGER,
                ended_at INTEGER,
                recording TEXT NOT NULL CHECK (recording IN ('not-asked', 'asked', 'agreed', 'refused')),
                caller_seen_at INTEGER NOT NULL,
                agent_seen_at INTEGER,
                recorded_at INTEGER NOT NULL,
                CHECK ((state = 'ended') = (outcome IS NOT NULL)),
                CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
                CHECK ((state IN ('offered', 'talking', 'held')) = (agent IS NOT NULL)),
                CHECK ((state = 'offered') = (offered_until IS NOT NULL))
            ) STRICT;
            CREATE INDEX voice_call_open ON voice_call (state, id) WHERE ended_at IS NULL;
            CREATE UNIQUE INDEX voice_call_of_agent ON voice_call (agent) WHERE agent IS NOT NULL;
            CREATE UNIQUE INDEX voice_call_of_caller ON voice_call (caller) WHERE ended_at IS NULL;
            CREATE INDEX voice_call_by_case ON voice_call (contact_case);
            CREATE INDEX voice_call_by_end ON voice_call (ended_at) WHERE ended_at IS NOT NULL;

            CREATE TABLE voice_call_event (
                id INTEGER PRIMARY KEY,
                voice_call INTEGER NOT NULL REFERENCES voice_call (id),
                step TEXT NOT NULL,
                agent INTEGER REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX voice_call_event_by_call ON voice_call_event (voice_call, id);

            CREATE TABLE call_signal (
                id INTEGER PRIMARY KEY,
                voice_call INTEGER NOT NULL REFERENCES voice_call (id),
                leg INTEGER NOT NULL,
                sender TEXT NOT NULL CHECK (sender IN ('caller', 'agent')),
                kind TEXT NOT NULL CHECK (kind IN ('offer', 'answer', 'candidate')),
                body TEXT NOT NULL
            ) STRICT;
            CREATE INDEX call_signal_by_call ON call_signal (voice_call, id);

            CREATE TABLE call_recording (
                voice_call INTEGER NOT NULL REFERENCES voice_call (id),
                leg INTEGER NOT NULL,
                part INTEGER NOT NULL,
                size INTEGER NOT NULL,
                content BLOB NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                PRIMARY KEY (voice_call, leg, part)
            ) STRICT;
            """)

    /// Whom to call back when. The telephone number is sealed under the person's key.
    static let callBacks = Migration(
        "0043-call-backs",
        sqlite: """
            CREATE TABLE call_back (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                contact_case INTEGER NOT NULL REFERENCES contact_case (id),
                phone BLOB NOT NULL,
                due_at INTEGER NOT NULL,
                offset_seconds INTEGER NOT NULL,
                country TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'reached', 'given-up', 'withdrawn')),
                tries INTEGER NOT NULL,
                taken_by INTEGER REFERENCES sign_in (id),
                taken_name TEXT,
                ended_at INTEGER,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                CHECK ((state = 'taken') = (taken_by IS NOT NULL))
            ) STRICT;
            CREATE INDEX call_back_due ON call_back (due_at) WHERE ended_at IS NULL;
            CREATE INDEX call_back_by_person ON call_back (person, id);
            """)
}
