// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What is to be paid by list, the lists, their lines, and what the bank and the payees said.
    static let payoutLists = Migration(
        "0018-payout-lists",
        sqlite: """
            CREATE TABLE payable (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                source TEXT NOT NULL UNIQUE,
                number TEXT NOT NULL,
                claim INTEGER REFERENCES claim (id),
                person INTEGER NOT NULL REFERENCES person (id),
                payee INTEGER NOT NULL REFERENCES person (id),
                bank_account INTEGER NOT NULL REFERENCES bank_account (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                due_on INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX payable_by_claim ON payable (claim) WHERE claim IS NOT NULL;
            CREATE INDEX payable_by_number ON payable (number);

            CREATE TABLE payout_list (
                id INTEGER PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                follows INTEGER REFERENCES payout_list (id),
                state TEXT NOT NULL,
                locked_total INTEGER,
                locked_on INTEGER,
                approvals_needed INTEGER,
                channel TEXT,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX payout_list_by_state ON payout_list (state);

            CREATE TABLE payout_list_step (
                id INTEGER PRIMARY KEY,
                list INTEGER NOT NULL REFERENCES payout_list (id),
                kind TEXT NOT NULL,
                sign_in INTEGER REFERENCES sign_in (id),
                note TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX payout_list_step_by_list ON payout_list_step (list);

            CREATE TABLE payout_line (
                id INTEGER PRIMARY KEY,
                list INTEGER NOT NULL REFERENCES payout_list (id),
                payable INTEGER NOT NULL REFERENCES payable (id),
                person INTEGER NOT NULL REFERENCES person (id),
                amount INTEGER NOT NULL CHECK (amount > 0),
                bank_account INTEGER REFERENCES bank_account (id),
                accepted TEXT,
                state TEXT NOT NULL,
                reason TEXT,
                inquiry TEXT,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX payout_line_by_list ON payout_line (list);
            CREATE INDEX payout_line_by_person ON payout_line (person);
            CREATE INDEX payout_line_by_account ON payout_line (bank_account) WHERE bank_account IS NOT NULL;
            CREATE INDEX bank_account_by_blind ON bank_account (blind);
            CREATE UNIQUE INDEX payout_line_one_alive ON payout_line (payable)
                WHERE state IN ('listed', 'released', 'sent', 'unknown', 'settled');

            CREATE TRIGGER payout_line_frozen BEFORE UPDATE OF bank_account ON payout_line
            WHEN OLD.bank_account IS NOT NULL AND NEW.bank_account IS NOT NULL
                AND NEW.bank_account <> OLD.bank_account
            BEGIN SELECT RAISE(ABORT, 'the payee of a locked line is frozen'); END;
            CREATE TRIGGER payout_line_amount BEFORE UPDATE OF amount, payable, person, list ON payout_line
            BEGIN SELECT RAISE(ABORT, 'what a line pays is never edited'); END;

            CREATE TABLE payout_line_result (
                id INTEGER PRIMARY KEY,
                line INTEGER NOT NULL REFERENCES payout_line (id),
                outcome TEXT NOT NULL,
                response_code TEXT NOT NULL,
                message TEXT NOT NULL,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX payout_line_result_by_line ON payout_line_result (line);

            CREATE TABLE payout_report (
                id INTEGER PRIMARY KEY,
                digest BLOB NOT NULL UNIQUE,
                format TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;

            CREATE TABLE payout_report_row (
                report INTEGER NOT NULL REFERENCES payout_report (id),
                position INTEGER NOT NULL,
                reference TEXT NOT NULL,
                word TEXT NOT NULL,
                outcome TEXT NOT NULL,
                line INTEGER REFERENCES payout_line (id),
                PRIMARY KEY (report, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE payment_schedule (
                id INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL UNIQUE REFERENCES claim (id),
                recorded_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE payment_instalment (
                schedule INTEGER NOT NULL REFERENCES payment_schedule (id),
                position INTEGER NOT NULL,
                amount INTEGER NOT NULL CHECK (amount > 0),
                due_on INTEGER NOT NULL,
                payable INTEGER UNIQUE REFERENCES payable (id),
                PRIMARY KEY (schedule, position)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX payment_instalment_due ON payment_instalment (due_on) WHERE payable IS NULL;

            CREATE TABLE sanction_hit (
                id INTEGER PRIMARY KEY,
                line INTEGER NOT NULL REFERENCES payout_line (id),
                entry TEXT NOT NULL,
                score INTEGER NOT NULL,
                reasons TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                UNIQUE (line, entry)
            ) STRICT;

            CREATE TABLE sanction_decision (
                hit INTEGER NOT NULL REFERENCES sanction_hit (id),
                sign_in INTEGER NOT NULL REFERENCES sign_in (id),
                verdict TEXT NOT NULL,
                reason TEXT NOT NULL,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                PRIMARY KEY (hit, sign_in)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE payout_question (
                line INTEGER PRIMARY KEY REFERENCES payout_line (id),
                asked_at INTEGER NOT NULL,
                answer TEXT,
                answered_at INTEGER,
                answered_by TEXT,
                resolution TEXT,
                resolved_at INTEGER,
                resolved_by TEXT
            ) STRICT;
            CREATE INDEX payout_question_open ON payout_question (asked_at)
                WHERE answer = 'not-received' AND resolved_at IS NULL;
            """)
}
