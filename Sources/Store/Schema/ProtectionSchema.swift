// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Derived cover, its roll-up, cards and checks.
    static let protection = Migration(
        "0007-protection",
        sqlite: """
            CREATE TABLE cover_period (
                person INTEGER NOT NULL REFERENCES person (id),
                programme TEXT NOT NULL,
                first_day INTEGER NOT NULL,
                last_day INTEGER NOT NULL CHECK (last_day >= first_day),
                phase TEXT NOT NULL,
                placement INTEGER NOT NULL REFERENCES placement (id),
                country TEXT NOT NULL,
                province INTEGER NOT NULL,
                rules TEXT NOT NULL,
                PRIMARY KEY (person, programme, first_day)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER cover_period_no_overlap BEFORE INSERT ON cover_period
            WHEN EXISTS (
                SELECT 1 FROM cover_period
                WHERE person = NEW.person AND programme = NEW.programme
                    AND first_day <= NEW.last_day AND last_day >= NEW.first_day)
            BEGIN SELECT RAISE(ABORT, 'cover periods of one programme may not overlap'); END;

            CREATE TABLE cover_day (
                phase TEXT NOT NULL,
                country TEXT NOT NULL,
                province INTEGER NOT NULL,
                day INTEGER NOT NULL,
                change INTEGER NOT NULL,
                PRIMARY KEY (phase, country, province, day)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE card (
                position INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                issued_at INTEGER NOT NULL,
                revoked_at INTEGER,
                reason TEXT
            ) STRICT;
            CREATE INDEX card_by_person ON card (person);
            CREATE INDEX card_revoked ON card (position) WHERE revoked_at IS NOT NULL;

            CREATE TABLE clearance_check (
                id INTEGER PRIMARY KEY,
                person INTEGER,
                asked_by TEXT NOT NULL,
                actor TEXT NOT NULL,
                may_depart INTEGER NOT NULL,
                reasons TEXT NOT NULL,
                checked_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE rule_activation (
                hash TEXT PRIMARY KEY,
                counts_from INTEGER NOT NULL,
                tree TEXT NOT NULL,
                activated_at INTEGER NOT NULL,
                activated_by TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE target (
                id INTEGER PRIMARY KEY,
                day INTEGER NOT NULL,
                participants INTEGER NOT NULL CHECK (participants > 0),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            """,
        alsoOnPostgres: """
            CREATE EXTENSION IF NOT EXISTS btree_gist;
            DROP TRIGGER cover_period_no_overlap ON cover_period;
            DROP FUNCTION cover_period_no_overlap;
            ALTER TABLE cover_period ADD CONSTRAINT cover_period_no_overlap EXCLUDE USING gist (
                person WITH =, programme WITH =, int8range(first_day, last_day, '[]') WITH &&)
            """)
}
