// SPDX-License-Identifier: Apache-2.0
import CSQLite
import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whose turn it is, of all programs that have a database open, to copy its log into the file.
///
/// Versions of SQLite before 3.51.3 damage the file when one connection begins to copy a log that is copied to its end
/// just as another begins to write it anew (sqlite.org/wal.html, the WAL-reset bug). A log that holds what was not
/// copied is not begun anew, and nobody else copies meanwhile.
final class CopyingTurn: Sendable {
    private let file: Int32

    /// - Parameter path: Of the database; the file of turns lies beside it and stays empty.
    /// - Returns: nil when that file cannot be opened.
    init?(of path: String) {
        file = open(path + "-copying", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return nil }
    }

    /// Copies where no other program does and something is left to copy.
    func take(_ connection: GRDB.Database, _ copy: () -> Void) {
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return }
        defer { flock(file, LOCK_UN) }
        if rantau_log_holds_uncopied(connection.sqliteConnection) == 1 { copy() }
    }

    deinit { close(file) }
}
