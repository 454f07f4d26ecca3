// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What is still to be told to somebody outside. Written in the transaction that decided it, worked off afterwards.
public struct OutboxStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Item: Sendable {
        public let id: ID<OutboxRecord>
        /// What to do: `message`, `payout`, `payout-line`.
        public let kind: String
        /// The record it is about.
        public let reference: Int64
        /// JSON for the gateway.
        public let payload: String
        public let tries: Int
    }

    /// - Parameter due: when it is worked off; at once where nothing is said.
    public func add(
        _ id: ID<OutboxRecord>, kind: String, reference: Int64, payload: String, at now: Instant, due: Instant? = nil
    ) throws {
        try transaction.execute(
            """
            INSERT INTO outbox (id, kind, reference, payload, recorded_at, due_at)
            VALUES (\(id), \(kind), \(reference), \(payload), \(now), \(due ?? now))
            """)
    }

    /// Items that are due, oldest first.
    public func due(at now: Instant, limit: Int) throws -> [Item] {
        try transaction.rows(
            """
            SELECT id, kind, reference, payload, tries FROM outbox
            WHERE done_at IS NULL AND due_at <= \(now) ORDER BY due_at, id LIMIT \(limit)
            """
        ).map { row in
            Item(
                id: try row.id(0), kind: try row.text(1), reference: try row.integer(2), payload: try row.text(3),
                tries: try row.int(4))
        }
    }

    public func markDone(_ id: ID<OutboxRecord>, at now: Instant) throws {
        try transaction.execute("UPDATE outbox SET done_at = \(now), last_error = NULL WHERE id = \(id)")
    }

    /// Puts an item off after a failed try.
    public func postpone(_ id: ID<OutboxRecord>, until due: Instant, error: String) throws {
        try transaction.execute(
            "UPDATE outbox SET due_at = \(due), tries = tries + 1, last_error = \(error) WHERE id = \(id)")
    }

    /// How many items wait.
    public func waiting() throws -> Int {
        try transaction.row("SELECT count(*) FROM outbox WHERE done_at IS NULL")?.int(0) ?? 0
    }
}
