// SPDX-License-Identifier: Apache-2.0
import Database

/// Brings the schema up to date, each migration in a transaction of its own, once, whoever asks at the same time. Where
/// nothing is missing it only reads: a role without the right to make tables may then use them.
struct PostgresMigrator {
    static let isThere: SQL = """
        SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migration'
        """

    let url: String

    func run(_ migrations: [Migration]) throws {
        let connection = try PostgresConnection(url: url, applicationName: "rantau migration")
        try connection.command("SET client_min_messages = error")
        let known = try applied(on: connection)
        for migration in migrations where !known.contains(migration.name) { try run(migration, on: connection) }
    }

    private func applied(on connection: PostgresConnection) throws -> Set<String> {
        guard try !connection.run(Self.isThere).rows(Self.isThere).isEmpty else { return [] }
        let names: SQL = "SELECT name FROM schema_migration"
        return Set(try connection.run(names).rows(names).map { try $0.text(0) })
    }

    private func run(_ migration: Migration, on connection: PostgresConnection) throws {
        try connection.command("BEGIN; SELECT pg_advisory_xact_lock(\(PostgresWriter.lock))")
        do {
            try connection.command(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    name TEXT COLLATE "C" PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())
                """)
            if try !applied(on: connection).contains(migration.name) {
                for statement in try PostgresSchema.statements(of: migration) { try connection.command(statement) }
                _ = try connection.run("INSERT INTO schema_migration (name) VALUES (\(migration.name))")
            }
            try connection.command("COMMIT")
        } catch {
            _ = try? connection.command("ROLLBACK")
            throw error
        }
    }
}
