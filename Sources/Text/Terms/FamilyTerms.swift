// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// Relations and classes of heirs (Permenaker 4/2023 art. 57(4)), and sex.
    static let family: [String: Phrase] = [
        "spouse": Phrase("suami atau istri", "spouse"),
        "child": Phrase("anak", "child"),
        "father": Phrase("ayah", "father"),
        "mother": Phrase("ibu", "mother"),
        "sibling": Phrase("saudara kandung", "sibling"),
        "grandparent": Phrase("kakek atau nenek", "grandparent"),
        "grandchild": Phrase("cucu", "grandchild"),
        "parent-in-law": Phrase("mertua", "parent-in-law"),
        "other": Phrase("lainnya", "other"),
        "spouse-or-child": Phrase("suami, istri, atau anak", "spouse or child"),
        "second-degree": Phrase("keturunan sedarah sampai derajat kedua", "blood relatives up to the second degree"),
        "will": Phrase("yang ditunjuk dalam wasiat", "named in the will"),
        "female": Phrase("perempuan", "female"),
        "male": Phrase("laki-laki", "male"),
    ]

    /// Why a desk looks at two records, as a state in the queue of work.
    static let doubles: [String: Phrase] = [
        "known-identifier": Phrase("nomor sudah dipakai", "number already held"),
        "probable-match": Phrase("mungkin satu orang", "probably one person"),
        "doubtful-report": Phrase("laporan meragukan", "doubtful report"),
        "register-mismatch": Phrase("berbeda dari data instansi lain", "differs from a register"),
        "unexpected-payment": Phrase("uang tanpa tagihan", "money without an invoice"),
    ]
}
