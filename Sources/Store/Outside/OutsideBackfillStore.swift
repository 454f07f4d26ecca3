// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// How far a party that was connected later has been told of those who were members before.
public struct OutsideBackfillStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Progress: Sendable {
        /// Members up to this record have been gone through.
        public let reached: ID<PersonRecord>
        /// nil until all have.
        public let finishedAt: Instant?

        public init(reached: ID<PersonRecord>, finishedAt: Instant?) {
            self.reached = reached
            self.finishedAt = finishedAt
        }
    }

    /// nil where nobody has been gone through yet.
    public func find(_ party: OutsidePartyStore.Party) throws -> Progress? {
        try transaction.row(
            "SELECT reached, finished_at FROM outside_backfill WHERE party = \(party.rawValue)"
        ).map { Progress(reached: try $0.id(0), finishedAt: try $0.optionalInstant(1)) }
    }

    public func keep(_ progress: Progress, of party: OutsidePartyStore.Party) throws {
        try transaction.execute(
            """
            INSERT INTO outside_backfill (party, reached, finished_at)
            VALUES (\(party.rawValue), \(progress.reached), \(progress.finishedAt))
            ON CONFLICT (party) DO UPDATE SET reached = excluded.reached, finished_at = excluded.finished_at
            """)
    }

    /// Has everybody gone through anew.
    public func forget(_ party: OutsidePartyStore.Party) throws {
        try transaction.execute("DELETE FROM outside_backfill WHERE party = \(party.rawValue)")
    }

    /// Members after a record, in the order of registration.
    public func members(after last: ID<PersonRecord>, limit: Int) throws -> [ID<PersonRecord>] {
        try transaction.rows(
            "SELECT person FROM membership WHERE person > \(last) ORDER BY person LIMIT \(limit)"
        ).map { try $0.id(0) }
    }
}
