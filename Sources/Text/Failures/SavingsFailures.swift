// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Old-age savings: closings, statements and their proofs.
    static let savings: [String: FailureWords] = [
        "savings-month-not-over": FailureWords(
            Phrase("Bulan belum selesai", "The month is not over"),
            found: Phrase("Bulan ini berakhir {last:day}.", "This month ends on {last:day}."),
            next: Phrase("Tutup bulan pada hari itu atau sesudahnya.", "Close the month on that day or later.")),
        "savings-month-out-of-order": FailureWords(
            Phrase("Bulan lain yang harus ditutup", "Another month is due"),
            found: Phrase(
                "Diminta bulan yang mulai {found:day}; yang berikutnya mulai {due:day}.",
                "The month asked for begins on {found:day}; the next one due begins on {due:day}."),
            next: Phrase("Tutup bulan itu lebih dahulu.", "Close that month first.")),
        "savings-run-open": FailureWords(
            Phrase("Penutupan lain belum selesai", "Another closing is not finished"),
            found: Phrase(
                "Penutupan periode yang berakhir {last:day} masih berjalan.",
                "The closing of the period that ends on {last:day} is still under way."),
            next: Phrase("Lanjutkan penutupan itu lebih dahulu.", "Carry that closing on first.")),
        "savings-rate-unconfirmed": FailureWords(
            Phrase("Tarif belum dipastikan", "The rate is not confirmed"),
            found: Phrase(
                "Tarif atau cara hitung hasil pengembangan belum dipastikan dalam teks resmi.",
                "The rate of return or its method is not confirmed by an official text."),
            next: Phrase(
                "Isi alasan mengapa tetap dibukukan; alasan itu dicatat.",
                "Give the reason why it is credited all the same; it is recorded.")),
        "savings-final-rate-missing": FailureWords(
            Phrase("Tarif akhir tahun belum ada", "The year has no final rate"),
            found: Phrase(
                "Tarif menurut laporan keuangan tahun {year} belum diisi.",
                "The rate by the financial report of {year} has not been entered."),
            next: Phrase(
                "Usulkan tarif bertanggal 1 Januari tahun itu sebagai rancangan peraturan.",
                "Propose a rate dated 1 January of that year as a draft of rules.")),
        "savings-year-not-ready": FailureWords(
            Phrase("Tahun belum lengkap", "The year is not complete"),
            found: Phrase("Bulan Desember {year} belum ditutup.", "December {year} is not closed."),
            next: Phrase("Tutup semua bulannya lebih dahulu.", "Close all its months first.")),
        "savings-day-out-of-range": FailureWords(
            Phrase("Hari di luar jangkauan", "The day is out of reach"),
            found: Phrase(
                "Ditemukan {found:day}; perkiraan dibuat untuk {first:day} sampai {last:day}.",
                "Found {found:day}; estimates are made for {first:day} to {last:day}."),
            next: Phrase("Pilih hari dalam jangka itu.", "Choose a day within that time.")),
        "savings-period-reversed": FailureWords(
            Phrase("Masa laporan terbalik", "The period is reversed"),
            found: Phrase(
                "Hari pertama {first:day}, hari terakhir {last:day}.",
                "The first day is {first:day}, the last {last:day}."),
            next: Phrase("Pilih hari terakhir yang lebih kemudian.", "Choose a later last day.")),
        "savings-method-unknown": FailureWords(
            Phrase("Cara hitung tidak dikenal", "The method is not known"),
            found: Phrase(
                "Cara hitung hasil pengembangan «{found}» tidak dikenal program ini.",
                "This program does not know the method of return “{found}”."),
            next: Phrase("Perbarui programnya.", "Update the program.")),
        "savings-block-damaged": FailureWords(
            Phrase("Catatan penutupan rusak", "A closing's record is damaged"),
            found: Phrase("Isi satu blok tidak utuh.", "The content of a block is not whole."),
            next: Phrase(
                "Jalankan rantau savings verify dan pulihkan dari cadangan.",
                "Run rantau savings verify and restore from a backup.")),
        "year-unreadable": FailureWords(
            Phrase("Tahun tidak bisa dibaca", "The year cannot be read"),
            found: Phrase("Tahun ditulis dengan empat angka.", "A year is written in four digits."),
            next: Phrase("Contoh: 2026.", "For example 2026.")),
        "month-unreadable": FailureWords(
            Phrase("Bulan tidak bisa dibaca", "The month cannot be read"),
            found: Phrase("Ditemukan {found}.", "Found {found}."),
            next: Phrase("Tulis tahun dan bulan: 2026-10.", "Write year and month: 2026-10.")),
        "savings-statement-missing": FailureWords(
            Phrase("Laporan tahun itu belum ada", "There is no statement of that year"),
            found: Phrase(
                "Laporan tahun {year} belum diterbitkan, atau tidak ada tabungan pada tahun itu.",
                "The statement of {year} has not been issued, or there were no savings in that year."),
            next: Phrase(
                "Coba lagi setelah tahun itu ditutup, atau pilih tahun lain.",
                "Try again after the year is closed, or choose another year.")),
        "savings-statement-not-sealed": FailureWords(
            Phrase("Bukti sedang disegel", "The proof is being sealed"),
            found: Phrase(
                "Laporan ini belum masuk akar yang ditandatangani.", "This statement is not under a signed root yet."),
            next: Phrase("Coba lagi sebentar lagi.", "Try again in a moment.")),
        "savings-closing-unnamed": FailureWords(
            Phrase("Bulan atau tahun belum disebut", "Neither month nor year is named"),
            found: Phrase(
                "Penutupan menyebut tepat satu: bulan, atau tahun.", "A closing names exactly one: a month or a year."),
            next: Phrase("Isi salah satu.", "Fill in one of them.")),
        "statement-file-unreadable": FailureWords(
            Phrase("Berkas tidak bisa dibaca", "A file cannot be read"),
            found: Phrase("{file} tidak memuat yang diharapkan.", "{file} does not hold what is expected."),
            next: Phrase(
                "Pakai berkas seperti yang diunduh.", "Use the file as it was downloaded.")),
        "statement-signature": FailureWords(
            Phrase("Tanda tangan tidak cocok", "A signature does not hold"),
            found: Phrase(
                "Akar berukuran {size:count} tidak ditandatangani dengan kunci ini, atau kuncinya tidak terbaca.",
                "The root of size {size:count} is not signed by this key, or the key cannot be read."),
            next: Phrase(
                "Periksa kunci dari sumber lain. Jangan percaya laporan ini.",
                "Check the key with another source. Do not trust this statement.")),
        "statement-altered": FailureWords(
            Phrase("Laporan ini diubah", "This statement was altered"),
            found: Phrase(
                "Isinya bukan yang dicatat dalam log.", "Its words are not those that were logged."),
            next: Phrase("Jangan percaya laporan ini.", "Do not trust this statement.")),
        "statement-not-in-log": FailureWords(
            Phrase("Laporan ini tidak ada dalam log", "This statement is not in the log"),
            found: Phrase(
                "Buktinya tidak menuju akar yang ditandatangani.", "Its proof does not lead to the signed root."),
            next: Phrase("Jangan percaya laporan ini.", "Do not trust this statement.")),
        "statement-join-missing": FailureWords(
            Phrase("Bukti penyambung belum ada", "A joining proof is missing"),
            found: Phrase(
                "Log berukuran {from:count} dan {to:count} belum disambung.",
                "The logs of {from:count} and {to:count} leaves are not joined."),
            next: Phrase(
                "Unduh /api/v1/log/consistency?from={from}&to={to} dan sebutkan dengan --consistency.",
                "Fetch /api/v1/log/consistency?from={from}&to={to} and name it with --consistency.")),
        "statement-log-rewritten": FailureWords(
            Phrase("Log telah ditulis ulang", "The log was rewritten"),
            found: Phrase(
                "Log berukuran {to:count} bukan lanjutan dari log berukuran {from:count}.",
                "The log of {to:count} leaves does not continue the one of {from:count}."),
            next: Phrase(
                "Simpan kedua akar: keduanya membuktikan bahwa catatan diubah.",
                "Keep both roots: together they prove that records were changed.")),
        "log-size-out-of-range": FailureWords(
            Phrase("Ukuran log tidak cocok", "The sizes of the log do not fit"),
            found: Phrase(
                "Diminta dari {from:count} ke {to:count}; log berisi {size:count}.",
                "Asked from {from:count} to {to:count}; the log holds {size:count}."),
            next: Phrase("Pakai ukuran dari akar yang diterbitkan.", "Use sizes of published roots.")),
    ]
}
