// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing

/// What a partner tells about a payment, its signature already checked.
public struct PaymentNotice: Sendable {
    public let partner: String
    /// X-EXTERNAL-ID: unique for the partner on a day.
    public let externalID: String
    /// SHA-256 of the body.
    public let bodyHash: [UInt8]
    /// Our part of the virtual account number.
    public let customerNumber: String
    /// The partner's own id of the payment.
    public let paymentRequest: String
    public let amount: Rupiah
    public let paidAt: Instant
    /// Whether it stands in a day file. Its receipt remembers it then; a call that was answered is remembered apart.
    public let isLine: Bool

    /// - Parameter body: The bytes as they came in.
    public init(
        partner: String, externalID: String, body: [UInt8], customerNumber: String, paymentRequest: String,
        amount: Rupiah, paidAt: Instant, isLine: Bool = false
    ) {
        self.partner = partner
        self.externalID = externalID
        self.bodyHash = Digest.sha256(body)
        self.customerNumber = customerNumber
        self.paymentRequest = paymentRequest
        self.amount = amount
        self.paidAt = paidAt
        self.isLine = isLine
    }
}

/// What became of a payment notice. Remembered, so that the same notice has the same answer.
public enum PaymentOutcome: String, Sendable, CaseIterable {
    case accepted
    /// The invoice was paid before, under another notice.
    case paidBill = "paid-bill"
    case unknownBill = "unknown-bill"
    case wrongAmount = "wrong-amount"
    case expiredBill = "expired-bill"
    /// The same X-EXTERNAL-ID came on the same day with another body.
    case externalIDReused = "external-id-reused"
    /// The same payment request came for another invoice.
    case paymentRequestReused = "payment-request-reused"
}

/// The answer to a payment notice.
public struct PaymentAnswer: Sendable {
    public let outcome: PaymentOutcome
    /// The name on the virtual account; empty where the account is unknown.
    public let name: String
}
