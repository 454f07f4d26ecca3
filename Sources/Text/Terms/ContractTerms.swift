// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// Kinds of contracts and of employers, and how a person is reached.
    static let contracts: [String: Phrase] = [
        "initial": Phrase("kontrak pertama", "first contract"),
        "change-of-employer": Phrase("ganti pemberi kerja", "change of employer"),
        "change-of-country": Phrase("pindah negara", "change of country"),
        "legal-entity": Phrase("perusahaan atau badan", "company or body"),
        "household": Phrase("perseorangan atau rumah tangga", "person or household"),
        "vessel": Phrase("kapal", "ship"),
        "nik": Phrase("NIK", "NIK"),
        "phone": Phrase("telepon", "phone"),
        "email": Phrase("surel", "e-mail"),
    ]
}
