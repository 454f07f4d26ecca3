// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Cashiers' drawers and their days.
public struct DrawerStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A drawer from its opening in the morning to its closing by a second officer.
    public struct Day: Sendable {
        public let id: ID<DrawerDayRecord>
        /// The drawer's number, also of its account in the books.
        public let drawer: Int
        public let signIn: ID<UserAccount>
        public let place: String
        /// The cashier's login.
        public let cashier: String
        /// What lay in the drawer by the books when it was opened.
        public let opening: Rupiah
        public let openedAt: Instant
        /// What had to lie in it by the books when it was counted.
        public let expected: Rupiah?
        public let counted: Rupiah?
        /// What the cashier says to a difference; may be empty.
        public let note: String
        public let countedAt: Instant?
        public let closedAt: Instant?
        public let closedBy: String?
    }

    /// Cash that was taken.
    public struct Slip: Sendable {
        /// The number on the paper.
        public let number: String
        /// The receipt, or the waiting money, that the cash became.
        public let receipt: Int64
        public let invoice: ID<InvoiceRecord>
        public let amount: Rupiah
        public let payer: String
        public let recordedAt: Instant

        public init(
            number: String, receipt: Int64, invoice: ID<InvoiceRecord>, amount: Rupiah, payer: String,
            recordedAt: Instant
        ) {
            self.number = number
            self.receipt = receipt
            self.invoice = invoice
            self.amount = amount
            self.payer = payer
            self.recordedAt = recordedAt
        }
    }

    public struct Deposit: Sendable {
        public let id: ID<CashDepositRecord>
        public let amount: Rupiah
        /// The bank's number of the deposit slip.
        public let reference: String
        public let recordedAt: Instant
    }

    private static let query: SQL = """
        SELECT d.id, w.number, w.sign_in, d.place, d.cashier, d.opening, d.opened_at, d.expected, d.counted, d.note,
            d.counted_at, d.closed_at, d.closed_by
        FROM drawer_day d JOIN drawer w ON w.id = d.drawer
        """

    public func number(of signIn: ID<UserAccount>) throws -> Int? {
        try transaction.row("SELECT number FROM drawer WHERE sign_in = \(signIn)")?.int(0)
    }

    /// Gives a cashier a drawer, with its account in the books.
    public func insert(_ id: ID<DrawerRecord>, number: Int, signIn: ID<UserAccount>, at now: Instant) throws {
        try transaction.execute(
            "INSERT INTO drawer (id, number, sign_in, recorded_at) VALUES (\(id), \(number), \(signIn), \(now))")
        let account = LedgerAccount.drawer(number)
        try transaction.execute(
            """
            INSERT INTO ledger_account (id, code) VALUES (\(account.number), \(account.code))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    public func open(
        _ id: ID<DrawerDayRecord>, drawer: Int, place: String, cashier: String, opening: Rupiah, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO drawer_day (id, drawer, place, cashier, opening, opened_at)
            SELECT \(id), id, \(place), \(cashier), \(opening), \(now) FROM drawer WHERE number = \(drawer)
            """)
    }

    /// The day of a cashier's drawer that is not closed.
    public func findOpen(of signIn: ID<UserAccount>) throws -> Day? {
        try transaction.row("\(part: Self.query) WHERE w.sign_in = \(signIn) AND d.closed_at IS NULL").map(Self.day)
    }

    /// - Throws: `absent` when there is no such day.
    public func get(_ id: ID<DrawerDayRecord>) throws -> Day {
        guard let row = try transaction.row("\(part: Self.query) WHERE d.id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.day(row)
    }

    /// Those that wait for the second officer first, then newest first.
    ///
    /// - Parameter signIn: only a cashier's own; nil for all.
    public func list(of signIn: ID<UserAccount>?, limit: Int) throws -> [Day] {
        let own: SQL = signIn.map { "WHERE w.sign_in = \($0)" } ?? ""
        return try transaction.rows(
            """
            \(part: Self.query) \(part: own)
            ORDER BY d.counted_at IS NOT NULL AND d.closed_at IS NULL DESC, d.id DESC LIMIT \(limit)
            """
        ).map(Self.day)
    }

    /// - Returns: whether the day was open.
    public func count(
        _ id: ID<DrawerDayRecord>, expected: Rupiah, counted: Rupiah, note: String, at now: Instant
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE drawer_day SET expected = \(expected), counted = \(counted), note = \(note), counted_at = \(now)
            WHERE id = \(id) AND counted_at IS NULL AND closed_at IS NULL
            """) == 1
    }

    /// Has the cashier count again.
    ///
    /// - Returns: whether it was counted and not closed.
    public func uncount(_ id: ID<DrawerDayRecord>) throws -> Bool {
        try transaction.changes(
            """
            UPDATE drawer_day SET expected = NULL, counted = NULL, note = NULL, counted_at = NULL
            WHERE id = \(id) AND counted_at IS NOT NULL AND closed_at IS NULL
            """) == 1
    }

    /// - Returns: whether it was counted and not closed.
    public func close(_ id: ID<DrawerDayRecord>, at now: Instant, by actor: String) throws -> Bool {
        try transaction.changes(
            """
            UPDATE drawer_day SET closed_at = \(now), closed_by = \(actor)
            WHERE id = \(id) AND counted_at IS NOT NULL AND closed_at IS NULL
            """) == 1
    }

    public func insert(_ slip: Slip, day: ID<DrawerDayRecord>) throws {
        try transaction.execute(
            """
            INSERT INTO cash_slip (number, drawer_day, receipt, invoice, amount, payer, recorded_at)
            VALUES (\(slip.number), \(day), \(slip.receipt), \(slip.invoice), \(slip.amount), \(slip.payer),
                \(slip.recordedAt))
            """)
    }

    /// Newest first.
    public func slips(of day: ID<DrawerDayRecord>) throws -> [Slip] {
        try transaction.rows(
            """
            SELECT number, receipt, invoice, amount, payer, recorded_at FROM cash_slip
            WHERE drawer_day = \(day) ORDER BY number DESC
            """
        ).map { row in
            try Slip(
                number: row.text(0), receipt: row.integer(1), invoice: row.id(2), amount: row.rupiah(3),
                payer: row.text(4), recordedAt: row.instant(5))
        }
    }

    public func insert(
        _ id: ID<CashDepositRecord>, day: ID<DrawerDayRecord>, amount: Rupiah, reference: String, at now: Instant,
        by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO cash_deposit (id, drawer_day, amount, reference, recorded_at, recorded_by)
            VALUES (\(id), \(day), \(amount), \(reference), \(now), \(actor))
            """)
    }

    /// Newest first.
    public func deposits(of day: ID<DrawerDayRecord>) throws -> [Deposit] {
        try transaction.rows(
            "SELECT id, amount, reference, recorded_at FROM cash_deposit WHERE drawer_day = \(day) ORDER BY id DESC"
        ).map { row in
            try Deposit(id: row.id(0), amount: row.rupiah(1), reference: row.text(2), recordedAt: row.instant(3))
        }
    }

    private static func day(_ row: Row) throws -> Day {
        try Day(
            id: row.id(0), drawer: row.int(1), signIn: row.id(2), place: row.text(3), cashier: row.text(4),
            opening: row.rupiah(5), openedAt: row.instant(6), expected: row.optionalInteger(7).map(Rupiah.init),
            counted: row.optionalInteger(8).map(Rupiah.init), note: row.optionalText(9) ?? "",
            countedAt: row.optionalInstant(10), closedAt: row.optionalInstant(11), closedBy: row.optionalText(12))
    }
}
