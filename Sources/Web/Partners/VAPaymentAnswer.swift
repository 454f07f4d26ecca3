// SPDX-License-Identifier: Apache-2.0
import Services
import Snap

extension VAPaymentResponse {
    /// What became of a payment, in the standard's words.
    init(_ request: VAPaymentRequest, _ answer: PaymentAnswer) {
        guard let refusal = answer.outcome.refusal else {
            self.init(posted: request, name: answer.name)
            return
        }
        self.init(refused: request, refusal.outcome, name: answer.name, reason: refusal.reason)
    }
}

extension PaymentOutcome {
    /// The case of the response code and the reason for the payer's receipt; nil for a payment that counts.
    var refusal: (outcome: SnapCase, reason: SnapReason)? {
        switch self {
        case .accepted: nil
        case .paidBill: Self.refused(.paidBill, "Bill is paid", "Tagihan sudah dibayar")
        case .unknownBill: Self.refused(.invalidBill, "Unknown bill", "Tagihan tidak dikenal")
        case .wrongAmount: Self.refused(.invalidAmount, "Wrong amount", "Jumlah tidak sesuai")
        case .expiredBill: Self.refused(.expiredBill, "Bill has expired", "Tagihan kedaluwarsa")
        case .externalIDReused:
            Self.refused(.externalIDConflict, "X-EXTERNAL-ID was used", "X-EXTERNAL-ID sudah dipakai")
        case .paymentRequestReused:
            Self.refused(
                .duplicatePartnerReference, "Payment request was used", "Permintaan bayar sudah dipakai")
        }
    }

    private static func refused(
        _ outcome: SnapCase, _ english: String, _ indonesia: String
    ) -> (outcome: SnapCase, reason: SnapReason) {
        (outcome, SnapReason(english: english, indonesia: indonesia))
    }
}
