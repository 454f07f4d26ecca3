// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Money

/// Receipts whose money has not been found at our bank yet.
public struct OpenReceiptStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct OpenReceipt: Sendable {
        public let receipt: ID<ReceiptRecord>
        public let invoice: ID<InvoiceRecord>
        public let invoiceNumber: String
        public let person: ID<PersonRecord>
        public let name: String
        public let amount: Rupiah
        public let paidOn: CalendarDay
        public let partner: String
        public let partnerName: String?
        public let customerNumber: String
        public let serviceNumber: String?
        public let paymentRequest: String
        /// The account that holds it, by its key in the books.
        public let account: Int64
        /// What the partner keeps of it by the contract of its day; zero where nobody has said.
        public let fee: Rupiah

        /// As the matching sees it.
        public var expected: ExpectedMoney {
            ExpectedMoney(
                receipt: receipt, amount: amount, paidOn: paidOn, partner: partner,
                partnerNames: [partner, partnerName].compactMap { $0 },
                references: [(serviceNumber ?? "") + customerNumber, paymentRequest, invoiceNumber], names: [name],
                fee: fee)
        }
    }

    /// The fee is the one that holds on the day of payment in Jakarta, seven hours ahead of the stored instant. Money
    /// from abroad is left out: its partner settles it by a file of its own.
    private static let query: SQL = """
        SELECT r.id, i.id, i.number, p.id, p.name, r.amount, r.paid_at, r.partner, t.name, i.customer_number,
            t.service_number, r.payment_request,
            (SELECT CASE WHEN o.account <> \(LedgerAccount.suspense.number) THEN o.account ELSE (
                    SELECT u.account FROM unallocated u WHERE u.channel = r.partner AND u.amount >= r.amount
                        AND (r.payment_request = u.reference
                            OR substr(r.payment_request, 1, length(u.reference) + 1) = u.reference || '#')
                    LIMIT 1) END
                FROM entry e JOIN posting o ON o.entry = e.id AND o.amount > 0
                WHERE e.kind = 'contribution-received' AND e.reference = r.id LIMIT 1),
            coalesce((SELECT f.fee FROM partner_fee f
                WHERE f.partner = r.partner AND f.first_day <= (r.paid_at + 25200000000) / 86400000000
                ORDER BY f.first_day DESC LIMIT 1), 0)
        FROM receipt r JOIN invoice i ON i.id = r.invoice JOIN person p ON p.id = i.person
        LEFT JOIN partner t ON t.id = r.partner
        WHERE NOT EXISTS (SELECT 1 FROM bank_match m WHERE m.receipt = r.id)
            AND NOT EXISTS (SELECT 1 FROM host_payment h
                WHERE h.partner = r.partner AND h.payment_request = r.payment_request)
        """

    /// Those paid in a range of days, oldest first.
    public func all(paidIn days: DayRange) throws -> [OpenReceipt] {
        try transaction.rows(
            """
            \(part: Self.query) AND r.paid_at >= \(Instant(startOf: days.first))
                AND r.paid_at < \(Instant(startOf: days.last.adding(days: 1))) ORDER BY r.id
            """
        ).compactMap(Self.receipt)
    }

    /// Those of some keys; receipts already matched are left out.
    public func find(_ ids: [ID<ReceiptRecord>]) throws -> [OpenReceipt] {
        try stride(from: 0, to: ids.count, by: 10_000).flatMap { start in
            let some = Array(ids[start..<min(start + 10_000, ids.count)])
            return try transaction.rows("\(part: Self.query) AND r.id IN (\(list: some)) ORDER BY r.id")
                .compactMap(Self.receipt)
        }
    }

    /// By the invoice's number or our part of the virtual account number.
    public func find(number: String) throws -> OpenReceipt? {
        try transaction.row(
            "\(part: Self.query) AND (i.number = \(number) OR i.customer_number = \(number)) LIMIT 1"
        ).flatMap(Self.receipt)
    }

    /// Receipts of a line, whose money was found.
    public func receipts(of line: ID<BankLineRecord>) throws -> [(id: ID<ReceiptRecord>, invoice: ID<InvoiceRecord>)] {
        try transaction.rows(
            """
            SELECT r.id, r.invoice FROM bank_match m JOIN receipt r ON r.id = m.receipt
            WHERE m.line = \(line) ORDER BY r.id
            """
        ).map { (try $0.id(0), try $0.id(1)) }
    }

    public func match(_ receipts: [ID<ReceiptRecord>], with line: ID<BankLineRecord>, at now: Instant) throws {
        try transaction.insert(
            rows: receipts.flatMap { [$0.sqlValue, line.sqlValue, now.sqlValue] }, width: 3,
            "INSERT INTO bank_match (receipt, line, recorded_at) VALUES ")
    }

    public func reject(
        _ receipt: ID<ReceiptRecord>, for line: ID<BankLineRecord>, at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO bank_rejection (line, receipt, recorded_at, recorded_by)
            VALUES (\(line), \(receipt), \(now), \(actor)) ON CONFLICT (line, receipt) DO NOTHING
            """)
    }

    /// What was refused for the lines that still wait.
    public func rejections() throws -> [ID<BankLineRecord>: Set<ID<ReceiptRecord>>] {
        var found: [ID<BankLineRecord>: Set<ID<ReceiptRecord>>] = [:]
        let rows = try transaction.rows(
            """
            SELECT b.line, b.receipt FROM bank_rejection b JOIN bank_line l ON l.id = b.line
            WHERE l.state = 'waiting'
            """)
        for row in rows { found[try row.id(0), default: []].insert(try row.id(1)) }
        return found
    }

    /// Waiting lines that a payout explains: the same reference, the same amount, and no other line that it explains
    /// already. Money out for one that was settled, money in for one that came back.
    public func payoutLines(bank: String) throws -> [(line: ID<BankLineRecord>, reference: String)] {
        try transaction.rows(
            """
            SELECT l.id, p.reference FROM bank_line l
            JOIN payout p ON p.reference = l.reference AND p.amount = l.amount
            WHERE l.state = 'waiting' AND l.is_reversal = 0 AND l.bank = \(bank)
                AND (l.direction = 'debit' AND p.state IN ('settled', 'returned')
                    OR l.direction = 'credit' AND p.state = 'returned')
                AND NOT EXISTS (SELECT 1 FROM bank_line o WHERE o.id <> l.id AND o.direction = l.direction
                    AND o.reference = l.reference
                    AND (o.state = 'booked' OR (o.state = 'waiting' AND o.id < l.id)))
            ORDER BY l.id
            """
        ).map { (try $0.id(0), try $0.text(1)) }
    }

    /// Nil for a receipt that no entry stands for, or whose money is not held on the way to the bank.
    private static func receipt(_ row: Row) throws -> OpenReceipt? {
        guard let account = try row.optionalInteger(12), LedgerAccount.holding(number: account) != nil else {
            return nil
        }
        return OpenReceipt(
            receipt: try row.id(0), invoice: try row.id(1), invoiceNumber: try row.text(2), person: try row.id(3),
            name: try row.text(4), amount: try row.rupiah(5), paidOn: try row.instant(6).jakartaDay,
            partner: try row.text(7), partnerName: try row.optionalText(8), customerNumber: try row.text(9),
            serviceNumber: try row.optionalText(10), paymentRequest: try row.text(11), account: account,
            fee: try row.rupiah(13))
    }
}
