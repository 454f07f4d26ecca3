// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Money to be given back: orders for a payout without a claim.
public struct RefundStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, CaseIterable {
        /// Waits for an account, or to be given back by the channel it came over.
        case owed
        /// Has an account and is due to a list of payouts.
        case ordered
        case paid
        /// Not given back after all; the money waits again.
        case cancelled
    }

    public struct Refund: Sendable {
        public let id: ID<RefundRecord>
        public let unallocated: ID<UnallocatedRecord>
        /// Whose invoice the money came for, where that is known.
        public let person: ID<PersonRecord>?
        /// The account it goes to; nil where it goes back the way it came.
        public let bankAccount: ID<BankAccountRecord>?
        public let amount: Rupiah
        public let state: State
        /// The bank's reference of the transfer.
        public let bankReference: String?
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<RefundRecord>, unallocated: ID<UnallocatedRecord>, person: ID<PersonRecord>?,
            bankAccount: ID<BankAccountRecord>? = nil, amount: Rupiah, state: State = .owed,
            bankReference: String? = nil, recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.unallocated = unallocated
            self.person = person
            self.bankAccount = bankAccount
            self.amount = amount
            self.state = state
            self.bankReference = bankReference
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    private static let columns: SQL = """
        id, unallocated, person, bank_account, amount, state, bank_reference, recorded_at, recorded_by
        """

    public func insert(_ refund: Refund) throws {
        try transaction.execute(
            """
            INSERT INTO refund (\(part: Self.columns))
            VALUES (\(refund.id), \(refund.unallocated), \(refund.person), \(refund.bankAccount), \(refund.amount),
                \(refund.state.rawValue), \(refund.bankReference), \(refund.recordedAt), \(refund.recordedBy))
            """)
    }

    /// - Throws: `absent` when there is no such refund.
    public func get(_ id: ID<RefundRecord>) throws -> Refund {
        guard let row = try transaction.row("SELECT \(part: Self.columns) FROM refund WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.refund(row)
    }

    /// Oldest first.
    public func list(_ states: [State], limit: Int) throws -> [Refund] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM refund WHERE state IN (\(list: states.map(\.rawValue)))
            ORDER BY id LIMIT \(limit)
            """
        ).map(Self.refund)
    }

    /// Oldest first.
    public func all(of item: ID<UnallocatedRecord>) throws -> [Refund] {
        try transaction.rows("SELECT \(part: Self.columns) FROM refund WHERE unallocated = \(item) ORDER BY id")
            .map(Self.refund)
    }

    /// Moves a refund on, if it still stands in one of the states it is moved from.
    ///
    /// - Returns: whether it did.
    public func move(
        _ id: ID<RefundRecord>, from states: [State], to state: State, bankReference: String? = nil, at now: Instant,
        by actor: String
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE refund SET state = \(state.rawValue), bank_reference = coalesce(\(bankReference), bank_reference),
                closed_at = \(now), closed_by = \(actor)
            WHERE id = \(id) AND state IN (\(list: states.map(\.rawValue)))
            """) == 1
    }

    /// Sends a refund to an account, by the next list of payouts.
    ///
    /// - Returns: whether it was still to be given back.
    public func order(_ id: ID<RefundRecord>, to account: ID<BankAccountRecord>) throws -> Bool {
        try transaction.changes(
            """
            UPDATE refund SET state = 'ordered', bank_account = \(account)
            WHERE id = \(id) AND state IN ('owed', 'ordered')
            """) == 1
    }

    /// The transfer of a refund came back: it is due to a list again.
    public func reopen(_ id: ID<RefundRecord>) throws {
        try transaction.execute(
            """
            UPDATE refund SET state = 'ordered', bank_reference = NULL, closed_at = NULL, closed_by = NULL
            WHERE id = \(id) AND state = 'paid'
            """)
    }

    /// Whose decision made it: the second officer's where there was one, else the proposer's.
    public func decider(of id: ID<RefundRecord>) throws -> (name: String, signIn: ID<UserAccount>?)? {
        try transaction.row(
            """
            SELECT r.decided_by, r.decided_sign_in, r.proposed_by, r.proposed_sign_in FROM resolution r
            JOIN resolution_part p ON p.resolution = r.id WHERE p.refund = \(id)
            """
        ).map { row in
            let (decided, proposed) = (try row.optionalText(0), try row.text(2))
            let signIn: ID<UserAccount>? = try row.optionalID(1) ?? (decided == proposed ? row.optionalID(3) : nil)
            return (decided ?? proposed, signIn)
        }
    }

    private static func refund(_ row: Row) throws -> Refund {
        try Refund(
            id: row.id(0), unallocated: row.id(1), person: row.optionalID(2), bankAccount: row.optionalID(3),
            amount: row.rupiah(4), state: row.value(5), bankReference: row.optionalText(6),
            recordedAt: row.instant(7), recordedBy: row.text(8))
    }
}
