// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    static let reconciliation: [String: FailureWords] = [
        "no-such-bank": FailureWords(
            Phrase("Bank belum dikenal", "The bank is not known"),
            found: Phrase("Tidak ada bank dengan kode {found}.", "There is no bank with the code {found}."),
            next: Phrase("Simpan dulu format berkas bank itu.", "Keep first how that bank writes its files.")),
        "no-such-file": FailureWords(
            Phrase("Berkas tidak ada", "There is no such file"),
            found: Phrase("Berkas {found} tidak dapat dibaca.", "The file {found} cannot be read."),
            next: Phrase("Periksa nama dan tempatnya.", "Check its name and place.")),
        "bank-short-name": FailureWords(
            Phrase("Kode bank tidak sesuai", "The bank's code does not fit"),
            found: Phrase("Kode {found} tidak dapat dipakai.", "The code {found} cannot be used."),
            next: Phrase(
                "Pakai 2 sampai 20 huruf kecil, angka atau tanda hubung.",
                "Use 2 to 20 small letters, digits or hyphens.")),
        "bank-mapping-wrong": FailureWords(
            Phrase("Susunan kolom tidak dapat dipakai", "The columns cannot be used"),
            found: Phrase("{reason}: {found}", "{reason}: {found}"),
            next: Phrase(
                "Sebutkan day, memo, dan amount atau debit dan credit, satu baris satu kolom.",
                "Name day, memo, and amount or debit and credit, one line a column.")),
        "statement-unreadable": FailureWords(
            Phrase("Berkas bank tidak terbaca", "The bank's file cannot be read"),
            found: Phrase(
                "Di dalamnya tidak ada rekening koran yang terbaca. {reason:fault}.",
                "There is no statement in it that can be read. {reason:fault}."),
            next: Phrase(
                "Periksa bank dan format berkasnya, atau minta berkas baru kepada bank.",
                "Check the bank and the file's format, or ask the bank for another file.")),
        "statement-column-missing": FailureWords(
            Phrase("Ada kolom yang tidak ditemukan dalam berkas", "A column is missing from the file"),
            found: Phrase(
                "Bank ini menulis kolom “{place}”; judul kolom dalam berkas ini: {found}.",
                "This bank writes a column “{place}”; this file's columns are headed: {found}."),
            next: Phrase(
                "Periksa bank dan berkasnya, atau betulkan susunan kolom bank ini.",
                "Check the bank and the file, or mend this bank's columns.")),
        "bank-line-decided": FailureWords(
            Phrase("Mutasi sudah diputus", "The movement was decided before"),
            found: Phrase("Mutasi ini tidak lagi menunggu.", "This movement no longer waits."),
            next: Phrase("Buka lagi antreannya.", "Open the queue again.")),
        "bank-line-waits": FailureWords(
            Phrase("Uang ini sudah ada di rekening koran", "This money stands in a statement already"),
            found: Phrase(
                "Mutasi {bank} pada {day:day} berjumlah sama: {memo}",
                "A line of {bank} on {day:day} has the same amount: {memo}"),
            next: Phrase(
                "Putuskan mutasi itu di Rekonsiliasi, atau nyatakan bahwa ini uang lain.",
                "Decide that line at the reconciliation, or say that this is other money.")),
        "bank-line-typed": FailureWords(
            Phrase("Uang ini sudah dicatat dengan tangan", "This money was taken in by hand already"),
            found: Phrase(
                "Jumlah yang sama dicatat dengan nomor {reference} untuk {day:day}.",
                "The same amount was taken in as {reference} for {day:day}."),
            next: Phrase(
                "Tandai mutasi ini sudah dibukukan, atau nyatakan bahwa ini uang lain.",
                "Mark this line as already in the books, or say that this is other money.")),
        "receipt-matched": FailureWords(
            Phrase("Penerimaan sudah terpakai", "The receipt is taken"),
            found: Phrase(
                "Penerimaan itu sudah menjadi milik mutasi lain.", "That receipt belongs to another movement already."),
            next: Phrase("Pilih penerimaan lain.", "Choose another receipt.")),
        "bank-difference": FailureWords(
            Phrase("Jumlah berbeda", "The amounts differ"),
            found: Phrase(
                "Bank membukukan {line:rupiah}, penerimaan berjumlah {receipts:rupiah}.",
                "The bank booked {line:rupiah}, the receipts are {receipts:rupiah}."),
            next: Phrase(
                "Sebutkan apakah selisihnya biaya (hanya bila kurang) atau kurs.",
                "Say whether the difference is a fee (only if less) or the exchange rate.")),
        "bank-difference-large": FailureWords(
            Phrase("Selisih terlalu besar", "The difference is too large"),
            found: Phrase(
                "Bank membukukan {line:rupiah}, penerimaan berjumlah {receipts:rupiah}.",
                "The bank booked {line:rupiah}, the receipts are {receipts:rupiah}."),
            next: Phrase(
                "Selisih di atas sepersepuluh bukan biaya; masukkan ke dana titipan.",
                "A difference above a tenth is no fee; send it to suspense.")),
        "bank-line-direction": FailureWords(
            Phrase("Arah uang tidak cocok", "The money goes the other way"),
            found: Phrase(
                "Keputusan itu tidak cocok dengan arah mutasi.", "That does not fit which way the money went."),
            next: Phrase(
                "Uang masuk dapat menjadi iuran atau titipan; uang keluar dapat menjadi biaya.",
                "Money in can be a payment or suspense; money out can be a fee.")),
        "no-open-receipt": FailureWords(
            Phrase("Tidak ada penerimaan terbuka", "There is no open receipt"),
            found: Phrase(
                "Tagihan {found} belum dibayar atau uangnya sudah ditemukan.",
                "The invoice {found} was not paid, or its money was found before."),
            next: Phrase("Periksa nomor tagihannya.", "Check the invoice's number.")),
        "bank-note-missing": FailureWords(
            Phrase("Catatan diperlukan", "A note is needed"),
            found: Phrase("Keputusan ini perlu alasan.", "This decision needs a reason."),
            next: Phrase("Tulis singkat apa yang diketahui.", "Write briefly what is known.")),
    ]
}
