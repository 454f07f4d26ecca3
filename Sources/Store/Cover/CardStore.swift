// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Membership cards by their place in the status list.
public struct CardStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The place of a person's valid card; a new place where there is none.
    public func positionOrIssue(_ person: ID<PersonRecord>, at now: Instant) throws -> Int {
        let known = try transaction.row(
            "SELECT position FROM card WHERE person = \(person) AND revoked_at IS NULL ORDER BY position DESC LIMIT 1")
        if let known { return try known.int(0) }
        let next = try size()
        try transaction.execute("INSERT INTO card (position, person, issued_at) VALUES (\(next), \(person), \(now))")
        return next
    }

    /// How many places the status list has.
    public func size() throws -> Int {
        try transaction.row("SELECT coalesce(max(position) + 1, 0) FROM card")?.int(0) ?? 0
    }

    /// The places of revoked cards.
    public func revoked() throws -> [Int] {
        try transaction.rows("SELECT position FROM card WHERE revoked_at IS NOT NULL ORDER BY position").map {
            try $0.int(0)
        }
    }

    /// Revokes the valid cards of a person; answers how many there were.
    public func revoke(person: ID<PersonRecord>, reason: String, at now: Instant) throws -> Int {
        try transaction.changes(
            "UPDATE card SET revoked_at = \(now), reason = \(reason) WHERE person = \(person) AND revoked_at IS NULL")
    }
}
