// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What the placement system was told of memberships, and what it answered. Newer ones have greater keys.
public struct PlacementPushStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Push: Sendable {
        public let id: ID<PlacementPushRecord>
        /// What was told, without a name or number of the person.
        public let content: String
        public let recordedAt: Instant
        /// Nil until it answered.
        public let taken: Bool?
    }

    public func insert(
        _ id: ID<PlacementPushRecord>, about person: ID<PersonRecord>, content: String, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO placement_push (id, person, content, recorded_at)
            VALUES (\(id), \(person), \(content), \(now))
            """)
    }

    public func newest(about person: ID<PersonRecord>) throws -> Push? {
        try transaction.row(
            """
            SELECT id, content, recorded_at, taken FROM placement_push WHERE person = \(person)
            ORDER BY id DESC LIMIT 1
            """
        ).map { row in
            Push(
                id: try row.id(0), content: try row.text(1), recordedAt: try row.instant(2),
                taken: try row.optionalInteger(3).map { $0 != 0 })
        }
    }

    public func answered(_ id: ID<PlacementPushRecord>, taken: Bool, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE placement_push SET answered_at = \(now), taken = \(taken)
            WHERE id = \(id) AND answered_at IS NULL
            """)
    }
}
