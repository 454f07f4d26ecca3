// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// The accounts that are open.
public struct LedgerAccountStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// An open account.
    public struct Account: Sendable, Hashable {
        public let number: Int64
        public let code: String
        /// The member whose savings it is; nil for the institution's own accounts.
        public let person: ID<PersonRecord>?
        /// What its postings are counted in.
        public let currency: Currency

        public init(number: Int64, code: String, person: ID<PersonRecord>?, currency: Currency) {
            self.number = number
            self.code = code
            self.person = person
            self.currency = currency
        }

        /// Where it stands in the chart.
        public var group: AccountGroup {
            let account =
                currency == .idr
                ? LedgerAccount(number: number) : ForeignAccount(number: number, in: currency)?.account
            guard let account else { preconditionFailure("an open account stands in the chart") }
            return account.group
        }
    }

    private static let columns: SQL = "id, code, person, currency"

    /// Opens an account; one already open stays.
    public func open(_ account: LedgerAccount) throws {
        if case .savings(let person) = account { return try LedgerStore(transaction).openSavings(person) }
        try transaction.execute(
            """
            INSERT INTO ledger_account (id, code) VALUES (\(account.number), \(account.code))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Opens an account kept in another currency; one already open stays.
    public func open(_ account: ForeignAccount) throws {
        try transaction.execute(
            """
            INSERT INTO ledger_account (id, code, currency)
            VALUES (\(account.number), \(account.code), \(account.currency.rawValue)) ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Opens an account of other books; one already open stays. Savings name their member where the person is known
    /// here.
    public func open(_ account: Account) throws {
        let currency = account.currency == .idr ? nil : account.currency.rawValue
        try transaction.execute(
            """
            INSERT INTO ledger_account (id, code, person, currency)
            VALUES (\(account.number), \(account.code), (SELECT id FROM person WHERE id = \(account.person)),
                \(currency)) ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Every open account after a number, in order.
    public func accounts(after number: Int64, limit: Int) throws -> [Account] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM ledger_account WHERE id > \(number) ORDER BY id LIMIT \(limit)
            """
        ).map(Self.account)
    }

    /// - Throws: `absent` `no-such-account`; a missing account is never zero.
    public func get(code: String) throws -> Account {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM ledger_account WHERE code = \(code)")
        guard let row else { throw Self.missing(code) }
        return try Self.account(row)
    }

    /// - Throws: `absent` `no-such-account`.
    public func get(_ account: LedgerAccount) throws -> Account {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM ledger_account WHERE id = \(account.number)")
        guard let row else { throw Self.missing(account.code) }
        return try Self.account(row)
    }

    /// - Throws: `absent` `no-such-account`.
    public func get(_ account: ForeignAccount) throws -> Account {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM ledger_account WHERE id = \(account.number)")
        guard let row else { throw Self.missing(account.code) }
        return try Self.account(row)
    }

    /// The institution's own accounts, by number.
    public func institutional() throws -> [Account] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM ledger_account WHERE id < \(LedgerAccount.firstMember) ORDER BY id"
        ).map(Self.account)
    }

    private static func missing(_ code: String) -> Failure {
        Failure(.absent, "no-such-account", field: "account", details: ["account": code])
    }

    static func account(_ row: Row) throws -> Account {
        let currency: Currency = try row.optionalText(3) == nil ? .idr : row.value(3)
        return Account(
            number: try row.integer(0), code: try row.text(1), person: try row.optionalID(2), currency: currency)
    }
}
