// SPDX-License-Identifier: Apache-2.0
import Database
import GRDBSQLite
import Synchronization

/// The prepared statements of the one writing connection, found by the pieces of their text.
///
/// A statement's pieces are literals of the program, so that comparing them is comparing addresses.
final class StatementCache: Sendable {
    private struct Prepared {
        let pieces: [String]
        /// The address of the statement; the cache alone ends it.
        let address: UInt
    }

    private let prepared = Mutex<[Int: [Prepared]]>([:])

    deinit {
        prepared.withLock { known in
            for one in known.values.joined() { sqlite3_finalize(OpaquePointer(bitPattern: one.address)) }
        }
    }

    /// The statement for this text, ready to be bound.
    ///
    /// - Returns: nil when SQLite does not understand the text; its message stands at the connection.
    func statement(for sql: SQL, on connection: OpaquePointer?) -> OpaquePointer? {
        prepared.withLock { known in
            let near = known[sql.shape] ?? []
            if let found = near.first(where: { $0.pieces == sql.pieces }) {
                return UInt?(found.address)
            }
            guard let made = Self.prepare(sql.text, on: connection) else { return nil }
            known[sql.shape] = near + [Prepared(pieces: sql.pieces, address: made)]
            return made
        }.flatMap { OpaquePointer(bitPattern: $0) }
    }

    private static func prepare(_ text: String, on connection: OpaquePointer?) -> UInt? {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { return nil }
        return UInt(bitPattern: handle)
    }
}
