// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What a register is still to be told or asked about a person. Written in the transaction that decided it, worked off
/// afterwards.
public struct OutsideTaskStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Tell the placement system how the person is insured.
        case push
        /// Compare the person with the placement system's record.
        case check
        /// Have the population register verify the identity.
        case verify

        public var party: OutsidePartyStore.Party { self == .verify ? .population : .placementSystem }
    }

    public struct Item: Sendable {
        public let id: ID<OutsideTaskRecord>
        public let kind: Kind
        public let person: ID<PersonRecord>
        public let tries: Int
    }

    /// Adds a task, unless the same waits for the same moment.
    public func add(
        _ id: ID<OutsideTaskRecord>, _ kind: Kind, about person: ID<PersonRecord>, at now: Instant, due: Instant
    ) throws {
        let same = try transaction.row(
            """
            SELECT 1 FROM outside_task
            WHERE person = \(person) AND kind = \(kind.rawValue) AND ended_at IS NULL AND due_at = \(due) LIMIT 1
            """)
        guard same == nil else { return }
        try transaction.execute(
            """
            INSERT INTO outside_task (id, party, kind, person, recorded_at, due_at)
            VALUES (\(id), \(kind.party.rawValue), \(kind.rawValue), \(person), \(now), \(due))
            """)
    }

    /// Tasks that are due, longest first.
    public func due(_ party: OutsidePartyStore.Party, at now: Instant, limit: Int) throws -> [Item] {
        try transaction.rows(
            """
            SELECT id, kind, person, tries FROM outside_task
            WHERE party = \(party.rawValue) AND ended_at IS NULL AND due_at <= \(now) ORDER BY due_at LIMIT \(limit)
            """
        ).map { row in
            Item(id: try row.id(0), kind: try row.value(1), person: try row.id(2), tries: try row.int(3))
        }
    }

    public func end(_ id: ID<OutsideTaskRecord>, error: String?, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE outside_task SET ended_at = \(now), tries = tries + 1, last_error = \(error)
            WHERE id = \(id) AND ended_at IS NULL
            """)
    }

    public func postpone(_ id: ID<OutsideTaskRecord>, until due: Instant, error: String) throws {
        try transaction.execute(
            """
            UPDATE outside_task SET due_at = \(due), tries = tries + 1, last_error = \(error)
            WHERE id = \(id) AND ended_at IS NULL
            """)
    }

    /// Tasks that were put off are due now; those for a later day stay.
    public func hasten(_ party: OutsidePartyStore.Party, at now: Instant) throws -> Int {
        try transaction.changes(
            """
            UPDATE outside_task SET due_at = \(now)
            WHERE party = \(party.rawValue) AND ended_at IS NULL AND due_at > \(now) AND tries > 0
            """)
    }

    public struct Queue: Sendable, Hashable {
        public let waiting: Int
        public let oldest: Instant?
    }

    /// What is due or was put off. Tasks for a later day are not counted.
    public func queue(_ party: OutsidePartyStore.Party, at now: Instant) throws -> Queue {
        let row = try transaction.row(
            """
            SELECT count(*), min(recorded_at) FROM outside_task
            WHERE party = \(party.rawValue) AND ended_at IS NULL AND (due_at <= \(now) OR tries > 0)
            """)
        return Queue(waiting: try row?.int(0) ?? 0, oldest: try row?.optionalInstant(1))
    }
}
