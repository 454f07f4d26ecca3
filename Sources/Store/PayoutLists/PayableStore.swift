// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import People

/// What is due and waits for a payout list. The account may change until a list is locked.
public struct PayableStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A granted claim.
        case claim
        /// One year of a scholarship (PP 82/2019 art. 25(3)).
        case scholarship
        /// Money given back to a payer.
        case refund

        /// The account on which the debt stands.
        public var debt: LedgerAccount {
            switch self {
            case .claim, .scholarship: .benefitsPayable
            case .refund: .refundsPayable
            }
        }
    }

    public struct Payable: Sendable {
        public let id: ID<OwedRecord>
        public let kind: Kind
        /// What it comes from, `claim:KEY`: the same debt is recorded once.
        public let source: String
        /// What people call it: the claim's number.
        public let number: String
        public let claim: ID<ClaimRecord>?
        /// The worker or payer whom it is about.
        public let person: ID<PersonRecord>
        /// Whom to tell.
        public let payee: ID<PersonRecord>
        public let bankAccount: ID<BankAccountRecord>
        public let amount: Rupiah
        public let dueOn: CalendarDay
        /// Whether it was paid or given up in another way: no list may take it.
        public let isWithdrawn: Bool

        /// The heir whose share it is, where several share a claim.
        public var heir: ID<FamilyMember>? {
            let parts = source.split(separator: ":")
            guard parts.count == 4, parts[2] == "heir" else { return nil }
            return ID(String(parts[3]))
        }

        public init(
            id: ID<OwedRecord>, kind: Kind, source: String, number: String, claim: ID<ClaimRecord>?,
            person: ID<PersonRecord>, payee: ID<PersonRecord>, bankAccount: ID<BankAccountRecord>, amount: Rupiah,
            dueOn: CalendarDay, isWithdrawn: Bool = false
        ) {
            self.id = id
            self.kind = kind
            self.source = source
            self.number = number
            self.claim = claim
            self.person = person
            self.payee = payee
            self.bankAccount = bankAccount
            self.amount = amount
            self.dueOn = dueOn
            self.isWithdrawn = isWithdrawn
        }
    }

    private static let columns: SQL = """
        id, kind, source, number, claim, person, payee, bank_account, amount, due_on, withdrawn_at IS NOT NULL
        """
    private static let alive: SQL = "'listed', 'released', 'sent', 'unknown', 'settled'"

    public func insert(_ payable: Payable, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO payable (id, kind, source, number, claim, person, payee, bank_account, amount, due_on,
                recorded_at, recorded_by)
            VALUES (\(payable.id), \(payable.kind.rawValue), \(payable.source), \(payable.number), \(payable.claim),
                \(payable.person), \(payable.payee), \(payable.bankAccount), \(payable.amount), \(payable.dueOn),
                \(now), \(actor))
            """)
    }

    /// - Throws: `absent` when there is no such record.
    public func get(_ id: ID<OwedRecord>) throws -> Payable {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM payable WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.payable(row)
    }

    /// What the share of one heir in a claim comes from.
    public static func source(of claim: ID<ClaimRecord>, heir: ID<FamilyMember>) -> String {
        "claim:\(claim):heir:\(heir)"
    }

    public func find(source: String) throws -> Payable? {
        try transaction.row("SELECT \(part: Self.columns) FROM payable WHERE source = \(source)").map(Self.payable)
    }

    /// What people call by this number, oldest first.
    public func all(number: String) throws -> [Payable] {
        try transaction.rows("SELECT \(part: Self.columns) FROM payable WHERE number = \(number) ORDER BY id")
            .map(Self.payable)
    }

    /// What is due by a day and stands on no list that may still pay it, oldest first.
    public func waiting(through day: CalendarDay, limit: Int) throws -> [Payable] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM payable
            WHERE due_on <= \(day) AND withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM payout_line
                WHERE payable = payable.id AND state IN (\(part: Self.alive)))
            ORDER BY due_on, id LIMIT \(limit)
            """
        ).map(Self.payable)
    }

    /// Sends what is due to another account, as long as no locked list holds the old one.
    public func setAccount(_ id: ID<OwedRecord>, _ account: ID<BankAccountRecord>) throws {
        try transaction.execute("UPDATE payable SET bank_account = \(account) WHERE id = \(id)")
    }

    /// Takes what is due out of the reach of lists: it was paid or given up in another way.
    ///
    /// - Throws: `conflict` `payout-already-listed` where a list may still pay it.
    public func withdraw(_ id: ID<OwedRecord>, at now: Instant) throws {
        if let number = try listNumber(of: id) {
            throw Failure(.conflict, "payout-already-listed", details: ["list": number])
        }
        try transaction.execute("UPDATE payable SET withdrawn_at = \(now) WHERE id = \(id)")
    }

    /// The number of the list that pays it or may still pay it.
    public func listNumber(of id: ID<OwedRecord>) throws -> String? {
        try transaction.row(
            """
            SELECT p.number FROM payout_line l JOIN payout_list p ON p.id = l.list
            WHERE l.payable = \(id) AND l.state IN (\(part: Self.alive))
            """)?.text(0)
    }

    /// Whether anything of a claim is still to be paid: due and not settled, or an instalment to come.
    public func isOutstanding(_ claim: ID<ClaimRecord>) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM payable WHERE claim = \(claim) AND NOT EXISTS (
                SELECT 1 FROM payout_line WHERE payable = payable.id AND state = 'settled')
            UNION ALL
            SELECT 1 FROM payment_schedule s JOIN payment_instalment i ON i.schedule = s.id
            WHERE s.claim = \(claim) AND i.payable IS NULL
            """)
    }

    private static func payable(_ row: Row) throws -> Payable {
        try Payable(
            id: row.id(0), kind: row.value(1), source: row.text(2), number: row.text(3), claim: row.optionalID(4),
            person: row.id(5), payee: row.id(6), bankAccount: row.id(7), amount: row.rupiah(8), dueOn: row.day(9),
            isWithdrawn: row.bool(10))
    }
}
