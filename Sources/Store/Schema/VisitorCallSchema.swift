// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Calls of people who are not signed in. They wait in the same queue, but stand in no case and name nobody.
    static let visitorCalls = Migration(
        "0056-visitor-calls",
        sqlite: """
            CREATE TABLE visitor_call (
                id INTEGER PRIMARY KEY,
                visitor BLOB NOT NULL UNIQUE,
                category TEXT NOT NULL,
                country TEXT NOT NULL,
                language TEXT NOT NULL,
                address BLOB,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'talking', 'held', 'ended')),
                outcome TEXT CHECK (outcome IN ('completed', 'abandoned', 'missed', 'lost')),
                desk TEXT NOT NULL CHECK (desk IN ('contact', 'mission')),
                wanted INTEGER REFERENCES sign_in (id),
                agent INTEGER REFERENCES sign_in (id),
                offered_until INTEGER,
                leg INTEGER NOT NULL,
                answered_at INTEGER,
                ended_at INTEGER,
                recording TEXT NOT NULL CHECK (recording = 'not-asked'),
                caller_seen_at INTEGER NOT NULL,
                agent_seen_at INTEGER,
                recorded_at INTEGER NOT NULL,
                CHECK ((state = 'ended') = (outcome IS NOT NULL)),
                CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
                CHECK (address IS NULL OR state <> 'ended'),
                CHECK ((state IN ('offered', 'talking', 'held')) = (agent IS NOT NULL)),
                CHECK ((state = 'offered') = (offered_until IS NOT NULL))
            ) STRICT;
            CREATE INDEX visitor_call_open ON visitor_call (state, id) WHERE ended_at IS NULL;
            CREATE UNIQUE INDEX visitor_call_of_agent ON visitor_call (agent) WHERE agent IS NOT NULL;
            CREATE INDEX visitor_call_from ON visitor_call (address) WHERE address IS NOT NULL;
            CREATE INDEX visitor_call_by_end ON visitor_call (ended_at) WHERE ended_at IS NOT NULL;

            CREATE TABLE visitor_call_event (
                id INTEGER PRIMARY KEY,
                visitor_call INTEGER NOT NULL REFERENCES visitor_call (id),
                step TEXT NOT NULL,
                agent INTEGER REFERENCES sign_in (id),
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX visitor_call_event_by_call ON visitor_call_event (visitor_call, id);

            CREATE TABLE visitor_call_signal (
                id INTEGER PRIMARY KEY,
                visitor_call INTEGER NOT NULL REFERENCES visitor_call (id),
                leg INTEGER NOT NULL,
                sender TEXT NOT NULL CHECK (sender IN ('caller', 'agent')),
                kind TEXT NOT NULL CHECK (kind IN ('offer', 'answer', 'candidate')),
                body TEXT NOT NULL
            ) STRICT;
            CREATE INDEX visitor_call_signal_by_call ON visitor_call_signal (visitor_call, id);
            """)
}
