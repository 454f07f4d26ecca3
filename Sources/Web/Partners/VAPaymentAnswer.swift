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
        case .paidBill: (.paidBill, SnapReason(english: "Bill is paid", indonesia: "Tagihan sudah dibayar"))
        case .unknownBill: (.invalidBill, SnapReason(english: "Unknown bill", indonesia: "Tagihan tidak dikenal"))
        case .wrongAmount: (.invalidAmount, SnapReason(english: "Wrong amount", indonesia: "Jumlah tidak sesuai"))
        case .expiredBill:
            (.expiredBill, SnapReason(english: "Bill has expired", indonesia: "Tagihan kedaluwarsa"))
        case .externalIDReused:
            (
                .externalIDConflict,
                SnapReason(english: "X-EXTERNAL-ID was used", indonesia: "X-EXTERNAL-ID sudah dipakai")
            )
        case .paymentRequestReused:
            (
                .duplicatePartnerReference,
                SnapReason(english: "Payment request was used", indonesia: "Permintaan bayar sudah dipakai")
            )
        }
    }
}
