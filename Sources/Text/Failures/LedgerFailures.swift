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
        "days-in-wrong-order": FailureWords(
            Phrase("Urutan harinya terbalik", "The days are in the wrong order"),
            found: Phrase("{first:day} sesudah {last:day}.", "{first:day} is after {last:day}."),
            next: Phrase("Tukar kedua harinya.", "Swap the two days.")),
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
        "ledger-not-empty": FailureWords(
            Phrase("Buku di sini sudah berisi", "The books here are not empty"),
            found: Phrase(
                "Buku hanya bisa dimuat ke instalasi yang belum punya catatan.",
                "Books are only taken in where there are no entries."),
            next: Phrase("Pakai basis data baru.", "Use a new database.")),
        "ledger-line-unreadable": FailureWords(
            Phrase("Baris {line} tidak terbaca", "Line {line} cannot be read"),
            found: Phrase(
                "Baris {line}: {what} tidak ada atau tidak benar.",
                "Line {line}: {what} is missing or wrong."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-line-account": FailureWords(
            Phrase("Rekening di baris {line} tidak dikenal", "An account in line {line} is not known"),
            found: Phrase(
                "Baris {line}: {account} {entry} tidak sesuai dengan daftar rekening.",
                "Line {line}: {account} {entry} does not agree with the chart of accounts."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-line-order": FailureWords(
            Phrase("Urutan di baris {line} salah", "Line {line} is out of order"),
            found: Phrase(
                "Baris {line}: catatan {entry} tidak menurut urutannya.",
                "Line {line}: entry {entry} is out of order."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-line-kind": FailureWords(
            Phrase("Jenis catatan di baris {line} tidak dikenal", "The kind of entry in line {line} is not known"),
            found: Phrase(
                "Baris {line}: jenis {kind} tidak dikenal.",
                "Line {line}: there is no kind {kind}."),
            next: Phrase("Pakai versi program yang mengenalnya.", "Use a version of the program that knows it.")),
        "ledger-line-unbalanced": FailureWords(
            Phrase("Catatan di baris {line} tidak seimbang", "The entry in line {line} does not balance"),
            found: Phrase(
                "Baris {line}: catatan {entry} tidak berjumlah nol.",
                "Line {line}: entry {entry} does not add up to zero."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-line-exchange": FailureWords(
            Phrase(
                "Pasangan mata uang di baris {line} tidak ada",
                "The other half of an exchange is missing at line {line}"),
            found: Phrase(
                "Baris {line}: catatan {entry} tidak punya pasangan dalam rupiah.",
                "Line {line}: entry {entry} has no counterpart in rupiah."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-seal-differs": FailureWords(
            Phrase("Segel di baris {line} tidak cocok", "The seal in line {line} does not hold"),
            found: Phrase(
                "Baris {line}: catatan sampai {entry} bukan yang disegel.",
                "Line {line}: the entries up to {entry} are not those that were sealed."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-export-altered": FailureWords(
            Phrase("Salinan buku sudah berubah", "The export was altered"),
            found: Phrase(
                "Baris {line}: {what} dalam penutup tidak cocok dengan isinya.",
                "Line {line}: {what} in the trailer does not agree with the content."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
        "ledger-export-cut": FailureWords(
            Phrase("Salinan buku tidak lengkap", "The export is cut short"),
            found: Phrase(
                "Baris {line} adalah yang terakhir, dan penutupnya tidak ada.",
                "Line {line} is the last, and there is no trailer."),
            next: Phrase("Minta salinan baru dari asalnya.", "Ask for a new export where it came from.")),
    ]
}
