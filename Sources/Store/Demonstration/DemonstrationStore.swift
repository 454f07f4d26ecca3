// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What a demonstration asks of a database before and after it fills it.
public struct DemonstrationStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How many people there are. A demonstration is only filled into a database without any.
    public func people() throws -> Int { try transaction.row("SELECT count(*) FROM person")?.int(0) ?? 0 }

    /// The query planner learns what the tables hold. Before the few things are left on desks: how tables are when they
    /// have grown cannot be learned from three rows.
    public func learn() throws { try transaction.refreshStatistics() }

    /// Ends the filling: what the past had to tell has been told.
    public func finish(at now: Instant) throws {
        try transaction.execute("UPDATE outbox SET done_at = \(now) WHERE done_at IS NULL AND kind = 'message'")
        try transaction.execute(
            """
            UPDATE outbox SET done_at = \(now) WHERE done_at IS NULL AND kind = 'payout'
                AND reference IN (SELECT id FROM payout WHERE state IN ('settled', 'failed'))
            """)
    }
}
