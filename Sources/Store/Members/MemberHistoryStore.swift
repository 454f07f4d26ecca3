// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What money and messages went to and from a person, newest first.
public struct MemberHistoryStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Money that came in for an invoice of the person.
    public struct Payment: Sendable {
        public let invoice: ID<InvoiceRecord>
        public let invoiceNumber: String
        public let amount: Rupiah
        public let paidAt: Instant
    }

    /// A transfer of a benefit.
    public struct Transfer: Sendable {
        public let claim: ID<ClaimRecord>
        public let claimNumber: String
        public let amount: Rupiah
        public let state: PayoutState
        public let recordedAt: Instant
    }

    /// A message to the person, as it was left for the provider.
    public struct Message: Sendable {
        public let payload: String
        public let recordedAt: Instant
        /// Nil while it waits.
        public let sentAt: Instant?
    }

    public func payments(of persons: [ID<PersonRecord>], limit: Int) throws -> [Payment] {
        try transaction.rows(
            """
            SELECT i.id, i.number, r.amount, r.paid_at FROM invoice i JOIN receipt r ON r.invoice = i.id
            WHERE i.person IN (\(list: persons)) ORDER BY r.paid_at DESC LIMIT \(limit)
            """
        ).map { row in
            Payment(
                invoice: try row.id(0), invoiceNumber: try row.text(1), amount: try row.rupiah(2),
                paidAt: try row.instant(3))
        }
    }

    public func transfers(of persons: [ID<PersonRecord>], limit: Int) throws -> [Transfer] {
        try transaction.rows(
            """
            SELECT c.id, c.number, p.amount, p.state, p.recorded_at FROM claim c JOIN payout p ON p.claim = c.id
            WHERE c.person IN (\(list: persons)) ORDER BY p.recorded_at DESC LIMIT \(limit)
            """
        ).map { row in
            Transfer(
                claim: try row.id(0), claimNumber: try row.text(1), amount: try row.rupiah(2), state: try row.value(3),
                recordedAt: try row.instant(4))
        }
    }

    public func messages(to persons: [ID<PersonRecord>], limit: Int) throws -> [Message] {
        try transaction.rows(
            """
            SELECT payload, recorded_at, done_at FROM outbox
            WHERE reference IN (\(list: persons)) AND kind = 'message' ORDER BY id DESC LIMIT \(limit)
            """
        ).map { row in
            Message(
                payload: try row.text(0), recordedAt: try row.instant(1), sentAt: try row.optionalInstant(2))
        }
    }
}
