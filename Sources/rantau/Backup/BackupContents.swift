// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// What the files of an installation are called inside a backup.
enum BackupContents {
    static let database = "rantau.sqlite"
    /// Checks at the gate that were on disk and not yet in the database.
    static let spool = "rantau.sqlite.spool"

    private static let keyPrefix = "keys-"

    static func nameInside(ofKey file: String) -> String { keyPrefix + file }

    /// The key file that a name inside stands for; nil for other files.
    static func keyFile(_ name: String) -> String? {
        name.hasPrefix(keyPrefix) ? String(name.dropFirst(keyPrefix.count)) : nil
    }
}

extension HouseOptions {
    /// The database's file.
    ///
    /// - Throws: `ValidationError` for a server, whose own tools make its backups.
    var fileToBackUp: String {
        get throws {
            guard case .sqlite(let path) = try databasePlace else {
                throw ValidationError(
                    "a PostgreSQL server is backed up by its own tools (docs/operations/postgresql.md), or as a file: "
                        + "rantau copy --from postgres://… --to sqlite:FILE first")
            }
            return path
        }
    }
}
