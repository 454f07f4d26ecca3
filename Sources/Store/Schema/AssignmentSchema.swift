// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Who works on what now. What was taken and given back before stands in the audit.
    static let workAssignments = Migration(
        "0051-work-assignments",
        sqlite: """
            CREATE TABLE work_assignment (
                kind TEXT NOT NULL CHECK (kind IN ('claim', 'case')),
                work INTEGER NOT NULL,
                desk TEXT NOT NULL,
                officer TEXT NOT NULL,
                taken_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                PRIMARY KEY (kind, work, desk)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX work_assignment_by_officer ON work_assignment (officer, kind);
            """)
}
