// SPDX-License-Identifier: Apache-2.0
import Database
import Synchronization

/// A place for one connection, made when first needed and made anew after it broke.
final class PostgresLink: Sendable {
    enum Use: String, Sendable {
        case writing, reading
    }

    private let url: String
    private let use: Use
    private let limits: PostgresLimits
    private let roundTrips: RoundTrips
    private let held = Mutex<PostgresConnection?>(nil)

    init(url: String, use: Use, limits: PostgresLimits, roundTrips: RoundTrips) {
        self.url = url
        self.use = use
        self.limits = limits
        self.roundTrips = roundTrips
    }

    /// The connection, alive as far as is known.
    ///
    /// - Throws: `DatabaseFault.unavailable`; `.notDurable` where the server may forget what it has confirmed.
    func connection() throws -> PostgresConnection {
        if let connection = held.withLock({ $0 }), connection.isAlive { return connection }
        let connection = try PostgresConnection(
            url: url, applicationName: "rantau \(use.rawValue)", roundTrips: roundTrips)
        try connection.command(limits.statements + (use == .reading ? Self.readOnly : Self.readCommitted))
        try check(connection)
        held.withLock { $0 = connection }
        return connection
    }

    /// The server's process that works for this connection; nil while there is none.
    var process: Int32? { held.withLock { $0?.process } }

    /// Drops the connection, so that the next use makes a new one.
    func drop() { held.withLock { $0 = nil } }

    /// Each statement sees what was committed before it: the lock that a group waits for comes first.
    private static let readCommitted = "SET default_transaction_isolation = 'read committed'"
    private static let readOnly = """
        SET default_transaction_isolation = 'repeatable read'; SET default_transaction_read_only = on;
        """

    private func check(_ connection: PostgresConnection) throws {
        let sql: SQL = """
            SELECT current_setting('fsync'), current_setting('full_page_writes'),
                current_setting('synchronous_commit'), current_setting('server_encoding'),
                CAST(current_setting('server_version_num') AS bigint), pg_is_in_recovery()
            """
        guard let row = try connection.run(sql).rows(sql).first else { return }
        let (fsync, pages, commit) = (try row.text(0), try row.text(1), try row.text(2))
        guard try row.integer(4) >= 140_000, try row.text(3) == "UTF8" else {
            throw DatabaseFault.unavailable(
                message: "PostgreSQL 14 or newer with a database in UTF8 is needed, found \(try row.integer(4)) with "
                    + (try row.text(3)))
        }
        guard use == .writing else { return }
        guard fsync == "on", pages == "on", commit != "off" else {
            throw DatabaseFault.notDurable(
                message: "expected fsync and full_page_writes on and synchronous_commit not off, found "
                    + "\(fsync), \(pages) and \(commit)")
        }
        guard try !row.bool(5) else {
            throw DatabaseFault.unavailable(
                message: "the server is a standby, which cannot be written to; add target_session_attrs=read-write")
        }
    }
}
