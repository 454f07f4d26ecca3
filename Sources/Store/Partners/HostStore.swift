// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Marks keys of exchange rates that partners told.
public enum HostRateRecord {}
/// Marks keys of prices in host currency.
public enum HostQuoteRecord {}
/// Marks keys of payments in host currency.
public enum HostPaymentRecord {}

/// What partners abroad told: rates, and payments at prices that were locked for minutes.
public struct HostStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Rate: Sendable {
        public let id: ID<HostRateRecord>
        public let partner: String
        public let rate: ExchangeRate
        /// What the payer is asked for the service.
        public let fee: ForeignMoney
        /// Whose rate it is.
        public let source: String
        public let toldAt: Instant

        public init(
            id: ID<HostRateRecord>, partner: String, rate: ExchangeRate, fee: ForeignMoney, source: String,
            toldAt: Instant
        ) {
            self.id = id
            self.partner = partner
            self.rate = rate
            self.fee = fee
            self.source = source
            self.toldAt = toldAt
        }
    }

    public struct Quote: Sendable {
        public let id: ID<HostQuoteRecord>
        public let partner: String
        public let invoice: ID<InvoiceRecord>
        public let rate: ID<HostRateRecord>
        /// What the invoice asks for.
        public let rupiah: Rupiah
        public let fee: ForeignMoney
        /// What the payer pays, the fee included.
        public let total: ForeignMoney
        public let recordedAt: Instant
        public let lockedUntil: Instant

        public init(
            id: ID<HostQuoteRecord>, partner: String, invoice: ID<InvoiceRecord>, rate: ID<HostRateRecord>,
            rupiah: Rupiah, fee: ForeignMoney, total: ForeignMoney, recordedAt: Instant, lockedUntil: Instant
        ) {
            self.id = id
            self.partner = partner
            self.invoice = invoice
            self.rate = rate
            self.rupiah = rupiah
            self.fee = fee
            self.total = total
            self.recordedAt = recordedAt
            self.lockedUntil = lockedUntil
        }
    }

    public func insert(_ rate: Rate, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO host_rate (id, partner, currency, rate_rupiah, rate_minors, fee, source, told_at, recorded_at)
            VALUES (\(rate.id), \(rate.partner), \(rate.rate.currency.rawValue), \(rate.rate.rupiah),
                \(rate.rate.minors), \(rate.fee.minor), \(rate.source), \(rate.toldAt), \(now))
            """)
    }

    public func insert(_ quote: Quote) throws {
        try transaction.execute(
            """
            INSERT INTO host_quote (id, partner, invoice, rate, currency, rupiah, fee, total, recorded_at,
                locked_until)
            VALUES (\(quote.id), \(quote.partner), \(quote.invoice), \(quote.rate), \(quote.total.currency.rawValue),
                \(quote.rupiah), \(quote.fee.minor), \(quote.total.minor), \(quote.recordedAt),
                \(quote.lockedUntil))
            """)
    }

    private static let rateColumns: SQL = "id, partner, currency, rate_rupiah, rate_minors, fee, source, told_at"

    /// The rates told since an instant by partners that take payments, the newest of each partner and currency.
    public func freshRates(since: Instant) throws -> [Rate] {
        var newest: [String: Rate] = [:]
        let rows = try transaction.rows(
            """
            SELECT \(part: Self.rateColumns) FROM host_rate WHERE told_at >= \(since)
                AND partner IN (SELECT id FROM partner WHERE disabled_at IS NULL AND sandbox = 0)
            ORDER BY told_at, id
            """)
        for row in rows {
            let rate = try Self.rate(row)
            newest["\(rate.partner) \(rate.rate.currency.rawValue)"] = rate
        }
        return newest.sorted { $0.key < $1.key }.map(\.value)
    }

    public func getRate(_ id: ID<HostRateRecord>) throws -> Rate {
        guard let row = try transaction.row("SELECT \(part: Self.rateColumns) FROM host_rate WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.rate(row)
    }

    public func find(_ id: ID<HostQuoteRecord>) throws -> Quote? {
        try transaction.row(
            """
            SELECT id, partner, invoice, rate, currency, rupiah, fee, total, recorded_at, locked_until
            FROM host_quote WHERE id = \(id)
            """
        ).map { row in
            let currency: Currency = try row.value(4)
            return Quote(
                id: try row.id(0), partner: try row.text(1), invoice: try row.id(2), rate: try row.id(3),
                rupiah: try row.rupiah(5), fee: ForeignMoney(currency, minor: try row.integer(6)),
                total: ForeignMoney(currency, minor: try row.integer(7)), recordedAt: try row.instant(8),
                lockedUntil: try row.instant(9))
        }
    }

    private static func rate(_ row: Row) throws -> Rate {
        let currency: Currency = try row.value(2)
        return Rate(
            id: try row.id(0), partner: try row.text(1),
            rate: try ExchangeRate(currency, rupiah: try row.integer(3), perMinors: try row.integer(4)),
            fee: ForeignMoney(currency, minor: try row.integer(5)), source: try row.text(6),
            toldAt: try row.instant(7))
    }
}
