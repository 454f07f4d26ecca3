// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// Collective invoices of placement companies: one number to pay, a line for each worker.
public struct BatchStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Batch: Sendable {
        public let id: ID<BatchRecord>
        public let number: String
        public let organisation: ID<OrganisationRecord>
        /// The sum of the promised lines.
        public let amount: Rupiah
        /// Our part of the virtual account number.
        public let customerNumber: String
        /// The day by which the company promised to pay.
        public let promisedDay: CalendarDay
        public let issuedAt: Instant
        public let expiresAt: Instant
        public let settledAt: Instant?
        public let settledDay: CalendarDay?
        /// Over which channel it was paid.
        public let partner: String?
        public let cancelledAt: Instant?

        public init(
            id: ID<BatchRecord>, number: String, organisation: ID<OrganisationRecord>, amount: Rupiah,
            customerNumber: String, promisedDay: CalendarDay, issuedAt: Instant, expiresAt: Instant,
            settledAt: Instant? = nil, settledDay: CalendarDay? = nil, partner: String? = nil,
            cancelledAt: Instant? = nil
        ) {
            self.id = id
            self.number = number
            self.organisation = organisation
            self.amount = amount
            self.customerNumber = customerNumber
            self.promisedDay = promisedDay
            self.issuedAt = issuedAt
            self.expiresAt = expiresAt
            self.settledAt = settledAt
            self.settledDay = settledDay
            self.partner = partner
            self.cancelledAt = cancelledAt
        }

        /// How it stands for money that was taken already. Late money settles it where its lines can still be paid.
        public func billState(at now: Instant) -> MisfitPayment.BillState {
            if settledAt != nil { return .settled(channel: partner ?? "") }
            if cancelledAt != nil { return .cancelled }
            return expiresAt <= now ? .expired(priceToday: nil) : .open
        }
    }

    public enum LineState: String, Sendable, CaseIterable {
        case promised
        /// Taken off again before the company paid.
        case dropped
        case paid
        /// The worker's invoice was paid before in another way; the line's money waits.
        case paidOtherwise = "paid-otherwise"
    }

    public struct Line: Sendable {
        public let invoice: ID<InvoiceRecord>
        public let invoiceNumber: String
        public let person: ID<PersonRecord>
        public let name: String
        public let amount: Rupiah
        public let state: LineState
        /// Whether the worker's invoice is paid, whoever paid it.
        public let isSettled: Bool
    }

    private static let columns: SQL = """
        id, number, organisation, amount, customer_number, promised_day, issued_at, expires_at, settled_at,
        settled_day, partner, cancelled_at
        """

    /// - Parameter lines: unpaid invoices with their amounts.
    public func insert(
        _ batch: Batch, lines: [(invoice: ID<InvoiceRecord>, person: ID<PersonRecord>, amount: Rupiah)],
        by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO batch (id, number, organisation, amount, customer_number, promised_day, issued_at, expires_at,
                issued_by)
            VALUES (\(batch.id), \(batch.number), \(batch.organisation), \(batch.amount), \(batch.customerNumber),
                \(batch.promisedDay), \(batch.issuedAt), \(batch.expiresAt), \(actor))
            """)
        try transaction.insert(
            rows: lines.flatMap { line in
                [
                    batch.id.sqlValue, line.invoice.sqlValue, line.person.sqlValue, line.amount.sqlValue,
                    LineState.promised.rawValue.sqlValue,
                ]
            }, width: 5, "INSERT INTO batch_line (batch, invoice, person, amount, state) VALUES ")
    }

    public func find(_ id: ID<BatchRecord>) throws -> Batch? {
        try transaction.row("SELECT \(part: Self.columns) FROM batch WHERE id = \(id)").map(Self.batch)
    }

    /// By our part of the virtual account number, or by its own number.
    public func find(number: String) throws -> Batch? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM batch WHERE customer_number = \(number) OR number = \(number) LIMIT 1"
        ).map(Self.batch)
    }

    public func find(customerNumbers: [String]) throws -> [Batch] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM batch WHERE customer_number IN (\(list: customerNumbers))"
        ).map(Self.batch)
    }

    /// A company's, newest first.
    public func all(of organisation: ID<OrganisationRecord>, limit: Int) throws -> [Batch] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM batch WHERE organisation = \(organisation)
            ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Self.batch)
    }

    /// Unpaid ones whose promised day has passed.
    public func late(on today: CalendarDay) throws -> [Batch] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM batch
            WHERE settled_at IS NULL AND cancelled_at IS NULL AND promised_day < \(today) ORDER BY promised_day, id
            """
        ).map(Self.batch)
    }

    /// How many lines there are and how many workers they are about, without those that were taken off.
    public func counts(of id: ID<BatchRecord>) throws -> (lines: Int, workers: Int) {
        let row = try transaction.row(
            "SELECT count(*), count(DISTINCT person) FROM batch_line WHERE batch = \(id) AND state <> 'dropped'")
        guard let row else { return (0, 0) }
        return (try row.int(0), try row.int(1))
    }

    /// By the workers' names.
    public func lines(of id: ID<BatchRecord>) throws -> [Line] {
        try transaction.rows(
            """
            SELECT b.invoice, i.number, b.person, p.name, b.amount, b.state, i.settled_at
            FROM batch_line b JOIN invoice i ON i.id = b.invoice JOIN person p ON p.id = b.person
            WHERE b.batch = \(id) ORDER BY p.search_name, b.invoice
            """
        ).map { row in
            try Line(
                invoice: row.id(0), invoiceNumber: row.text(1), person: row.id(2), name: row.text(3),
                amount: row.rupiah(4), state: row.value(5), isSettled: row.optionalInteger(6) != nil)
        }
    }

    /// The newest collective invoice that an invoice stands on, with the line's state.
    public func promise(for invoice: ID<InvoiceRecord>) throws -> (batch: Batch, state: LineState)? {
        guard
            let row = try transaction.row(
                "SELECT batch, state FROM batch_line WHERE invoice = \(invoice) ORDER BY batch DESC LIMIT 1"),
            let batch = try find(row.id(0))
        else { return nil }
        return (batch, try row.value(1))
    }

    /// Takes lines off an unpaid collective invoice.
    public func drop(_ invoices: [ID<InvoiceRecord>], from id: ID<BatchRecord>, leaving amount: Rupiah) throws {
        try setState(.dropped, of: invoices, in: id)
        try transaction.execute("UPDATE batch SET amount = \(amount) WHERE id = \(id) AND settled_at IS NULL")
    }

    public func setState(_ state: LineState, of invoices: [ID<InvoiceRecord>], in id: ID<BatchRecord>) throws {
        for start in stride(from: 0, to: invoices.count, by: Self.namedAtOnce) {
            let some = Array(invoices[start..<min(start + Self.namedAtOnce, invoices.count)])
            try transaction.execute(
                """
                UPDATE batch_line SET state = \(state.rawValue) WHERE batch = \(id) AND invoice IN (\(list: some))
                """)
        }
    }

    /// So many lines are named in one statement.
    private static let namedAtOnce = 4_096

    /// - Returns: whether it was unpaid and stood until now.
    public func cancel(_ id: ID<BatchRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE batch SET cancelled_at = \(now)
            WHERE id = \(id) AND settled_at IS NULL AND cancelled_at IS NULL
            """) == 1
    }

    /// - Returns: whether it was unpaid until now.
    public func settle(
        _ id: ID<BatchRecord>, over channel: String, reference: String, at now: Instant, on day: CalendarDay
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE batch SET settled_at = \(now), settled_day = \(day), partner = \(channel),
                payment_request = \(reference)
            WHERE id = \(id) AND settled_at IS NULL
            """) == 1
    }

    private static func batch(_ row: Row) throws -> Batch {
        try Batch(
            id: row.id(0), number: row.text(1), organisation: row.id(2), amount: row.rupiah(3),
            customerNumber: row.text(4), promisedDay: row.day(5), issuedAt: row.instant(6), expiresAt: row.instant(7),
            settledAt: row.optionalInstant(8), settledDay: row.optionalDay(9), partner: row.optionalText(10),
            cancelledAt: row.optionalInstant(11))
    }
}
