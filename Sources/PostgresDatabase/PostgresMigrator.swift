// SPDX-License-Identifier: Apache-2.0
import Database

/// Brings the schema up to date, each migration in a transaction of its own, once, whoever asks at the same time.
struct PostgresMigrator {
    static let isThere: SQL =
        "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migration'"

    let url: String

    func run(_ migrations: [Migration]) throws {
        let connection = try PostgresConnection(url: url, applicationName: "rantau migration")
        try connection.command("SET client_min_messages = error")
        for migration in migrations { try run(migration, on: connection) }
    }

    private func run(_ migration: Migration, on connection: PostgresConnection) throws {
        let name = migration.name
        try connection.command("BEGIN; SELECT pg_advisory_xact_lock(\(PostgresWriter.lock))")
        do {
            try connection.command(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    name TEXT COLLATE "C" PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())
                """)
            let known: SQL = "SELECT name FROM schema_migration WHERE name = \(name)"
            if try connection.run(known).rows(known).isEmpty {
                for statement in try PostgresSchema.statements(of: migration) { try connection.command(statement) }
                _ = try connection.run("INSERT INTO schema_migration (name) VALUES (\(name))")
            }
            try connection.command("COMMIT")
        } catch {
            _ = try? connection.command("ROLLBACK")
            throw error
        }
    }
}
