// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Money that arrived: at most one receipt for an invoice and for a partner's payment request.
public struct ReceiptStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Receipt: Sendable {
        public let id: ID<ReceiptRecord>
        public let invoice: ID<InvoiceRecord>
        public let partner: String
        /// The partner's own id of the payment.
        public let paymentRequest: String
        public let amount: Rupiah
        /// When the payer paid, as the partner tells it.
        public let paidAt: Instant
        /// Who paid: `worker`, `relative`, `employer`, `p3mi`, `state`, `unknown`.
        public let payer: String
        /// SHA-256 of the line of the partner's day file that it was made from; nil where it came another way.
        public let lineHash: [UInt8]?
        /// Nil until it is kept.
        public let recordedAt: Instant?

        public init(
            id: ID<ReceiptRecord>, invoice: ID<InvoiceRecord>, partner: String, paymentRequest: String, amount: Rupiah,
            paidAt: Instant, payer: String, lineHash: [UInt8]? = nil, recordedAt: Instant? = nil
        ) {
            self.id = id
            self.invoice = invoice
            self.partner = partner
            self.paymentRequest = paymentRequest
            self.amount = amount
            self.paidAt = paidAt
            self.payer = payer
            self.lineHash = lineHash
            self.recordedAt = recordedAt
        }
    }

    private static let columns: SQL =
        "id, invoice, partner, payment_request, amount, paid_at, payer, line_hash, recorded_at"

    public func insert(_ receipts: [Receipt], at now: Instant) throws {
        var values: [SQLValue] = []
        values.reserveCapacity(9 * receipts.count)
        for receipt in receipts {
            values.append(receipt.id.sqlValue)
            values.append(receipt.invoice.sqlValue)
            values.append(receipt.partner.sqlValue)
            values.append(receipt.paymentRequest.sqlValue)
            values.append(receipt.amount.sqlValue)
            values.append(receipt.paidAt.sqlValue)
            values.append(receipt.payer.sqlValue)
            values.append(now.sqlValue)
            values.append(receipt.lineHash.sqlValue)
        }
        try transaction.insert(
            rows: values, width: 9,
            "INSERT INTO receipt (id, invoice, partner, payment_request, amount, paid_at, payer, recorded_at, "
                + "line_hash) VALUES ")
    }

    /// The receipts for a partner's payment requests.
    public func find(partner: String, paymentRequests: [String]) throws -> [Receipt] {
        try transaction.ask(Self.asking(partner: partner, paymentRequests: paymentRequests))
    }

    public static func asking(partner: String, paymentRequests: [String]) -> Question<[Receipt]> {
        .each(
            """
            SELECT \(part: columns) FROM receipt
            WHERE partner = \(partner) AND payment_request IN (\(list: paymentRequests))
            """, read: receipt)
    }

    public func find(invoice: ID<InvoiceRecord>) throws -> Receipt? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM receipt
            WHERE invoice = \(invoice)
            """
        ).map(Self.receipt)
    }

    private static func receipt(_ row: Row) throws -> Receipt {
        Receipt(
            id: try row.id(0), invoice: try row.id(1), partner: try row.text(2), paymentRequest: try row.text(3),
            amount: try row.rupiah(4), paidAt: try row.instant(5), payer: try row.text(6),
            lineHash: try row.optionalBlob(7), recordedAt: try row.instant(8))
    }
}
