// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Changes of the account that something due goes to, where a second officer must agree. One waits at a time.
public struct AccountChangeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, CaseIterable {
        /// Waits for the second officer.
        case proposed
        case done
        case refused
    }

    public struct Change: Sendable {
        public let id: ID<AccountChangeRecord>
        public let payable: ID<OwedRecord>
        public let bankAccount: ID<BankAccountRecord>
        public let state: State
        public let signIn: ID<UserAccount>?
        public let at: Instant
        public let by: String

        public init(
            id: ID<AccountChangeRecord>, payable: ID<OwedRecord>, bankAccount: ID<BankAccountRecord>,
            state: State = .proposed, signIn: ID<UserAccount>?, at: Instant, by actor: String
        ) {
            self.id = id
            self.payable = payable
            self.bankAccount = bankAccount
            self.state = state
            self.signIn = signIn
            self.at = at
            by = actor
        }
    }

    private static let columns: SQL = "id, payable, bank_account, state, sign_in, recorded_at, recorded_by"

    public func insert(_ change: Change) throws {
        try transaction.execute(
            """
            INSERT INTO payable_account_change (\(part: Self.columns))
            VALUES (\(change.id), \(change.payable), \(change.bankAccount), \(change.state.rawValue),
                \(change.signIn), \(change.at), \(change.by))
            """)
    }

    /// - Throws: `absent` when there is no such change.
    public func get(_ id: ID<AccountChangeRecord>) throws -> Change {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM payable_account_change WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.change(row)
    }

    /// The change that waits for the second officer.
    public func waiting(of payable: ID<OwedRecord>) throws -> Change? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM payable_account_change
            WHERE payable = \(payable) AND state = 'proposed'
            """
        ).map(Self.change)
    }

    /// - Returns: whether it still waited.
    public func close(
        _ id: ID<AccountChangeRecord>, as state: State, at now: Instant, by actor: String, signIn: ID<UserAccount>?
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE payable_account_change SET state = \(state.rawValue), decided_at = \(now), decided_by = \(actor),
                decided_sign_in = \(signIn)
            WHERE id = \(id) AND state = 'proposed'
            """) == 1
    }

    private static func change(_ row: Row) throws -> Change {
        try Change(
            id: row.id(0), payable: row.id(1), bankAccount: row.id(2), state: row.value(3), signIn: row.optionalID(4),
            at: row.instant(5), by: row.text(6))
    }
}
