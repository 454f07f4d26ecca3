// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Which audit rows are about a person is listed for many rows together, behind them. An index kept row by row cost
    /// a payment a page of the file: whom a payment is about comes in no order. The list begins empty and catches up.
    static let auditSubjects = Migration(
        "0076-audit-subjects",
        sqlite: """
            CREATE TABLE audit_subject (
                subject INTEGER NOT NULL,
                audit INTEGER NOT NULL,
                PRIMARY KEY (subject, audit)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE audit_subject_end (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                audit INTEGER NOT NULL
            ) STRICT;

            DROP INDEX audit_by_subject;
            """)
}
