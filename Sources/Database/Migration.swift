// SPDX-License-Identifier: Apache-2.0

/// One step of the schema's history. Never edited once shipped; speaks the database's language only.
public struct Migration: Sendable {
    /// Ordered and unique: `0001-persons`.
    public let name: String
    /// The statements for SQLite.
    public let sqlite: String
    /// The statements for PostgreSQL, still with SQLite's words for types; where nothing else is said, those for
    /// SQLite.
    public let postgres: String
    /// What PostgreSQL is told besides, in its own words.
    public let alsoOnPostgres: String?

    public init(_ name: String, sqlite: String, postgres: String? = nil, alsoOnPostgres: String? = nil) {
        self.name = name
        self.sqlite = sqlite
        self.postgres = postgres ?? sqlite
        self.alsoOnPostgres = alsoOnPostgres
    }
}
