// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// Movements on our account as banks told them, each once whatever files it stands in.
public struct BankLineStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Nobody and nothing has said what it is.
        case waiting
        /// Belongs to receipts.
        case matched
        /// The bank's own fee.
        case fee
        /// Money in without a purpose; posted to the suspense account.
        case suspense
        /// Already in the books under another fact: a payout, its return.
        case booked
    }

    public struct Line: Sendable {
        public let id: ID<BankLineRecord>
        public let file: ID<BankFileRecord>
        public let bank: String
        /// The counterparty's account is kept by its last four characters only.
        public let line: StatementLine
        public let state: State
        public let score: Int?
        /// Findings of the match as `MatchReason` writes them.
        public let reasons: [MatchReason]
        public let note: String?
        public let decidedAt: Instant?
        public let decidedBy: String?
        /// The first officer, where two decided.
        public let proposedBy: String?
    }

    /// A line to be added, under the digest that makes it the same line in every file.
    public struct NewLine: Sendable {
        let id: ID<BankLineRecord>
        let key: [UInt8]
        let line: StatementLine

        public init(id: ID<BankLineRecord>, key: [UInt8], line: StatementLine) {
            self.id = id
            self.key = key
            self.line = line
        }
    }

    /// What was decided about a line.
    public struct Decision: Sendable {
        let state: State
        let score: Int?
        let reasons: [MatchReason]
        let note: String?
        let at: Instant
        let by: String
        let alone: Rupiah?
        let proposedBy: String?

        /// - Parameters:
        ///   - alone: what one officer called a fee or a difference without a second one.
        ///   - proposedBy: the first officer, where two decided.
        public init(
            _ state: State, score: Int? = nil, reasons: [MatchReason] = [], note: String? = nil, at: Instant,
            by actor: String, alone: Rupiah? = nil, proposedBy: String? = nil
        ) {
            self.state = state
            self.score = score
            self.reasons = reasons
            self.note = note
            self.at = at
            self.by = actor
            self.alone = alone
            self.proposedBy = proposedBy
        }
    }

    /// Adds lines; those already known from any file stay as they are.
    public func insert(_ lines: [NewLine], file: ID<BankFileRecord>, bank: String) throws {
        try transaction.insert(
            rows: lines.flatMap { new in
                let line = new.line
                return [
                    new.id.sqlValue, file.sqlValue, bank.sqlValue, new.key.sqlValue, line.row.sqlValue,
                    line.direction.rawValue.sqlValue, line.isReversal.sqlValue, line.amount.sqlValue,
                    line.bookedOn.sqlValue, line.valueOn.sqlValue, line.bankReference.sqlValue,
                    line.reference.sqlValue, line.memo.sqlValue, line.counterparty.sqlValue,
                    line.counterpartyAccount.map { String($0.suffix(4)) }.sqlValue, line.fee.sqlValue,
                    line.original.map { "\($0.currency) \($0.digits)" }.sqlValue, State.waiting.rawValue.sqlValue,
                ]
            }, width: 18,
            """
            INSERT INTO bank_line (id, file, bank, key, row, direction, is_reversal, amount, booked_day, value_day,
                bank_reference, reference, memo, counterparty, account_tail, fee, original, state) VALUES\u{20}
            """, tail: " ON CONFLICT (bank, key) DO NOTHING", rowsPerStatement: 100)
    }

    private static let columns: SQL = """
        id, file, bank, row, direction, is_reversal, amount, booked_day, value_day, bank_reference, reference, memo,
        counterparty, account_tail, fee, original, state, score, reasons, note, decided_at, decided_by,
        proposed_by
        """

    /// - Throws: `absent` when there is no such line.
    public func get(_ id: ID<BankLineRecord>) throws -> Line {
        guard let row = try transaction.row("SELECT \(part: Self.columns) FROM bank_line WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.line(row)
    }

    /// Oldest first.
    public func waiting(bank: String? = nil, through day: CalendarDay, limit: Int) throws -> [Line] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM bank_line WHERE state = 'waiting'
                AND (\(bank) IS NULL OR bank = \(bank)) AND booked_day <= \(day)
            ORDER BY booked_day, id LIMIT \(limit)
            """
        ).map(Self.line)
    }

    public func waitingCount() throws -> Int {
        try transaction.row("SELECT count(*) FROM bank_line WHERE state = 'waiting'")?.int(0) ?? 0
    }

    /// How many lines of a file stand in each state.
    public func states(of file: ID<BankFileRecord>) throws -> [State: Int] {
        let rows = try transaction.rows(
            "SELECT state, count(*) FROM bank_line WHERE file = \(file) GROUP BY state")
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.value(0, State.self), try $0.int(1)) })
    }

    /// Decides about a line that still waits.
    ///
    /// - Throws: `conflict` `bank-line-decided` when it no longer does.
    public func decide(_ id: ID<BankLineRecord>, _ decision: Decision) throws {
        let text = decision.reasons.map(\.text).joined(separator: " ")
        let changed = try transaction.changes(
            """
            UPDATE bank_line SET state = \(decision.state.rawValue), score = \(decision.score),
                reasons = \(text), note = \(decision.note), decided_at = \(decision.at), decided_by = \(decision.by),
                alone_amount = \(decision.alone), proposed_by = \(decision.proposedBy)
            WHERE id = \(id) AND state = 'waiting'
            """)
        guard changed == 1 else { throw Failure(.conflict, "bank-line-decided") }
    }

    /// What one officer alone has called a fee or a difference of what a bank booked on a day: parts count together.
    public func decidedAlone(by actor: String, bank: String, on day: CalendarDay) throws -> Rupiah {
        try transaction.row(
            """
            SELECT coalesce(sum(alone_amount), 0) FROM bank_line
            WHERE bank = \(bank) AND booked_day = \(day) AND decided_by = \(actor)
            """)?.rupiah(0) ?? .zero
    }

    /// Money in of an amount that some bank booked within some days of one day, and that waits or went to suspense.
    public func unexplained(_ amount: Rupiah, around day: CalendarDay, within days: Int) throws -> [Line] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM bank_line
            WHERE amount = \(amount) AND direction = 'credit' AND state IN ('waiting', 'suspense')
                AND booked_day BETWEEN \(day.adding(days: -days)) AND \(day.adding(days: days))
            ORDER BY id LIMIT 20
            """
        ).map(Self.line)
    }

    /// The day on which the books count a line; nil where it has no entry.
    public func businessDay(of line: Line) throws -> CalendarDay? {
        try transaction.row(
            """
            SELECT business_day FROM entry
            WHERE reference = \(line.id) AND kind IN ('bank-settled', 'bank-fee')
            UNION ALL
            SELECT e.business_day FROM unallocated u JOIN entry e ON e.reference = u.id
                AND e.kind = 'money-unallocated'
            WHERE u.channel = \(line.bank) AND u.reference = \(String(line.id.number))
            """)?.day(0)
    }

    /// Lines that moved money in the books and have no entry.
    public func decidedWithoutEntry() throws -> [ID<BankLineRecord>] {
        try transaction.rows(
            """
            SELECT l.id FROM bank_line l LEFT JOIN entry e ON e.reference = l.id
                AND e.kind IN ('bank-settled', 'bank-fee')
            WHERE l.state IN ('matched', 'fee') AND e.id IS NULL
            UNION ALL
            SELECT l.id FROM bank_line l WHERE l.state = 'suspense' AND NOT EXISTS (
                SELECT 1 FROM unallocated u WHERE u.channel = l.bank AND u.reference = CAST(l.id AS TEXT))
            LIMIT 100
            """
        ).map { try $0.id(0) }
    }

    private static func line(_ row: Row) throws -> Line {
        let original = try row.optionalText(15)?.split(separator: " ").map(String.init) ?? []
        let line = StatementLine(
            row: try row.int(3), direction: try row.value(4), isReversal: try row.bool(5), amount: try row.rupiah(6),
            bookedOn: try row.day(7), valueOn: try row.day(8), bankReference: try row.optionalText(9),
            reference: try row.optionalText(10), memo: try row.text(11), counterparty: try row.optionalText(12),
            counterpartyAccount: try row.optionalText(13), fee: try row.rupiah(14),
            original: original.count == 2 ? ForeignAmount(currency: original[0], digits: original[1]) : nil)
        return Line(
            id: try row.id(0), file: try row.id(1), bank: try row.text(2), line: line, state: try row.value(16),
            score: try row.optionalInteger(17).map(Int.init),
            reasons: try (row.optionalText(18) ?? "").split(separator: " ").compactMap(MatchReason.init(text:)),
            note: try row.optionalText(19), decidedAt: try row.optionalInstant(20),
            decidedBy: try row.optionalText(21), proposedBy: try row.optionalText(22))
    }
}
