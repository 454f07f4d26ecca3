// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Which audit rows are about a person is written down for many rows together, once they are in the log. An index
    /// kept row by row cost a payment a page of the file: whom a payment is about comes in no order.
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
                leaves INTEGER NOT NULL
            ) STRICT;

            INSERT INTO audit_subject (subject, audit)
            SELECT a.subject, a.id FROM log_leaf l JOIN audit a ON a.id = l.audit
            WHERE a.subject IS NOT NULL ORDER BY a.subject, a.id;
            INSERT INTO audit_subject_end (id, leaves)
            SELECT 1, coalesce(max(position) + 1, 0) FROM log_leaf;
            DROP INDEX audit_by_subject;
            """)
}
