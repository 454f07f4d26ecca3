// SPDX-License-Identifier: Apache-2.0
import Snap

/// `POST /control/pay`: pay a virtual account, as often and as badly as told.
struct PayOrder: Sendable, Decodable {
    /// As people type it: digits, spaces allowed.
    let va: String
    /// Whole rupiah; the amount of the inquiry where it is left out.
    let amount: Int64?
    /// Another text for the value, such as `370000.50`.
    let amountText: String?
    /// How often the notification is sent.
    let times: Int?
    /// All at once instead of one after another.
    let concurrent: Bool?
    let paymentRequestId: String?
    let externalId: String?
    /// A new X-EXTERNAL-ID each time instead of the same.
    let newExternalIds: Bool?
    /// A new paymentRequestId each time: so many payments of the same bill.
    let newPaymentRequestIds: Bool?
    let badSignature: Bool?
    let badToken: Bool?
    /// Kept in the books and told in the background, again and again until answered.
    let queued: Bool?
    /// Seconds by which X-TIMESTAMP is wrong.
    let timestampSkew: Int?

    /// Whether what Rantau gets is another text than the bank's books say.
    var isSpoiled: Bool {
        badSignature == true || badToken == true || (timestampSkew ?? 0) != 0 || amountText != nil
    }

    var spoiling: RantauLine.Spoiling {
        RantauLine.Spoiling(
            badSignature: badSignature ?? false, badToken: badToken ?? false, timestampSkew: timestampSkew ?? 0)
    }
}

/// What the control API answers to a pay order.
struct PayReport: Sendable, Encodable {
    let paymentRequestId: String
    let externalId: String
    let inquiry: SnapAnswer?
    let answers: [SnapAnswer]
    /// How the payment stands in the bank's books: posted, refused, unknown; nil when nothing was sent.
    let state: PaymentState?
}
