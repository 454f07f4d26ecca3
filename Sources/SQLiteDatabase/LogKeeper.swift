// SPDX-License-Identifier: Apache-2.0
import Database
import GRDB
import GRDBSQLite
import Synchronization

/// Keeps SQLite's log short: it copies what the log holds into the file beside the writer, which then copies only the
/// little that came since.
///
/// SQLite by itself copies the whole log in the commit that makes it too long, and everybody in that commit waits for
/// it. A log that is copied to its end is written from its beginning again.
final class LogKeeper: Sendable {
    private struct State {
        /// Pages in the log after the last commit.
        var logged = 0
        /// Pages from which on the log is copied.
        var due: Int
        var copies = false
        var restWaits = false
    }

    /// Milliseconds for which a connection waits for another program's write.
    static let patience: Int32 = 5_000

    private let state: Mutex<State>
    private let longest: Int
    private let connection: DatabaseQueue
    private let turn: CopyingTurn

    /// - Parameter longest: Pages that the log holds before it is copied.
    /// - Throws: `DatabaseFault.unavailable`, or what SQLite says of a file that it cannot open.
    init(path: String, longest: Int) throws {
        guard let turn = CopyingTurn(of: path) else {
            throw DatabaseFault.unavailable(message: "\(path)-copying beside the database could not be opened")
        }
        self.turn = turn
        var configuration = Configuration()
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0")
        }
        connection = try DatabaseQueue(path: path, configuration: configuration)
        state = Mutex(State(due: longest))
        self.longest = longest
    }

    /// Has this keeper told of each commit of a connection, which copies nothing by itself any more.
    func watch(_ writer: GRDB.Database) {
        sqlite3_wal_hook(
            writer.sqliteConnection,
            { keeper, _, _, pages in
                guard let keeper else { return SQLITE_OK }
                Unmanaged<LogKeeper>.fromOpaque(keeper).takeUnretainedValue().committed(Int(pages))
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// - Parameter logged: Pages in the log.
    private func committed(_ logged: Int) {
        let starts = state.withLock { state in
            if logged < state.logged { state.due = longest }
            state.logged = logged
            guard logged >= state.due, !state.copies else { return false }
            // Where a reader holds the log, trying at each commit would only cost time.
            state.due = logged + longest / 32
            state.copies = true
            return true
        }
        guard starts else { return }
        connection.asyncWriteWithoutTransaction { [weak self] connection in
            // The second time takes what came during the first.
            for _ in 0..<2 { self?.copy(connection, SQLITE_CHECKPOINT_PASSIVE) }
            self?.ended()
        }
    }

    private func ended() {
        state.withLock { state in
            state.copies = false
            state.restWaits = true
        }
    }

    /// Copies on the writer, between two of its transactions, what came while most was copied. When writes outrun the
    /// copying, they wait for it first, so that the log does not grow without end.
    func copyRest(on writer: GRDB.Database) {
        let isOutrun = state.withLock { $0.copies && $0.logged >= 2 * longest }
        if isOutrun { connection.unsafeReentrantWrite { _ in } }
        let mayCopy = state.withLock { state in
            guard state.restWaits, !state.copies else { return false }
            state.restWaits = false
            return true
        }
        guard mayCopy else { return }
        // Nobody else writes while it copies, and it waits for no reader.
        sqlite3_busy_timeout(writer.sqliteConnection, 0)
        defer { sqlite3_busy_timeout(writer.sqliteConnection, Self.patience) }
        copy(writer, SQLITE_CHECKPOINT_FULL)
    }

    /// What cannot be copied now stays in the log, where it is as safe and is read as well, and is copied later.
    private func copy(_ connection: GRDB.Database, _ mode: Int32) {
        turn.take(connection) {
            sqlite3_wal_checkpoint_v2(connection.sqliteConnection, "main", mode, nil, nil)
        }
    }

    /// Waits for what is being copied, so that a database that was closed is whole in its file.
    deinit { connection.unsafeReentrantWrite { _ in } }
}
