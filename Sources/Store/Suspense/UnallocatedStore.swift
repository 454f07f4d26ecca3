// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// Money that came in beside the asked way: all of it is kept here, also what settled an invoice at once.
public struct UnallocatedStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Where money came from.
    public enum Source: String, Sendable, CaseIterable {
        /// A line of a bank statement.
        case statement
        /// A partner's report of what it took.
        case partner
        /// Cash at a counter.
        case counter
        /// The payment of a company's collective invoice.
        case batch
    }

    public struct Item: Sendable {
        public let id: ID<UnallocatedRecord>
        public let source: Source
        /// The bank account, partner or drawer it came over.
        public let channel: String
        /// The channel's own id of the payment.
        public let reference: String
        /// Number of the ledger account that the money stands on.
        public let account: Int64
        public let amount: Rupiah
        /// What nobody has disposed of yet.
        public let remaining: Rupiah
        /// Why it waits; nil where it settled what it was for at once.
        public let reason: MisfitPayment.Reason?
        /// The invoice it came for, where one is named.
        public let invoice: ID<InvoiceRecord>?
        public let batch: ID<BatchRecord>?
        /// Whose invoice it came for.
        public let person: ID<PersonRecord>?
        /// For whose next invoice it is kept.
        public let keptFor: ID<PersonRecord>?
        /// Who paid, as the channel tells it; may be empty.
        public let payer: String
        /// What the payer wrote; may be empty.
        public let remark: String
        public let paidAt: Instant
        public let recordedAt: Instant
        public let reversedAt: Instant?

        public init(
            id: ID<UnallocatedRecord>, source: Source, channel: String, reference: String, account: Int64,
            amount: Rupiah, remaining: Rupiah, reason: MisfitPayment.Reason?, invoice: ID<InvoiceRecord>? = nil,
            batch: ID<BatchRecord>? = nil, person: ID<PersonRecord>? = nil, keptFor: ID<PersonRecord>? = nil,
            payer: String = "", remark: String = "", paidAt: Instant, recordedAt: Instant, reversedAt: Instant? = nil
        ) {
            self.id = id
            self.source = source
            self.channel = channel
            self.reference = reference
            self.account = account
            self.amount = amount
            self.remaining = remaining
            self.reason = reason
            self.invoice = invoice
            self.batch = batch
            self.person = person
            self.keptFor = keptFor
            self.payer = payer
            self.remark = remark
            self.paidAt = paidAt
            self.recordedAt = recordedAt
            self.reversedAt = reversedAt
        }
    }

    private static let columns: SQL = """
        id, source, channel, reference, account, amount, remaining, reason, invoice, batch, person, kept_for, payer,
        remark, paid_at, recorded_at, reversed_at
        """

    public func insert(_ item: Item, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO unallocated (\(part: Self.columns), recorded_by)
            VALUES (\(item.id), \(item.source.rawValue), \(item.channel), \(item.reference), \(item.account),
                \(item.amount), \(item.remaining), \(item.reason?.rawValue), \(item.invoice), \(item.batch),
                \(item.person), \(item.keptFor), \(item.payer), \(item.remark), \(item.paidAt), \(item.recordedAt),
                NULL, \(actor))
            """)
    }

    public func find(channel: String, reference: String) throws -> Item? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM unallocated WHERE channel = \(channel) AND reference = \(reference)"
        ).map(Self.item)
    }

    /// Money of an amount that an officer typed from a statement of about this day and that is no imported line.
    public func typed(_ amount: Rupiah, around day: CalendarDay, within days: Int) throws -> Item? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM unallocated u
            WHERE u.amount = \(amount) AND u.source = 'statement' AND u.reversed_at IS NULL
                AND u.paid_at >= \(Instant(startOf: day.adding(days: -days)))
                AND u.paid_at < \(Instant(startOf: day.adding(days: days + 1)))
                AND NOT EXISTS (
                    SELECT 1 FROM bank_line l WHERE l.bank = u.channel AND CAST(l.id AS TEXT) = u.reference)
            ORDER BY u.id LIMIT 1
            """
        ).map(Self.item)
    }

    /// Those of a channel's references that were taken in before.
    public static func askingKnown(channel: String, references: [String]) -> Question<[String]> {
        .each(
            "SELECT reference FROM unallocated WHERE channel = \(channel) AND reference IN (\(list: references))"
        ) { try $0.text(0) }
    }

    /// - Throws: `absent` when there is no such money.
    public func get(_ id: ID<UnallocatedRecord>) throws -> Item {
        guard let row = try transaction.row("SELECT \(part: Self.columns) FROM unallocated WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.item(row)
    }

    /// Which money a list shows.
    public enum Filter: Sendable, Hashable {
        /// Waits for somebody's decision.
        case waiting
        case reason(MisfitPayment.Reason)
        /// A decision waits for the second officer.
        case secondLook
        /// Kept for somebody's next invoice.
        case kept
        /// Everything that came in this way.
        case all
    }

    /// Oldest first while something waits; newest first among all.
    public func list(_ filter: Filter, limit: Int) throws -> [Item] {
        let condition: SQL =
            switch filter {
            case .waiting: "remaining > 0 AND kept_for IS NULL ORDER BY recorded_at, id"
            case .reason(let reason): "remaining > 0 AND reason = \(reason.rawValue) ORDER BY recorded_at, id"
            case .secondLook:
                "id IN (SELECT unallocated FROM resolution WHERE state = 'proposed') ORDER BY recorded_at, id"
            case .kept: "remaining > 0 AND kept_for IS NOT NULL ORDER BY recorded_at, id"
            case .all: "1 = 1 ORDER BY id DESC"
            }
        return try transaction.rows(
            "SELECT \(part: Self.columns) FROM unallocated WHERE \(part: condition) LIMIT \(limit)"
        ).map(Self.item)
    }

    /// What waits for the rest of an invoice, oldest first; money that a decision is asked about is left out.
    public func partial(for invoice: ID<InvoiceRecord>) throws -> [Item] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM unallocated u WHERE u.invoice = \(invoice)
                AND u.reason = 'too-little' AND u.remaining > 0
                AND NOT EXISTS (SELECT 1 FROM resolution s WHERE s.unallocated = u.id AND s.state = 'proposed')
            ORDER BY u.id
            """
        ).map(Self.item)
    }

    /// Whatever came for an invoice and was not taken back by its channel, oldest first.
    public func all(for invoice: ID<InvoiceRecord>) throws -> [Item] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM unallocated WHERE invoice = \(invoice) AND reversed_at IS NULL
            ORDER BY id
            """
        ).map(Self.item)
    }

    /// Money kept for people who have an unpaid invoice that it settles.
    public func keptWithInvoice(
        at now: Instant, limit: Int
    ) throws -> [(item: ID<UnallocatedRecord>, invoice: ID<InvoiceRecord>)] {
        try transaction.rows(
            """
            SELECT u.id, min(i.id) FROM unallocated u JOIN invoice i ON i.person = u.kept_for
            WHERE u.kept_for IS NOT NULL AND u.remaining > 0 AND i.settled_at IS NULL AND i.cancelled_at IS NULL
                AND i.expires_at > \(now) AND i.stage <> 'jht' AND i.amount <= u.remaining
                AND u.id NOT IN (SELECT unallocated FROM resolution WHERE state = 'proposed')
            GROUP BY u.id ORDER BY u.id LIMIT \(limit)
            """
        ).map { (try $0.id(0), try $0.id(1)) }
    }

    /// Takes disposed money off what waits.
    ///
    /// - Returns: whether so much was there.
    public func take(_ amount: Rupiah, from id: ID<UnallocatedRecord>) throws -> Bool {
        try transaction.changes(
            """
            UPDATE unallocated SET remaining = remaining - \(amount)
            WHERE id = \(id) AND remaining >= \(amount) AND reversed_at IS NULL
            """) == 1
    }

    /// Puts money back that was to be given back and was not.
    public func putBack(_ amount: Rupiah, to id: ID<UnallocatedRecord>) throws {
        try transaction.execute("UPDATE unallocated SET remaining = remaining + \(amount) WHERE id = \(id)")
    }

    /// Says why the rest of money waits that settled most of what it was for.
    public func mark(_ id: ID<UnallocatedRecord>, _ reason: MisfitPayment.Reason) throws {
        try transaction.execute("UPDATE unallocated SET reason = \(reason.rawValue) WHERE id = \(id)")
    }

    public func keep(_ id: ID<UnallocatedRecord>, for person: ID<PersonRecord>?) throws {
        try transaction.execute("UPDATE unallocated SET kept_for = \(person) WHERE id = \(id)")
    }

    /// The channel took the money back; none of it was disposed of.
    ///
    /// - Returns: whether all of it was still there.
    public func reverse(_ id: ID<UnallocatedRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE unallocated SET remaining = 0, reversed_at = \(now)
            WHERE id = \(id) AND remaining = amount AND reversed_at IS NULL
            """) == 1
    }

    private static func item(_ row: Row) throws -> Item {
        try Item(
            id: row.id(0), source: row.value(1), channel: row.text(2), reference: row.text(3), account: row.integer(4),
            amount: row.rupiah(5), remaining: row.rupiah(6),
            reason: row.optionalText(7).flatMap(MisfitPayment.Reason.init), invoice: row.optionalID(8),
            batch: row.optionalID(9), person: row.optionalID(10), keptFor: row.optionalID(11), payer: row.text(12),
            remark: row.text(13), paidAt: row.instant(14), recordedAt: row.instant(15),
            reversedAt: row.optionalInstant(16))
    }
}
