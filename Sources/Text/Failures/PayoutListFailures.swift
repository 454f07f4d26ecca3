// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Payout lists: who may do what, and why a payment stays behind.
    static let payoutLists: [String: FailureWords] = listSteps.merging(listLines) { first, _ in first }

    private static let listSteps: [String: FailureWords] = [
        "payout-list-step-not-now": FailureWords(
            Phrase("Langkah ini belum atau tidak lagi mungkin", "This step cannot be taken now"),
            found: Phrase("Daftar ini berkeadaan {state:term}.", "This list is {state:term}."),
            next: Phrase(
                "Buka daftarnya lagi: mungkin petugas lain lebih dulu.",
                "Open the list again: another officer may have been first.")),
        "payout-line-step-not-now": FailureWords(
            Phrase("Jawaban bank bertentangan", "The bank's word contradicts what is known"),
            found: Phrase("Baris ini berkeadaan {state:term}.", "This line is {state:term}."),
            next: Phrase("Tanyakan kepada bank.", "Ask the bank.")),
        "account-change-waits": FailureWords(
            Phrase("Penggantian rekening sudah menunggu", "A change of the account waits already"),
            found: Phrase(
                "Penggantian sebelumnya belum diputuskan petugas kedua.",
                "The second officer has not decided on the one before."),
            next: Phrase("Putuskan yang itu dahulu.", "Decide on that one first.")),
        "account-change-decided": FailureWords(
            Phrase("Sudah diputuskan", "Decided already"),
            found: Phrase(
                "Penggantian rekening ini sudah diputuskan.", "This change of the account was decided before."),
            next: Phrase("Lihat rekening yang berlaku.", "See which account holds.")),
        "account-name-open": FailureWords(
            Phrase("Bank belum memastikan nama rekening", "The bank has not confirmed the account’s name"),
            found: Phrase(
                "Nama di bank belum diketahui atau berbeda.", "The name at the bank is not known yet or differs."),
            next: Phrase(
                "Tunggu jawaban bank, atau tolak penggantian ini.", "Wait for the bank, or refuse this change.")),
        "payout-withdrawn": FailureWords(
            Phrase("Sudah dibayar dengan cara lain", "Paid in another way"),
            found: Phrase(
                "{number} sudah dibayar atau dibatalkan di luar daftar.",
                "{number} was paid or given up outside the lists."),
            next: Phrase("Keluarkan dari daftar.", "Leave it off the list.")),
        "refund-person-unknown": FailureWords(
            Phrase("Pemilik uang belum diketahui", "Nobody knows whose money it is"),
            found: Phrase(
                "Uang ini datang tanpa tagihan, jadi rekening tidak bisa disimpan pada data seseorang.",
                "This money came without an invoice, so no account can be kept with anybody’s record."),
            next: Phrase(
                "Kembalikan lewat jalan masuknya, lalu tandai sudah kembali.",
                "Give it back the way it came, then mark it as given back.")),
        "payout-list-empty": FailureWords(
            Phrase("Tidak ada yang dibayar", "There is nothing to pay"),
            found: Phrase("Daftar ini tidak punya baris yang bisa dibayar.", "No line of this list can be paid."),
            next: Phrase("Tambahkan baris, atau tutup daftarnya.", "Add lines, or close the list.")),
        "payout-list-prepared-by-you": FailureWords(
            Phrase("Petugas lain harus melakukannya", "Another officer must do this"),
            found: Phrase("Anda ikut menyiapkan daftar ini.", "You helped to prepare this list."),
            next: Phrase("Minta petugas yang tidak menyiapkannya.", "Ask an officer who did not prepare it.")),
        "payout-list-approved-by-you": FailureWords(
            Phrase("Petugas lain harus melakukannya", "Another officer must do this"),
            found: Phrase(
                "Anda sudah menyetujui atau mengesahkan daftar ini.", "You have approved or authorised this list."),
            next: Phrase("Minta petugas lain.", "Ask another officer.")),
        "payout-inquiry-missing": FailureWords(
            Phrase("Nama rekening belum diperiksa", "Account names are not checked yet"),
            found: Phrase(
                "Bank belum menjawab atas nama siapa {count} rekening.",
                "The bank has not said in whose name {count} accounts stand."),
            next: Phrase("Tunggu jawaban bank; sistem terus bertanya.", "Wait for the bank; the system keeps asking.")),
        "payout-sanctions-open": FailureWords(
            Phrase("Ada nama yang mirip daftar sanksi", "Names are like entries of the sanctions list"),
            found: Phrase("{count} kemiripan belum diputuskan.", "{count} likenesses are not decided."),
            next: Phrase("Dua petugas harus memutuskannya.", "Two officers must decide.")),
        "payout-hit-decided-by-you": FailureWords(
            Phrase("Anda sudah memutuskan ini", "You have decided this"),
            found: Phrase("Keputusan kedua harus dari petugas lain.", "The second decision must be another officer's."),
            next: Phrase("Minta petugas lain.", "Ask another officer.")),
        "payout-file-unwritable": FailureWords(
            Phrase("Berkas bank tidak bisa ditulis", "The file for the bank cannot be written"),
            found: Phrase("{field}: {found}", "{field}: {found}"),
            next: Phrase("Betulkan rekening penerima.", "Mend the payee's account.")),
        "payout-report-unreadable": FailureWords(
            Phrase("Berkas ini tidak bisa dibaca", "This file cannot be read"),
            found: Phrase(
                "Ini bukan pain.002 atau camt.054 yang terbaca. {reason:fault}.",
                "This is no pain.002 or camt.054 that can be read. {reason:fault}."),
            next: Phrase("Pilih berkas jawaban bank.", "Choose the bank's answer.")),
        "payout-nothing-due": FailureWords(
            Phrase("Tidak ada yang jatuh tempo", "Nothing is due"),
            found: Phrase("Semua sudah ada di daftar lain atau dibayar.", "All of it stands on a list or was paid."),
            next: Phrase("Tunggu sampai ada yang jatuh tempo.", "Wait until something is due.")),
        "payout-question-answered": FailureWords(
            Phrase("Sudah dijawab", "Already answered"),
            found: Phrase("Jawaban sudah tercatat.", "An answer is recorded."),
            next: Phrase("Hubungi 175 untuk mengubahnya.", "Call 175 to change it.")),
        "sanctions-list-malformed": FailureWords(
            Phrase("Daftar sanksi rusak", "The sanctions list is damaged"),
            found: Phrase("Baris {line} bukan nomor;nama.", "Line {line} is not number;name."),
            next: Phrase("Betulkan barisnya.", "Mend the line.")),
    ]

    private static let listLines: [String: FailureWords] = [
        "payout-line-twice": FailureWords(
            Phrase("Sudah ada di daftar ini", "Already on this list"),
            found: Phrase("Pembayaran ini sudah ada di daftar.", "This payment stands on the list already."),
            next: Phrase("Tidak perlu ditambahkan lagi.", "It need not be added again.")),
        "payout-already-listed": FailureWords(
            Phrase("Sudah ada di daftar lain", "Already on a list"),
            found: Phrase("Pembayaran ini ada di daftar {list}.", "This payment stands on list {list}."),
            next: Phrase("Selesaikan daftar itu dahulu.", "Finish that list first.")),
        "payout-already-paid": FailureWords(
            Phrase("Sudah dibayar", "Already paid"),
            found: Phrase("Pembayaran ini sampai lewat daftar {list}.", "This payment arrived by list {list}."),
            next: Phrase("Jangan bayar lagi.", "Do not pay it again.")),
        "payout-account-twice": FailureWords(
            Phrase("Rekening ganda", "The same account twice"),
            found: Phrase(
                "Rekening ini sudah ada pada baris lain daftar {list}.",
                "This account stands on another line of list {list}."),
            next: Phrase("Tulis alasan bila memang benar.", "Write a reason if that is right.")),
        "payout-account-other-name": FailureWords(
            Phrase("Rekening atas nama lain", "The account was used in another name"),
            found: Phrase(
                "Rekening ini dipakai dengan nama lain pada daftar {list}.",
                "This account was used in another name on list {list}."),
            next: Phrase("Periksa buku tabungannya; tulis alasan.", "Check the bank book; write a reason.")),
        "payout-same-amount": FailureWords(
            Phrase("Jumlah yang sama belum lama ini", "The same amount lately"),
            found: Phrase(
                "Orang ini menerima jumlah yang sama pada daftar {list} dalam {days} hari.",
                "This person gets the same amount on list {list} within {days} days."),
            next: Phrase("Tulis alasan bila memang dua hak.", "Write a reason if these are two rights.")),
        "payout-number-unknown": FailureWords(
            Phrase("Nomor tidak dikenal", "The number is not known"),
            found: Phrase("Tidak ada yang jatuh tempo bernomor {number}.", "Nothing is due under {number}."),
            next: Phrase("Periksa nomor klaimnya.", "Check the claim's number.")),
        "payout-differs": FailureWords(
            Phrase("Berbeda dari yang tercatat", "Unlike what is recorded"),
            found: Phrase(
                "Baris untuk {number} tidak sama dengan yang tercatat.",
                "The row for {number} is not what is recorded."),
            next: Phrase("Samakan jumlah, rekening dan nama.", "Make amount, account and name agree.")),
        "payout-file-header": FailureWords(
            Phrase("Kolom berkas tidak dikenal", "The file's columns are not known"),
            found: Phrase(
                "Baris pertama harus number;amount;bank;account;holder;reason.",
                "The first line must be number;amount;bank;account;holder;reason."),
            next: Phrase("Simpan sebagai CSV UTF-8 dengan titik koma.", "Save as UTF-8 CSV with semicolons.")),
        "payout-file-empty": FailureWords(
            Phrase("Berkas tanpa baris", "The file has no rows"),
            found: Phrase("Hanya ada judul kolom.", "There is only the header."),
            next: Phrase("Tambahkan baris.", "Add rows.")),
        "payout-file-long": FailureWords(
            Phrase("Berkas terlalu panjang", "The file is too long"),
            found: Phrase("{found} baris; paling banyak {most}.", "{found} rows; at most {most}."),
            next: Phrase("Bagi menjadi beberapa berkas.", "Divide it into several files.")),
    ]
}
