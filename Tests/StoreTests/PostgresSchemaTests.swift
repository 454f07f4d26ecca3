// SPDX-License-Identifier: Apache-2.0
import Database
import Store
import Testing

@testable import PostgresDatabase

@Suite("A migration in PostgreSQL's words")
struct PostgresSchemaTests {
    private func rendered(_ text: String) throws -> [String] {
        try PostgresSchema.statements(of: Migration("0099-trial", sqlite: text))
    }

    @Test func typesAndTablesAreSaidInItsWords() throws {
        let made = try rendered(
            """
            -- a comment
            CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, word TEXT CHECK (word IN ('TEXT', 'it''s; so')),
                content BLOB) STRICT, WITHOUT ROWID;
            ALTER TABLE t ADD COLUMN more INTEGER;
            """)
        #expect(
            made == [
                """
                CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, \
                word TEXT COLLATE "C" CHECK (word IN ('TEXT', 'it''s; so')),
                    content BYTEA)
                """, "ALTER TABLE t ADD COLUMN more BIGINT",
            ])
    }

    @Test func aTriggerThatRefusesBecomesAFunctionAndItsTrigger() throws {
        let made = try rendered(
            """
            CREATE TRIGGER t_frozen BEFORE UPDATE OF a, b ON t WHEN OLD.a IS NOT NULL AND NEW.a <> OLD.a
            BEGIN SELECT RAISE(ABORT, 'it''s frozen'); END;
            CREATE TRIGGER t_kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'kept'); END;
            """)
        #expect(
            made == [
                """
                CREATE FUNCTION t_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                IF OLD.a IS NOT NULL AND NEW.a <> OLD.a THEN RAISE EXCEPTION USING MESSAGE = 'it''s frozen', \
                ERRCODE = '23000'; END IF; RETURN NEW; END $$
                """,
                "CREATE TRIGGER t_frozen BEFORE UPDATE OF a , b ON t FOR EACH ROW EXECUTE FUNCTION t_frozen()",
                """
                CREATE FUNCTION t_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                RAISE EXCEPTION USING MESSAGE = 'kept', ERRCODE = '23000'; RETURN OLD; END $$
                """,
                "CREATE TRIGGER t_kept BEFORE DELETE ON t FOR EACH ROW EXECUTE FUNCTION t_kept()",
            ])
    }

    @Test func anIndexOverAConstantIsAnExpression() throws {
        #expect(
            try rendered("CREATE UNIQUE INDEX one_open ON run (1) WHERE ended IS NULL;")
                == ["CREATE UNIQUE INDEX one_open ON run ((1)) WHERE ended IS NULL"])
    }

    @Test(arguments: [
        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)", "DELETE FROM t WHERE name GLOB 'a*'",
        "INSERT OR REPLACE INTO t VALUES (1)", "UPDATE t SET d = datetime('now')",
        "CREATE TRIGGER t AFTER INSERT ON t BEGIN UPDATE t SET a = 1; END;",
    ])
    func aWordThatOnlySQLiteKnowsIsAnErrorOfTheMigration(_ text: String) {
        #expect(throws: DatabaseFault.self) { try rendered(text) }
    }

    @Test func everyShippedMigrationIsUnderstood() throws {
        for migration in Schema.migrations { #expect(try !PostgresSchema.statements(of: migration).isEmpty) }
    }

    @Test func valuesAreNumberedOutsideOfQuotesOnly() {
        #expect(
            PostgresWords.statement("SELECT '?' FROM t WHERE a = ? AND b = '''?' AND c IN (?,?)")
                == "SELECT '?' FROM t WHERE a = $1 AND b = '''?' AND c IN ($2,$3)")
        #expect(
            PostgresWords.statement("WHERE (? IS NULL OR a = ?) AND a IS NULL")
                == "WHERE (CAST($1 AS text) IS NULL OR a = $2) AND a IS NULL")
        #expect(
            PostgresWords.statement("WHERE a IS NOT 'x' AND b IS ? AND c IS NOT NULL")
                == "WHERE a IS DISTINCT FROM 'x' AND b IS NOT DISTINCT FROM $1 AND c IS NOT NULL")
    }
}
