// SPDX-License-Identifier: Apache-2.0

extension DerivationTexts {
    /// How contributions come about (Permenaker 4/2023 chapter V).
    static let contributions: [String: Phrase] = [
        "contributions-due": Phrase("Iuran yang harus dibayar", "Contributions due"),
        "before": Phrase("Iuran sebelum bekerja", "Contribution before work"),
        "bracket-contribution": Phrase(
            "Iuran paket {bracket:months}",
            "Contribution of the {bracket:months} bracket"),
        "excess-months": Phrase("{months:months} di luar paket", "{months:months} beyond the bracket"),
        "extension-months": Phrase("Perpanjangan {months:months}", "Extension by {months:months}"),
        "contract-months": Phrase("Lama kontrak dalam bulan", "Length of the contract in months"),
        "jht-contribution": Phrase("Tabungan hari tua (JHT)", "Old-age savings (JHT)"),
        "jht-monthly-choice": Phrase("Pilihan JHT tiap bulan", "Chosen JHT per month"),
        "jht-months": Phrase("Banyaknya bulan JHT", "Months of JHT"),
    ]
}
