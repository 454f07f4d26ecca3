// SPDX-License-Identifier: Apache-2.0

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
