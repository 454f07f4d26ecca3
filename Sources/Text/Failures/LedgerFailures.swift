// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// What the books refuse.
    static let ledger: [String: FailureWords] = [
        "foreign-amount-malformed": FailureWords(
            Phrase("Jumlah mata uang asing tidak terbaca", "The foreign amount cannot be read"),
            found: Phrase(
                "{found} bukan jumlah dalam {currency} dengan paling banyak {decimals} angka di belakang titik.",
                "{found} is no amount in {currency} with at most {decimals} digits after the point."),
            next: Phrase("Tulis misalnya 2500.00.", "Write 2500.00, for example.")),
        "exchange-rate-malformed": FailureWords(
            Phrase("Kurs tidak terbaca", "The exchange rate cannot be read"),
            found: Phrase("{found} bukan kurs untuk {currency}.", "{found} is no rate for {currency}."),
            next: Phrase(
                "Tulis berapa rupiah untuk satu satuan, misalnya 512.35.",
                "Write how many rupiah one unit is worth, 512.35 for example.")),
        "exchange-does-not-meet": FailureWords(
            Phrase("Jumlahnya tidak sesuai tagihan", "The amount does not meet what was asked"),
            found: Phrase(
                "{found} bernilai {worth:rupiah}; yang diminta {asked:rupiah}.",
                "{found} is worth {worth:rupiah}; {asked:rupiah} was asked."),
            next: Phrase("Periksa jumlah dan kursnya.", "Check the amount and the rate.")),
    ]
}
