// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Lists of workers that placement companies upload. What a row says is sealed under the list's key until the
    /// worker is registered, and then gone; the same file counts once while its list is not withdrawn.
    static let workerLists = Migration(
        "0030-worker-lists",
        sqlite: """
            CREATE TABLE worker_list (
                id INTEGER PRIMARY KEY,
                organisation INTEGER NOT NULL REFERENCES organisation (id),
                name TEXT NOT NULL,
                file_hash BLOB NOT NULL,
                wrapped_key BLOB NOT NULL,
                unread TEXT NOT NULL,
                promised_day INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('preview', 'running', 'done', 'withdrawn')),
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL,
                sign_in INTEGER REFERENCES sign_in (id),
                started_at INTEGER,
                finished_at INTEGER,
                batch INTEGER REFERENCES batch (id)
            ) STRICT;

            CREATE INDEX worker_list_by_end ON worker_list (finished_at);
            CREATE INDEX worker_list_by_organisation ON worker_list (organisation, id);
            CREATE UNIQUE INDEX worker_list_once ON worker_list (organisation, file_hash) WHERE state <> 'withdrawn';
            CREATE INDEX worker_list_running ON worker_list (id) WHERE state = 'running';

            CREATE TABLE worker_list_row (
                list INTEGER NOT NULL REFERENCES worker_list (id),
                position INTEGER NOT NULL,
                sealed BLOB,
                nik BLOB,
                passport BLOB,
                state TEXT NOT NULL CHECK (state IN ('ready', 'faulty', 'enrolled', 'known', 'refused')),
                refusal TEXT,
                field TEXT,
                about INTEGER,
                person INTEGER REFERENCES person (id),
                PRIMARY KEY (list, position)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX worker_list_row_by_state ON worker_list_row (list, state, position);
            CREATE INDEX worker_list_row_by_nik ON worker_list_row (list, nik);
            CREATE INDEX worker_list_row_by_passport ON worker_list_row (list, passport);

            CREATE INDEX contract_by_first_day ON contract (first_day);
            """)
}
