// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Money on its way to payees, one row an attempt, and what the bank said about each.
public struct PayoutStore {
    /// Marks keys of the bank's answers.
    public enum ResultRecord {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Payout: Sendable {
        public let id: ID<PayoutRecord>
        public let claim: ID<ClaimRecord>
        /// From 1.
        public let attempt: Int
        /// The worker.
        public let person: ID<PersonRecord>
        public let bankAccount: ID<BankAccountRecord>
        public let amount: Rupiah
        /// Our number of the transfer towards the bank.
        public let reference: String
        public let state: PayoutState
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<PayoutRecord>, claim: ID<ClaimRecord>, attempt: Int, person: ID<PersonRecord>,
            bankAccount: ID<BankAccountRecord>, amount: Rupiah, reference: String, state: PayoutState,
            recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.claim = claim
            self.attempt = attempt
            self.person = person
            self.bankAccount = bankAccount
            self.amount = amount
            self.reference = reference
            self.state = state
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    /// One answer of the bank, or that it was given the order.
    public struct Result: Sendable {
        /// `sent` when the order was given to the bank; `settled`, `failed`, `unknown`, `not-sent`, `not-received`,
        /// `refused-again` when an order given for the second time was refused, `name-mismatch`, `expired`, `returned`.
        public let outcome: String
        /// Seven digits of SNAP; empty where there was no answer.
        public let responseCode: String
        public let message: String
        public let at: Instant

        public init(outcome: String, responseCode: String, message: String, at: Instant) {
            self.outcome = outcome
            self.responseCode = responseCode
            self.message = message
            self.at = at
        }
    }

    private static let columns: SQL = """
        id, claim, attempt, person, bank_account, amount, reference, state, recorded_at, recorded_by
        """

    public func insert(_ payout: Payout) throws {
        try transaction.execute(
            """
            INSERT INTO payout (\(part: Self.columns))
            VALUES (\(payout.id), \(payout.claim), \(payout.attempt), \(payout.person), \(payout.bankAccount),
                \(payout.amount), \(payout.reference), \(payout.state.rawValue), \(payout.recordedAt),
                \(payout.recordedBy))
            """)
    }

    /// - Throws: `absent` when there is no such payout.
    public func get(_ id: ID<PayoutRecord>) throws -> Payout {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM payout WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.payout(row)
    }

    public func find(reference: String) throws -> Payout? {
        try transaction.row("SELECT \(part: Self.columns) FROM payout WHERE reference = \(reference)")
            .map(Self.payout)
    }

    /// Every attempt of a claim, oldest first.
    public func all(of claim: ID<ClaimRecord>) throws -> [Payout] {
        try transaction.rows("SELECT \(part: Self.columns) FROM payout WHERE claim = \(claim) ORDER BY attempt")
            .map(Self.payout)
    }

    /// Payouts in some states, newest first.
    public func list(_ states: [PayoutState], limit: Int) throws -> [Payout] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM payout
            WHERE state IN (\(list: states.map(\.rawValue))) ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Self.payout)
    }

    /// Moves a payout on, if it still stands in one of the states it is moved from.
    ///
    /// - Returns: whether it did.
    public func move(_ id: ID<PayoutRecord>, from states: [PayoutState], to state: PayoutState) throws -> Bool {
        try transaction.changes(
            """
            UPDATE payout SET state = \(state.rawValue)
            WHERE id = \(id) AND state IN (\(list: states.map(\.rawValue)))
            """) == 1
    }

    public func insert(_ result: Result, id: ID<ResultRecord>, payout: ID<PayoutRecord>) throws {
        try transaction.execute(
            """
            INSERT INTO transfer_result (id, payout, outcome, response_code, message, recorded_at)
            VALUES (\(id), \(payout), \(result.outcome), \(result.responseCode), \(result.message), \(result.at))
            """)
    }

    /// What the bank said, oldest first.
    public func results(of payout: ID<PayoutRecord>) throws -> [Result] {
        try transaction.rows(
            """
            SELECT outcome, response_code, message, recorded_at FROM transfer_result
            WHERE payout = \(payout) ORDER BY id
            """
        ).map { row in
            try Result(
                outcome: row.text(0), responseCode: row.text(1), message: row.text(2), at: row.instant(3))
        }
    }

    /// Why an ordered payout waits, as the last try said: the code of a refusal or the bank's words; nil before the
    /// first try.
    public func waitingReason(of payout: ID<PayoutRecord>) throws -> String? {
        try transaction.row(
            """
            SELECT last_error FROM outbox
            WHERE kind = 'payout' AND reference = \(payout) AND done_at IS NULL AND last_error IS NOT NULL
            """)?.text(0)
    }

    private static func payout(_ row: Row) throws -> Payout {
        try Payout(
            id: row.id(0), claim: row.id(1), attempt: row.int(2), person: row.id(3), bankAccount: row.id(4),
            amount: row.rupiah(5), reference: row.text(6), state: row.value(7), recordedAt: row.instant(8),
            recordedBy: row.text(9))
    }
}
