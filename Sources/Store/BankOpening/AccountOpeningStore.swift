// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Applications for an account at a partner bank.
public struct AccountOpeningStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, CaseIterable {
        /// On its way to the bank.
        case asked
        /// The bank looks at it.
        case pending
        case opened
        case refused
    }

    public struct Opening: Sendable {
        public let id: ID<AccountOpeningRecord>
        public let person: ID<PersonRecord>
        /// Three digits.
        public let bank: String
        /// What the person agreed to, word for word.
        public let consent: String
        public let state: State
        /// The bank's word, once it refused.
        public let word: String?
        public let account: ID<BankAccountRecord>?
        public let recordedAt: Instant

        public init(
            id: ID<AccountOpeningRecord>, person: ID<PersonRecord>, bank: String, consent: String,
            state: State = .asked, word: String? = nil, account: ID<BankAccountRecord>? = nil, recordedAt: Instant
        ) {
            self.id = id
            self.person = person
            self.bank = bank
            self.consent = consent
            self.state = state
            self.word = word
            self.account = account
            self.recordedAt = recordedAt
        }

        public var isUnderWay: Bool { state == .asked || state == .pending }
    }

    private static let columns: SQL = "id, person, bank, consent, state, word, bank_account, recorded_at"

    public func insert(_ opening: Opening, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO account_opening (id, person, bank, consent, state, recorded_at, recorded_by)
            VALUES (\(opening.id), \(opening.person), \(opening.bank), \(opening.consent), \(opening.state.rawValue),
                \(opening.recordedAt), \(actor))
            """)
    }

    /// - Throws: `absent` when there is no such application.
    public func get(_ id: ID<AccountOpeningRecord>) throws -> Opening {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM account_opening WHERE id = \(id)")
        guard let found = try row.map(Self.opening) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// Newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Opening] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM account_opening WHERE person IN (\(list: persons)) ORDER BY id DESC"
        ).map(Self.opening)
    }

    public func markPending(_ id: ID<AccountOpeningRecord>) throws {
        try transaction.execute(
            "UPDATE account_opening SET state = 'pending' WHERE id = \(id) AND ended_at IS NULL")
    }

    /// - Returns: false when it had ended before.
    public func end(
        _ id: ID<AccountOpeningRecord>, _ state: State, word: String?, account: ID<BankAccountRecord>?, at now: Instant
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE account_opening SET state = \(state.rawValue), word = \(word), bank_account = \(account),
                ended_at = \(now)
            WHERE id = \(id) AND ended_at IS NULL
            """) == 1
    }

    private static func opening(_ row: Row) throws -> Opening {
        Opening(
            id: try row.id(0), person: try row.id(1), bank: try row.text(2), consent: try row.text(3),
            state: try row.value(4), word: try row.optionalText(5), account: try row.optionalID(6),
            recordedAt: try row.instant(7))
    }
}
