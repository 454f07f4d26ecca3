// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Marks keys of partners' settlement files.
public enum HostSettlementFile {}

/// Payments in host currency, and what partners settled of them.
public struct HostPaymentStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A payment as told, with its price and, once settled, what it came to.
    public struct Payment: Sendable {
        public let id: ID<HostPaymentRecord>
        public let partner: String
        public let partnerName: String
        public let paymentRequest: String
        /// The shop, wallet or bank.
        public let outlet: String
        public let paidAt: Instant
        public let quote: ID<HostQuoteRecord>
        public let invoice: ID<InvoiceRecord>
        public let invoiceNumber: String
        public let rate: ExchangeRate
        public let source: String
        public let rupiah: Rupiah
        public let fee: ForeignMoney
        public let total: ForeignMoney
        /// The entry in rupiah; nil while the payment did not count.
        public let entry: ID<EntryRecord>?
        public let settlement: Settlement?

        /// What the payer paid was worth at the locked rate.
        public var locked: Rupiah { rate.rupiah(for: total, rounding: .down) }
    }

    /// A line of a partner's file.
    public struct Settlement: Sendable {
        public let rupiah: Rupiah
        /// What the partner kept.
        public let fee: Rupiah
        /// What the rate of the day gave more (positive) or less.
        public let difference: Rupiah

        public init(rupiah: Rupiah, fee: Rupiah, difference: Rupiah) {
            self.rupiah = rupiah
            self.fee = fee
            self.difference = difference
        }
    }

    public func insert(
        _ id: ID<HostPaymentRecord>, quote: HostStore.Quote, paymentRequest: String, outlet: String, paidAt: Instant,
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO host_payment (id, quote, partner, payment_request, outlet, paid_at, recorded_at)
            VALUES (\(id), \(quote.id), \(quote.partner), \(paymentRequest), \(outlet), \(paidAt), \(now))
            """)
    }

    /// Links a payment to its entry in rupiah.
    public func count(_ id: ID<HostPaymentRecord>, entry: ID<EntryRecord>) throws {
        try transaction.execute("UPDATE host_payment SET entry = \(entry) WHERE id = \(id)")
    }

    public func insertFile(
        _ id: ID<HostSettlementFile>, partner: String, name: String, hash: [UInt8], by actor: String, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO host_settlement_file (id, partner, name, hash, recorded_at, recorded_by)
            VALUES (\(id), \(partner), \(name), \(hash), \(now), \(actor))
            """)
    }

    /// Whether a file with this content was taken before.
    public func knowsFile(hash: [UInt8]) throws -> Bool {
        try transaction.exists("SELECT 1 FROM host_settlement_file WHERE hash = \(hash)")
    }

    public func settle(
        _ payment: ID<HostPaymentRecord>, _ settlement: Settlement, file: ID<HostSettlementFile>, line: Int,
        entry: ID<EntryRecord>
    ) throws {
        try transaction.execute(
            """
            INSERT INTO host_settlement (payment, file, line, rupiah, fee, difference, entry)
            VALUES (\(payment), \(file), \(line), \(settlement.rupiah), \(settlement.fee), \(settlement.difference),
                \(entry))
            """)
    }

    public func find(paymentRequest: String, of partner: String) throws -> Payment? {
        try payments("p.partner = \(partner) AND p.payment_request = \(paymentRequest)").first
    }

    public func find(quote: ID<HostQuoteRecord>) throws -> Payment? { try payments("p.quote = \(quote)").first }

    /// Payments that settled their invoices and have no entry of their own, newest first.
    public func uncounted() throws -> [Payment] {
        try payments(
            """
            p.entry IS NULL AND EXISTS (SELECT 1 FROM receipt t
                WHERE t.partner = p.partner AND t.payment_request = p.payment_request)
            """)
    }

    /// Newest first.
    public func all(of invoice: ID<InvoiceRecord>) throws -> [Payment] { try payments("q.invoice = \(invoice)") }

    /// Newest first.
    public func newest(_ most: Int) throws -> [Payment] { try payments("1 = 1", most) }

    private func payments(_ condition: SQL, _ most: Int = 1_000) throws -> [Payment] {
        try transaction.rows(
            """
            SELECT p.id, p.partner, a.name, p.payment_request, p.outlet, p.paid_at, p.quote, q.invoice, i.number,
                q.currency, r.rate_rupiah, r.rate_minors, r.source, q.rupiah, q.fee, q.total, p.entry,
                s.rupiah, s.fee, s.difference
            FROM host_payment p JOIN host_quote q ON q.id = p.quote JOIN host_rate r ON r.id = q.rate
                JOIN partner a ON a.id = p.partner JOIN invoice i ON i.id = q.invoice
                LEFT JOIN host_settlement s ON s.payment = p.id
            WHERE \(part: condition) ORDER BY p.id DESC LIMIT \(most)
            """
        ).map(Self.payment)
    }

    private static func payment(_ row: Row) throws -> Payment {
        let currency: Currency = try row.value(9)
        let settled = try row.optionalInteger(17)
        return Payment(
            id: try row.id(0), partner: try row.text(1), partnerName: try row.text(2), paymentRequest: try row.text(3),
            outlet: try row.text(4), paidAt: try row.instant(5), quote: try row.id(6), invoice: try row.id(7),
            invoiceNumber: try row.text(8),
            rate: try ExchangeRate(currency, rupiah: try row.integer(10), perMinors: try row.integer(11)),
            source: try row.text(12), rupiah: try row.rupiah(13),
            fee: ForeignMoney(currency, minor: try row.integer(14)),
            total: ForeignMoney(currency, minor: try row.integer(15)), entry: try row.optionalID(16),
            settlement: try settled.map { rupiah in
                Settlement(rupiah: Rupiah(rupiah), fee: try row.rupiah(18), difference: try row.rupiah(19))
            })
    }
}
