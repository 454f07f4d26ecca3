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
        "reservation-ended": FailureWords(
            Phrase("Dana cadangan sudah selesai", "What was set aside is settled already"),
            found: Phrase(
                "Dana untuk pembayaran ini tidak lagi dicadangkan (keadaan: {state}).",
                "The money for this payment is no longer set aside (state: {state})."),
            next: Phrase("Muat ulang halaman, lalu periksa lagi.", "Reload the page and check again.")),
        "reservation-not-expired": FailureWords(
            Phrase("Dana masih dicadangkan", "The money is still set aside"),
            found: Phrase("Cadangan ini berlaku sampai {until:instant}.", "It is set aside until {until:instant}."),
            next: Phrase("Tunggu jawaban bank.", "Wait for the bank's answer.")),
        "no-day-to-close": FailureWords(
            Phrase("Hari ini tidak bisa ditutup", "This day cannot be closed"),
            found: Phrase(
                "Hari {found:day} belum tiba gilirannya; yang berikutnya {next:day}.",
                "It is not the turn of {found:day}; next is {next:day}."),
            next: Phrase("Tutup hari menurut urutannya.", "Close the days in their order.")),
        "day-not-over": FailureWords(
            Phrase("Hari ini belum tiba", "This day has not come"),
            found: Phrase("Hari {found:day} belum tiba.", "{found:day} has not come yet."),
            next: Phrase("Tutup paling lambat hari ini.", "Close today at the latest.")),
    ]
}
