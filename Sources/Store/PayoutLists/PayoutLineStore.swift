// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// Lines of payout lists and what the bank said about each.
public struct PayoutLineStore {
    /// Marks keys of the bank's answers.
    public enum ResultRecord {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A line as recorded. Its key as text is our number of the transfer towards the bank.
    public struct Line: Sendable {
        public let id: ID<PayoutLineRecord>
        public let list: ID<PayoutListRecord>
        public let payable: ID<OwedRecord>
        public let person: ID<PersonRecord>
        public let amount: Rupiah
        /// The payee's account as frozen when the list was locked; nil before.
        public let bankAccount: ID<BankAccountRecord>?
        /// Why a soft conflict was accepted.
        public let accepted: String?
        public let state: PayoutLine.State
        public let reason: String?
        public let inquiry: PayoutLine.Inquiry?

        public var reference: String { id.description }

        public init(
            id: ID<PayoutLineRecord>, list: ID<PayoutListRecord>, payable: ID<OwedRecord>,
            person: ID<PersonRecord>, amount: Rupiah, bankAccount: ID<BankAccountRecord>?, accepted: String?,
            state: PayoutLine.State, reason: String?, inquiry: PayoutLine.Inquiry?
        ) {
            self.id = id
            self.list = list
            self.payable = payable
            self.person = person
            self.amount = amount
            self.bankAccount = bankAccount
            self.accepted = accepted
            self.state = state
            self.reason = reason
            self.inquiry = inquiry
        }
    }

    private static let columns: SQL = """
        id, list, payable, person, amount, bank_account, accepted, state, reason, inquiry
        """

    public func insert(_ line: Line, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO payout_line (\(part: Self.columns), recorded_at, recorded_by)
            VALUES (\(line.id), \(line.list), \(line.payable), \(line.person), \(line.amount), \(line.bankAccount),
                \(line.accepted), \(line.state.rawValue), \(line.reason), \(line.inquiry?.rawValue), \(now), \(actor))
            """)
    }

    /// Takes a line off an open list.
    public func remove(_ id: ID<PayoutLineRecord>) throws {
        try transaction.execute("DELETE FROM payout_line WHERE id = \(id)")
    }

    /// - Throws: `absent` when there is no such line.
    public func get(_ id: ID<PayoutLineRecord>) throws -> Line {
        guard let line = try find(id) else { throw Failure(.absent, "no-such-record") }
        return line
    }

    public func find(_ id: ID<PayoutLineRecord>) throws -> Line? {
        try transaction.row("SELECT \(part: Self.columns) FROM payout_line WHERE id = \(id)").map(Self.line)
    }

    /// Lines of a list, in the order in which they came.
    public func all(of list: ID<PayoutListRecord>) throws -> [Line] {
        try transaction.rows("SELECT \(part: Self.columns) FROM payout_line WHERE list = \(list) ORDER BY id")
            .map(Self.line)
    }

    /// Lines of a list as the state machine knows them.
    func machineLines(of list: ID<PayoutListRecord>) throws -> [PayoutLine] {
        try all(of: list).map {
            PayoutLine(
                id: $0.id, payable: $0.payable, amount: $0.amount, state: $0.state, reason: $0.reason,
                inquiry: $0.inquiry)
        }
    }

    /// Freezes the accounts of a list's lines as they stand now.
    public func freeze(_ list: ID<PayoutListRecord>) throws {
        try transaction.execute(
            """
            UPDATE payout_line SET bank_account = (SELECT bank_account FROM payable WHERE id = payout_line.payable)
            WHERE list = \(list) AND state = 'listed'
            """)
    }

    /// Lets the accounts follow what is due again, after a list was sent back.
    public func thaw(_ list: ID<PayoutListRecord>) throws {
        try transaction.execute(
            "UPDATE payout_line SET bank_account = NULL WHERE list = \(list) AND state = 'listed'")
    }

    /// Lines that share a debt, an account or a person with a payment, on any list.
    public func traces(
        payable: ID<OwedRecord>, person: ID<PersonRecord>, blind: [UInt8], since day: CalendarDay
    ) throws -> [(line: Line, listNumber: String, holder: String, blind: [UInt8], day: CalendarDay)] {
        try transaction.rows(
            """
            SELECT l.id, l.list, l.payable, l.person, l.amount, l.bank_account, l.accepted, l.state, l.reason,
                l.inquiry, p.number, a.holder, a.blind, l.recorded_at
            FROM payout_line l JOIN payout_list p ON p.id = l.list JOIN payable d ON d.id = l.payable
                JOIN bank_account a ON a.id = coalesce(l.bank_account, d.bank_account)
            WHERE l.id IN (
                SELECT id FROM payout_line WHERE payable = \(payable)
                UNION SELECT id FROM payout_line WHERE person = \(person) AND recorded_at >= \(Instant(startOf: day))
                UNION SELECT t.id FROM payout_line t JOIN bank_account b ON b.id = t.bank_account
                    WHERE b.blind = \(blind)
                UNION SELECT t.id FROM payout_line t JOIN payable e ON e.id = t.payable
                    JOIN bank_account b ON b.id = e.bank_account WHERE b.blind = \(blind) AND t.bank_account IS NULL)
            ORDER BY l.id
            """
        ).map { row in
            (try Self.line(row), try row.text(10), try row.text(11), try row.blob(12), try row.instant(13).jakartaDay)
        }
    }

    public func insert(
        _ result: PayoutStore.Result, id: ID<ResultRecord>, line: ID<PayoutLineRecord>
    ) throws {
        try transaction.execute(
            """
            INSERT INTO payout_line_result (id, line, outcome, response_code, message, recorded_at)
            VALUES (\(id), \(line), \(result.outcome), \(result.responseCode), \(result.message), \(result.at))
            """)
    }

    /// What the bank said, oldest first.
    public func results(of line: ID<PayoutLineRecord>) throws -> [PayoutStore.Result] {
        try transaction.rows(
            """
            SELECT outcome, response_code, message, recorded_at FROM payout_line_result
            WHERE line = \(line) ORDER BY id
            """
        ).map { row in
            try PayoutStore.Result(
                outcome: row.text(0), responseCode: row.text(1), message: row.text(2), at: row.instant(3))
        }
    }

    private static func line(_ row: Row) throws -> Line {
        try Line(
            id: row.id(0), list: row.id(1), payable: row.id(2), person: row.id(3), amount: row.rupiah(4),
            bankAccount: row.optionalID(5), accepted: row.optionalText(6), state: row.value(7),
            reason: row.optionalText(8), inquiry: try row.optionalText(9).flatMap { PayoutLine.Inquiry(rawValue: $0) })
    }
}
