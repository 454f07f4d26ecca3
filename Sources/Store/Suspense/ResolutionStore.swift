// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// What was decided, or is asked, about waiting money.
public struct ResolutionStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, CaseIterable {
        /// Waits for the second officer.
        case proposed
        case done
        case refused
    }

    public struct Record: Sendable {
        public let id: ID<ResolutionRecord>
        public let unallocated: ID<UnallocatedRecord>
        public let state: State
        public let resolution: Resolution
        public let note: String
        public let proposedBy: String
        public let proposedSignIn: ID<UserAccount>?
        public let proposedAt: Instant
        public let decidedBy: String?
        public let decidedSignIn: ID<UserAccount>?
        public let decidedAt: Instant?

        public init(
            id: ID<ResolutionRecord>, unallocated: ID<UnallocatedRecord>, state: State, resolution: Resolution,
            note: String, proposedBy: String, proposedSignIn: ID<UserAccount>?, proposedAt: Instant,
            decidedBy: String? = nil, decidedSignIn: ID<UserAccount>? = nil, decidedAt: Instant? = nil
        ) {
            self.id = id
            self.unallocated = unallocated
            self.state = state
            self.resolution = resolution
            self.note = note
            self.proposedBy = proposedBy
            self.proposedSignIn = proposedSignIn
            self.proposedAt = proposedAt
            self.decidedBy = decidedBy
            self.decidedSignIn = decidedSignIn
            self.decidedAt = decidedAt
        }
    }

    public func insert(_ record: Record) throws {
        try transaction.execute(
            """
            INSERT INTO resolution (id, unallocated, state, amount, note, proposed_by, proposed_sign_in, proposed_at,
                decided_by, decided_sign_in, decided_at)
            VALUES (\(record.id), \(record.unallocated), \(record.state.rawValue), \(record.resolution.amount),
                \(record.note), \(record.proposedBy), \(record.proposedSignIn), \(record.proposedAt),
                \(record.decidedBy), \(record.decidedSignIn), \(record.decidedAt))
            """)
        try transaction.insert(
            rows: record.resolution.parts.enumerated().flatMap { position, part in
                [record.id.sqlValue, position.sqlValue] + Self.values(part)
            }, width: 6, "INSERT INTO resolution_part (resolution, position, kind, amount, invoice, person) VALUES ")
    }

    /// - Throws: `absent` when there is no such decision.
    public func get(_ id: ID<ResolutionRecord>) throws -> Record {
        guard let found = try read("WHERE id = \(id)").first else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// Oldest first.
    public func all(of item: ID<UnallocatedRecord>) throws -> [Record] {
        try read("WHERE unallocated = \(item) ORDER BY id")
    }

    /// Closes a decision that waited for the second officer.
    ///
    /// - Returns: whether it still waited.
    public func close(
        _ id: ID<ResolutionRecord>, as state: State, at now: Instant, by actor: String,
        signIn: ID<UserAccount>?
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE resolution SET state = \(state.rawValue), decided_at = \(now), decided_by = \(actor),
                decided_sign_in = \(signIn)
            WHERE id = \(id) AND state = 'proposed'
            """) == 1
    }

    /// Says which refund a part became.
    public func link(_ refund: ID<RefundRecord>, to id: ID<ResolutionRecord>, position: Int) throws {
        try transaction.execute(
            "UPDATE resolution_part SET refund = \(refund) WHERE resolution = \(id) AND position = \(position)")
    }

    private func read(_ condition: SQL) throws -> [Record] {
        let rows = try transaction.rows(
            """
            SELECT id, unallocated, state, note, proposed_by, proposed_sign_in, proposed_at, decided_by,
                decided_at, decided_sign_in
            FROM resolution \(part: condition)
            """)
        let parts = try parts(of: try rows.map { try $0.id(0) })
        return try rows.map { row in
            let id = try row.id(0, ResolutionRecord.self)
            return Record(
                id: id, unallocated: try row.id(1), state: try row.value(2), resolution: Resolution(parts[id] ?? []),
                note: try row.text(3), proposedBy: try row.text(4), proposedSignIn: try row.optionalID(5),
                proposedAt: try row.instant(6), decidedBy: try row.optionalText(7),
                decidedSignIn: try row.optionalID(9),
                decidedAt: try row.optionalInstant(8))
        }
    }

    private func parts(of ids: [ID<ResolutionRecord>]) throws -> [ID<ResolutionRecord>: [Resolution.Part]] {
        let rows = try transaction.rows(
            """
            SELECT resolution, kind, amount, invoice, person FROM resolution_part
            WHERE resolution IN (\(list: ids)) ORDER BY resolution, position
            """)
        return try rows.reduce(into: [:]) { all, row in
            let amount = try row.rupiah(2)
            let part: Resolution.Part? =
                switch try row.text(1) {
                case "allocate": .allocate(amount, to: try row.id(3))
                case "advance": .advance(amount, for: try row.id(4))
                default: .refund(amount)
                }
            if let part { all[try row.id(0), default: []].append(part) }
        }
    }

    private static func values(_ part: Resolution.Part) -> [SQLValue] {
        switch part {
        case .allocate(let amount, let invoice): ["allocate".sqlValue, amount.sqlValue, invoice.sqlValue, .null]
        case .refund(let amount): ["refund".sqlValue, amount.sqlValue, .null, .null]
        case .advance(let amount, let person): ["advance".sqlValue, amount.sqlValue, .null, person.sqlValue]
        }
    }
}
