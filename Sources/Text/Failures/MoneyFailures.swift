// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Money that fits no invoice, collective invoices, cash at counters.
    static let money: [String: FailureWords] = [
        "payment-reference-reused": FailureWords(
            Phrase("Nomor pembayaran sudah dipakai", "The reference was used before"),
            found: Phrase(
                "Nomor ini sudah dicatat dengan jumlah lain.", "This reference is on record with another amount."),
            next: Phrase("Periksa nomor dan jumlahnya.", "Check reference and amount.")),
        "money-in-future": FailureWords(
            Phrase("Hari pembayaran belum tiba", "The day of payment is yet to come"),
            found: Phrase(
                "Ditulis {found:day}; uang yang sudah masuk dibayar hari ini atau sebelumnya.",
                "Found {found:day}; money that is here was paid today or before."),
            next: Phrase("Salin harinya dari rekening koran.", "Copy the day from the bank statement.")),
        "cash-is-part": FailureWords(
            Phrase("Kurang dari tagihan", "Less than the invoice asks"),
            found: Phrase(
                "Tagihan meminta {missing:rupiah}, ditulis {found:rupiah}; kurang {rest:rupiah}.",
                "The invoice asks for {missing:rupiah}, found {found:rupiah}; {rest:rupiah} is missing."),
            next: Phrase(
                "Perbaiki jumlahnya, atau pilih terima sebagian.", "Mend the amount, or choose to take a part.")),
        "payment-already-taken": FailureWords(
            Phrase("Pembayaran sudah dibukukan", "The payment is booked already"),
            found: Phrase(
                "Mitra sudah memberitahukan pembayaran ini dan tagihannya sudah lunas.",
                "The partner notified this payment and its invoice is settled."),
            next: Phrase("Tidak ada yang perlu dicatat.", "There is nothing to record.")),
        "money-not-there": FailureWords(
            Phrase("Uangnya sudah tidak menunggu", "The money no longer waits"),
            found: Phrase("Sebagian atau seluruhnya sudah diputuskan.", "Some or all of it has been disposed of."),
            next: Phrase("Muat ulang halaman, lalu periksa sisanya.", "Reload the page and see what is left.")),
        "allocation-does-not-settle": FailureWords(
            Phrase("Jumlahnya tidak melunasi tagihan", "The amount does not settle the invoice"),
            found: Phrase(
                "Tagihan {number} masih memerlukan {missing:rupiah}.",
                "Invoice {number} still asks for {missing:rupiah}."),
            next: Phrase("Bayarkan tepat sejumlah itu.", "Allocate exactly that.")),
        "resolution-empty": FailureWords(
            Phrase("Keputusan kosong", "The decision is empty"),
            found: Phrase("Belum ada jumlah yang diputuskan.", "No amount is decided about."),
            next: Phrase("Pilih usulan, atau isi jumlahnya.", "Choose a proposal or write an amount.")),
        "resolution-above-rest": FailureWords(
            Phrase("Lebih dari yang menunggu", "More than waits"),
            found: Phrase(
                "Diputuskan {found:rupiah}; yang menunggu {rest:rupiah}.",
                "Decided about {found:rupiah}; {rest:rupiah} waits."),
            next: Phrase("Kurangi jumlahnya.", "Lower the amount.")),
        "resolution-keeps-part": FailureWords(
            Phrase("Simpan seluruh sisanya", "Keep all that is left"),
            found: Phrase(
                "Uang disimpan untuk tagihan berikutnya hanya sebagai seluruh sisa.",
                "Money is kept for the next invoice only as all that is left."),
            next: Phrase("Putuskan bagian lainnya lebih dahulu.", "Decide about the other parts first.")),
        "resolution-part-incomplete": FailureWords(
            Phrase("Tujuan uang belum disebut", "It is not said where the money goes"),
            found: Phrase(
                "Menyimpan uang untuk tagihan berikutnya perlu pesertanya.",
                "Keeping money for the next invoice needs the member."),
            next: Phrase("Lengkapi, lalu kirim lagi.", "Complete it and send again.")),
        "resolution-bill-missing": FailureWords(
            Phrase("Tagihan belum disebut", "The invoice is not named"),
            found: Phrase("Membayarkan uang perlu tagihannya.", "Settling an invoice needs its number."),
            next: Phrase(
                "Tulis nomor tagihan (T-…) atau virtual account.",
                "Write the invoice’s number (T-…) or virtual account.")
        ),
        "resolution-waits": FailureWords(
            Phrase("Masih menunggu petugas kedua", "A decision waits already"),
            found: Phrase("Keputusan tentang uang ini menunggu petugas kedua.", "One waits for the second officer."),
            next: Phrase("Tunggu, atau minta ditolak dahulu.", "Wait, or have it refused first.")),
        "resolution-decided": FailureWords(
            Phrase("Sudah diputuskan", "Already decided"),
            found: Phrase("Petugas lain sudah memutuskannya.", "Another officer has decided it."),
            next: Phrase("Muat ulang halaman.", "Reload the page.")),
        "second-officer-needed": FailureWords(
            Phrase("Perlu petugas lain", "Another officer is needed"),
            found: Phrase("Yang mengusulkan tidak boleh menyetujui.", "Whoever proposed it may not approve it."),
            next: Phrase("Minta rekan Anda memeriksanya.", "Ask a colleague to look at it.")),
        "refund-not-owed": FailureWords(
            Phrase("Pengembalian sudah selesai", "The refund is closed"),
            found: Phrase(
                "Sudah dikembalikan, dibatalkan, atau dalam daftar bayar.",
                "It was given back, dropped, or stands on a list."),
            next: Phrase("Muat ulang halaman.", "Reload the page.")),
        "invoice-cancelled": FailureWords(
            Phrase("Tagihan sudah dibatalkan", "The invoice was withdrawn"),
            found: Phrase("Tagihan ini tidak berlaku lagi.", "It no longer stands."),
            next: Phrase("Minta tagihan baru bila iurannya masih terutang.", "Ask for a new one if it is still owed.")),
        "no-such-invoice": FailureWords(
            Phrase("Tagihan tidak ditemukan", "No such invoice"),
            found: Phrase("Tidak ada tagihan dengan nomor itu.", "No invoice has that number."),
            next: Phrase("Periksa nomor tagihan atau virtual account.", "Check the invoice’s or account’s number.")),
        "no-contract-to-save-for": FailureWords(
            Phrase("Belum ada kontrak yang berjalan", "There is no running contract"),
            found: Phrase(
                "Tabungan JHT dibayar selama ada kontrak kerja.", "JHT savings are paid while there is a contract."),
            next: Phrase("Catat kontraknya lebih dahulu.", "Record the contract first.")),
        "batch-empty": FailureWords(
            Phrase("Belum ada pekerja", "No workers yet"),
            found: Phrase("Tidak ada pekerja yang dipilih.", "No worker is chosen."),
            next: Phrase("Pilih pekerja, atau tulis nomornya.", "Pick workers or write their numbers.")),
        "batch-too-long": FailureWords(
            Phrase("Terlalu banyak baris", "Too many lines"),
            found: Phrase("Paling banyak {most:count} baris.", "At most {most:count} lines."),
            next: Phrase("Bagi menjadi beberapa tagihan.", "Make several invoices.")),
        "worker-file-form": FailureWords(
            Phrase("Berkas tidak terbaca", "The file cannot be read"),
            found: Phrase("Berkas kosong atau bukan teks UTF-8.", "The file is empty or no UTF-8 text."),
            next: Phrase("Simpan lembar kerja sebagai CSV UTF-8.", "Save the spreadsheet as CSV UTF-8.")),
        "batch-line-unknown": FailureWords(
            Phrase("Pekerja tidak ditemukan", "The worker is not found"),
            found: Phrase(
                "Baris {line}: {found} tidak punya tagihan yang bisa Anda bayar.",
                "Line {line}: {found} has no invoice that you can pay."),
            next: Phrase("Periksa nomornya, atau hapus barisnya.", "Check the number or remove the line.")),
        "batch-line-not-payable": FailureWords(
            Phrase("Ada tagihan yang tidak bisa dibayar", "An invoice cannot be paid"),
            found: Phrase(
                "Sudah lunas, kedaluwarsa, atau ada di tagihan kolektif lain.",
                "It is paid, has expired, or stands on another collective invoice."),
            next: Phrase("Muat ulang halaman, lalu pilih lagi.", "Reload the page and pick again.")),
        "batch-day-passed": FailureWords(
            Phrase("Hari sudah lewat", "The day has passed"),
            found: Phrase("{found:day} sudah lewat.", "{found:day} has passed."),
            next: Phrase("Pilih hari ini atau sesudahnya.", "Choose today or later.")),
        "batch-day-too-late": FailureWords(
            Phrase("Janji terlalu jauh", "The promise reaches too far"),
            found: Phrase(
                "{found:day}; tagihan pekerja berlaku sampai {last:day}.",
                "{found:day}; the workers’ invoices can be paid until {last:day}."),
            next: Phrase("Pilih hari yang lebih awal.", "Choose an earlier day.")),
        "batch-not-open": FailureWords(
            Phrase("Tagihan kolektif tidak terbuka", "The collective invoice is not open"),
            found: Phrase("Sudah lunas, kedaluwarsa, atau dibatalkan.", "It is paid, has expired, or was withdrawn."),
            next: Phrase("Buat yang baru bila perlu.", "Make a new one if need be.")),
        "drawer-not-open": FailureWords(
            Phrase("Laci belum dibuka", "The drawer is not open"),
            found: Phrase("Laci Anda belum dibuka, atau sudah dihitung.", "Your drawer is not open, or was counted."),
            next: Phrase("Buka laci lebih dahulu.", "Open the drawer first.")),
        "drawer-open-already": FailureWords(
            Phrase("Laci masih terbuka", "The drawer is open already"),
            found: Phrase("Hari sebelumnya belum ditutup petugas lain.", "An earlier day is not closed yet."),
            next: Phrase("Hitung laci dan minta rekan menutupnya.", "Count it and have a colleague close it.")),
        "drawer-not-counted": FailureWords(
            Phrase("Laci belum dihitung", "The drawer is not counted"),
            found: Phrase("Belum dihitung, atau sudah ditutup.", "It is not counted yet, or closed already."),
            next: Phrase("Minta kasir menghitungnya.", "Have the cashier count it.")),
        "drawer-note-needed": FailureWords(
            Phrase("Selisih perlu penjelasan", "A difference needs a word"),
            found: Phrase(
                "Dihitung {counted:rupiah}; menurut buku {expected:rupiah}.",
                "Counted {counted:rupiah}; by the books {expected:rupiah}."),
            next: Phrase("Hitung lagi, atau jelaskan selisihnya.", "Count again, or explain it.")),
        "drawer-too-little": FailureWords(
            Phrase("Isi laci tidak cukup", "The drawer holds less"),
            found: Phrase("Di laci ada {balance:rupiah}.", "The drawer holds {balance:rupiah}."),
            next: Phrase("Setor paling banyak sejumlah itu.", "Bring at most that.")),
        "cash-too-much": FailureWords(
            Phrase("Lebih dari yang ditagih", "More than is asked"),
            found: Phrase(
                "Diterima {found:rupiah}; yang masih perlu {missing:rupiah}.",
                "Taken {found:rupiah}; {missing:rupiah} is still needed."),
            next: Phrase("Kembalikan kelebihannya.", "Give change.")),
    ]
}
