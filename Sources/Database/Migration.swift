// SPDX-License-Identifier: Apache-2.0

/// One step of the schema's history. Never edited once shipped; speaks the database's language only.
public struct Migration: Sendable {
    /// Ordered and unique: `0001-persons`.
    public let name: String
    /// The statements for SQLite.
    public let sqlite: String

    public init(_ name: String, sqlite: String) {
        self.name = name
        self.sqlite = sqlite
    }
}
