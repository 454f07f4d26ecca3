// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database
import Synchronization

/// A copy of the server, which follows it by streaming.
public struct StandbyPlace: Sendable, Hashable {
    /// `postgres://user@host/database`, as libpq takes it.
    public let url: String
    /// How old at most what it answers with may be, in seconds.
    public let mostSecondsBehind: Int

    public init(url: String, mostSecondsBehind: Int) {
        self.url = url
        self.mostSecondsBehind = mostSecondsBehind
    }
}

/// Reads from a standby as long as it is not too far behind.
///
/// How far the server had written its log is asked now and then. A standby that has replayed as much shows everything
/// that was committed before that moment, whether something was written since or not, and whatever its clock says. One
/// that lost its line falls behind by this measure as soon as the server writes.
final class PostgresStandby: Sendable {
    /// How far the server had come at a moment.
    private struct Mark {
        let position: String
        let moment: ContinuousClock.Instant
    }

    /// A mark is made so many times within the time that the standby may be behind.
    private static let marksInBound = 4
    /// How often and how long a standby that is nearly there is waited for.
    private static let (tries, waitMilliseconds): (Int, Int32) = (5, 10)

    let readers: PostgresReaders

    init(_ place: StandbyPlace, primary url: String, limits: PostgresLimits, roundTrips: RoundTrips) {
        let marks = Marks(
            primary: PostgresLink(url: url, use: .reading, limits: limits, roundTrips: roundTrips),
            place.mostSecondsBehind)
        readers = PostgresReaders(
            count: limits.readers, url: place.url, limits: limits, roundTrips: roundTrips
        ) { connection in
            let position = try marks.oldest()
            for _ in 0..<Self.tries {
                if try Self.has(position, connection) { return }
                rantau_pg_wait(nil, Self.waitMilliseconds)
            }
            throw DatabaseFault.unavailable(message: "the standby is more than \(place.mostSecondsBehind) s behind")
        }
    }

    private static func has(_ position: String, _ connection: PostgresConnection) throws -> Bool {
        let sql: SQL = """
            SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= CAST(\(position) AS pg_lsn)
            """
        return try connection.run(sql).rows(sql).first?.bool(0) == true
    }

    /// What is known of how far the server had come, newest last.
    private final class Marks: Sendable {
        private let primary: PostgresLink
        private let bound: Duration
        private let known = Mutex<[Mark]>([])
        /// One asks at a time.
        private let asking = Mutex(())

        init(primary: PostgresLink, _ seconds: Int) {
            self.primary = primary
            bound = .seconds(seconds)
        }

        /// The oldest that is young enough.
        ///
        /// - Throws: `DatabaseFault.unavailable` where there is none and the server does not answer.
        func oldest() throws -> String {
            let now = ContinuousClock.now
            let (first, isDue) = known.withLock { marks in
                marks.removeAll { now - $0.moment > bound }
                return (
                    marks.first?.position,
                    marks.last.map { now - $0.moment > bound / PostgresStandby.marksInBound } ?? true
                )
            }
            if isDue {
                do {
                    let mark = try make()
                    known.withLock { $0.append(mark) }
                    return first ?? mark.position
                } catch  where first != nil {}
            }
            guard let first else { throw DatabaseFault.unavailable(message: "no mark of the server is known") }
            return first
        }

        private func make() throws -> Mark {
            try asking.withLock { _ in
                let moment = ContinuousClock.now
                let sql: SQL = "SELECT CAST(pg_current_wal_flush_lsn() AS text)"
                let connection = try primary.connection()
                do {
                    guard let position = try connection.run(sql).rows(sql).first?.text(0) else {
                        throw DatabaseFault.unavailable(message: "the server says no position")
                    }
                    return Mark(position: position, moment: moment)
                } catch {
                    if !connection.isAlive { primary.drop() }
                    throw error
                }
            }
        }
    }
}
