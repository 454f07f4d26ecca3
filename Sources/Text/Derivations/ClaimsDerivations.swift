// SPDX-License-Identifier: Apache-2.0

extension DerivationTexts {
    /// What two officers decided, on top of what the law gives.
    static let claims: [String: Phrase] = [
        "claim-granted": Phrase("Manfaat dikabulkan", "Benefit granted"),
        "claim-adjusted": Phrase("Jumlah disesuaikan: {reason}", "Amount adjusted: {reason}"),
        "claim-refused": Phrase("Tidak dikabulkan: {reason}", "Refused: {reason}"),
        "claim-benefit-not-computed": Phrase(
            "Hukum tidak memberi jumlah yang bisa dihitung", "The law gives no amount that can be computed"),
    ]
}
