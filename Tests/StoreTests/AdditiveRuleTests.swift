// SPDX-License-Identifier: Apache-2.0
import Database
import Store
import Testing

@Suite("A migration only adds")
struct AdditiveRuleTests {
    /// What history holds beside it. A database that is older than these steps is not upgraded while the program before
    /// them still runs. This list only shrinks.
    private static let exceptions: Set<String> = [
        "0009-figures: alters cover_day: RENAME TO cover_day_by_place",
        "0009-figures: drops cover_day_by_place",
        "0020-money-out-gaps: drops payout_one_alive",
        "0020-money-out-gaps: binds payout by payout_one_alive",
        "0020-money-out-gaps: drops settlement_fee",
        "0024-partitions: binds posting by posting_immutable_update",
        "0024-partitions: binds posting by posting_immutable_delete",
        "0024-partitions: alters posting: ADD CONSTRAINT posting_entry_fkey",
        "0024-partitions: alters entry_seal: DROP CONSTRAINT entry_seal_audit_fkey",
        "0024-partitions: alters entry_seal: ADD CONSTRAINT entry_seal_audit_fkey",
    ]

    /// What is made again at once, and refuses and finds what it refused and found before: the program before it meets
    /// no difference.
    private static let remade: Set<String> = [
        "0060-receipt-lines: drops cover_period_no_overlap",
        "0060-receipt-lines: binds cover_period by cover_period_no_overlap",
        "0070-cover-endings: drops cover_period_by_end",
    ]

    /// Indexes that keep nothing apart and that only the program before looks up: until it has gone, it goes through
    /// the table for that.
    private static let unused: Set<String> = ["0076-audit-subjects: drops audit_by_subject"]

    @Test func everyMigrationOnlyAdds() {
        let known = Self.exceptions.union(Self.remade).union(Self.unused)
        #expect(Set(AdditiveRule.breaches(of: Schema.migrations)) == known)
    }

    private func breaches(_ text: String) -> [String] {
        let before = Migration(
            "1", sqlite: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX i ON t (a);")
        return AdditiveRule.breaches(of: [before, Migration("2", sqlite: text)])
    }

    @Test(arguments: [
        "DROP TABLE t;", "DROP INDEX i;", "ALTER TABLE t DROP COLUMN a;", "ALTER TABLE t RENAME COLUMN a TO b;",
        "ALTER TABLE t RENAME TO u;", "ALTER TABLE t ADD COLUMN b INTEGER NOT NULL;",
        "ALTER TABLE t ADD COLUMN b INTEGER UNIQUE;", "ALTER TABLE t ALTER COLUMN a SET NOT NULL;",
        "CREATE UNIQUE INDEX u ON t (a);", "UPDATE t SET a = 'x';", "DELETE FROM t WHERE id = 1;",
        "ALTER TABLE t ADD COLUMN b TEXT; CREATE UNIQUE INDEX u ON t (a, b);",
        "CREATE TRIGGER stop BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'no; never'); END;",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (a <> '');",
    ])
    func whatTheProgramBeforeMeetsIsABreach(_ text: String) { #expect(breaches(text).count == 1) }

    @Test(arguments: [
        "CREATE TABLE u (id INTEGER PRIMARY KEY, t INTEGER NOT NULL REFERENCES t); CREATE UNIQUE INDEX x ON u (t);",
        "ALTER TABLE t ADD COLUMN b TEXT;", "ALTER TABLE t ADD COLUMN b INTEGER NOT NULL DEFAULT 0 CHECK (b >= 0);",
        "CREATE INDEX j ON t (a);", "-- DROP TABLE t;\nCREATE TABLE u (id INTEGER PRIMARY KEY);",
        "ALTER TABLE t ADD COLUMN b INTEGER; UPDATE t SET b = id; CREATE UNIQUE INDEX u ON t (b);",
        "CREATE TABLE u (a TEXT CHECK (a <> 'DROP TABLE t;')); DROP TABLE u;",
        "INSERT INTO t (id, a) VALUES (1, 'one');",
    ])
    func whatItNeverMeetsIsNone(_ text: String) { #expect(breaches(text).isEmpty) }
}
