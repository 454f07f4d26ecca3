// SPDX-License-Identifier: Apache-2.0

extension DerivationTexts {
    /// Who is paid when the worker has died (Permenaker 4/2023 art. 57).
    static let heirs: [String: Phrase] = [
        "heir-payee": Phrase("Dibayarkan kepada ({relation:term})", "Paid to ({relation:term})"),
        "heir-class-empty": Phrase("Tidak ada dalam golongan yang lebih dekat", "Nobody in the nearer class"),
        "heir-recorded": Phrase("Tercatat ({relation:term})", "Recorded ({relation:term})"),
        "heir-choice-needs-certificate": Phrase(
            "Lebih dari satu yang setara: perlu surat keterangan ahli waris",
            "More than one stands alike: a certificate of heirs is needed"),
        "heir-nobody": Phrase(
            "Tidak ada ahli waris di antara {recorded} orang yang tercatat",
            "No heir among the {recorded} people recorded"),
        "heir-nobody-domestic": Phrase(
            "Aturan dalam negeri: biaya pemakaman kepada yang mengurus pemakaman, sisanya ke Dana Jaminan Sosial",
            "Domestic rule: funeral money to whoever arranges the funeral, the rest to the Social Security Fund"),
    ]
}
