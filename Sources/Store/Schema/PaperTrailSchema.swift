// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Where each paper of a claim went, only ever added to.
    static let paperTrail = Migration(
        "0062-paper-trail",
        sqlite: """
            CREATE TABLE paper_move (
                id INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL REFERENCES claim (id),
                paper TEXT NOT NULL,
                place TEXT NOT NULL CHECK (
                    place IN ('received', 'translation', 'legalisation', 'embassy-letter', 'accepted', 'returned')),
                expected_on INTEGER,
                recorded_at INTEGER NOT NULL,
                recorded_by TEXT NOT NULL
            ) STRICT;
            CREATE INDEX paper_move_by_claim ON paper_move (claim);
            """)
}
