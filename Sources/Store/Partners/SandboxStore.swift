// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Bills that sandbox partners make up for themselves. They lie in a table of their own: no invoice, receipt, entry or
/// figure ever knows of them.
public struct SandboxStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Bill: Sendable {
        public let partner: String
        public let customerNumber: String
        /// The partner's number of the bill.
        public let trxID: String
        public let name: String
        public let amount: Rupiah
        public let expiresAt: Instant
        public let isWithdrawn: Bool
        public let paymentRequest: String?
        public let paidAt: Instant?

        public init(
            partner: String, customerNumber: String, trxID: String, name: String, amount: Rupiah, expiresAt: Instant,
            isWithdrawn: Bool = false, paymentRequest: String? = nil, paidAt: Instant? = nil
        ) {
            self.partner = partner
            self.customerNumber = customerNumber
            self.trxID = trxID
            self.name = name
            self.amount = amount
            self.expiresAt = expiresAt
            self.isWithdrawn = isWithdrawn
            self.paymentRequest = paymentRequest
            self.paidAt = paidAt
        }
    }

    public func insert(_ bill: Bill, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO sandbox_account (partner, customer_number, trx_id, name, amount, expires_at, recorded_at)
            VALUES (\(bill.partner), \(bill.customerNumber), \(bill.trxID), \(bill.name), \(bill.amount),
                \(bill.expiresAt), \(now))
            """)
    }

    public func update(_ bill: Bill) throws {
        try transaction.execute(
            """
            UPDATE sandbox_account SET name = \(bill.name), amount = \(bill.amount), expires_at = \(bill.expiresAt)
            WHERE partner = \(bill.partner) AND customer_number = \(bill.customerNumber)
            """)
    }

    public func withdraw(_ bill: Bill, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE sandbox_account SET withdrawn_at = \(now)
            WHERE partner = \(bill.partner) AND customer_number = \(bill.customerNumber)
            """)
    }

    public func pay(_ bill: Bill, paymentRequest: String, at paid: Instant) throws {
        try transaction.execute(
            """
            UPDATE sandbox_account SET payment_request = \(paymentRequest), paid_at = \(paid)
            WHERE partner = \(bill.partner) AND customer_number = \(bill.customerNumber)
            """)
    }

    public func find(_ customerNumber: String, of partner: String) throws -> Bill? {
        try bill("partner = \(partner) AND customer_number = \(customerNumber)")
    }

    public func find(trxID: String, of partner: String) throws -> Bill? {
        try bill("partner = \(partner) AND trx_id = \(trxID)")
    }

    public func find(paymentRequest: String, of partner: String) throws -> Bill? {
        try bill("partner = \(partner) AND payment_request = \(paymentRequest)")
    }

    private func bill(_ condition: SQL) throws -> Bill? {
        try transaction.row(
            """
            SELECT partner, customer_number, trx_id, name, amount, expires_at, withdrawn_at, payment_request, paid_at
            FROM sandbox_account WHERE \(part: condition)
            """
        ).map { row in
            Bill(
                partner: try row.text(0), customerNumber: try row.text(1), trxID: try row.text(2),
                name: try row.text(3), amount: try row.rupiah(4), expiresAt: try row.instant(5),
                isWithdrawn: try row.optionalInstant(6) != nil, paymentRequest: try row.optionalText(7),
                paidAt: try row.optionalInstant(8))
        }
    }
}
