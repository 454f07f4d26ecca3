// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What management aims at. A later target for the same day replaces the earlier one; both stay recorded.
public struct TargetStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Marks keys of targets.
    public enum Record {}

    public struct Target: Sendable, Hashable {
        public let id: ID<Record>
        /// By when.
        public let day: CalendarDay
        /// How many people covered.
        public let participants: Int
        public let recordedAt: Instant

        public init(id: ID<Record>, day: CalendarDay, participants: Int, recordedAt: Instant) {
            self.id = id
            self.day = day
            self.participants = participants
            self.recordedAt = recordedAt
        }
    }

    public func insert(_ target: Target, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO target (id, day, participants, recorded_at, recorded_by)
            VALUES (\(target.id), \(target.day), \(target.participants), \(target.recordedAt), \(actor))
            """)
    }

    /// The targets that count, by day: the one recorded last for each.
    public func current() throws -> [Target] {
        try transaction.rows(
            """
            SELECT id, day, participants, recorded_at FROM target
            WHERE id = (SELECT max(other.id) FROM target AS other WHERE other.day = target.day)
            ORDER BY day
            """
        ).map(Self.target)
    }

    /// - Throws: `absent` when there is no such target.
    public func get(_ id: ID<Record>) throws -> Target {
        guard
            let row = try transaction.row("SELECT id, day, participants, recorded_at FROM target WHERE id = \(id)")
        else { throw Failure(.absent, "no-such-record") }
        return try Self.target(row)
    }

    private static func target(_ row: Row) throws -> Target {
        Target(id: try row.id(0), day: try row.day(1), participants: try row.int(2), recordedAt: try row.instant(3))
    }
}
