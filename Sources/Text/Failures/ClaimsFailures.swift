// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Payouts, and what an officer or a sender of files runs into.
    static let payouts: [String: FailureWords] = [
        "payout-account-unset": FailureWords(
            Phrase("Rekening pembayar belum disetel", "The account to pay from is not set"),
            found: Phrase(
                "Pembayaran manfaat menunggu: belum ada rekening untuk membayar.",
                "Benefit payments wait: there is no account to pay from."),
            next: Phrase(
                "Pengelola sistem: setel --payout-account atau RANTAU_PAYOUT_ACCOUNT, lalu mulai lagi.",
                "Administrator: set --payout-account or RANTAU_PAYOUT_ACCOUNT and start again.")),
        "claim-papers-incomplete": FailureWords(
            Phrase("Surat belum lengkap", "Papers are missing"),
            found: Phrase("Masih kurang: {papers:terms}.", "Still missing: {papers:terms}."),
            next: Phrase(
                "Minta surat itu, atau tolak dengan pasal.", "Ask for these papers, or refuse with the article.")),
        "claim-contradicts-journey": FailureWords(
            Phrase("Klaim bertentangan dengan catatan perjalanan", "The claim contradicts the recorded journey"),
            found: Phrase(
                "Klaim menyatakan {event:term} pada {day:day}. Yang tercatat: {recorded:terms}; terakhir {last:day}.",
                "The claim says {event:term} on {day:day}. Recorded: {recorded:terms}; the last on {last:day}."),
            next: Phrase(
                "Pastikan kejadian dan tanggalnya, betulkan catatan yang keliru, atau kembalikan kepada penilai.",
                "Clarify what happened and when, correct what is wrong, or send it back to the assessor.")),
        "claim-holder-differs": FailureWords(
            Phrase("Rekening bukan atas nama penerima", "The account is not in the payee's name"),
            found: Phrase(
                "Rekening atas nama {holder}; penerima tercatat {payee}.",
                "The account stands in the name {holder}; the recorded payee is {payee}."),
            next: Phrase(
                "Penyetuju harus menulis alasan mengapa dibayar ke rekening ini, atau mengembalikannya.",
                "The approver must write why this account is paid, or send it back.")),
        "payout-holder-differs": FailureWords(
            Phrase("Rekening lain bukan atas nama penerima", "The other account is not in the payee's name"),
            found: Phrase(
                "Rekening atas nama {holder}; penerima tercatat {payee}.",
                "The account stands in the name {holder}; the recorded payee is {payee}."),
            next: Phrase("Pakai rekening atas nama penerima.", "Use an account in the payee's name.")),
        "payout-not-failed": FailureWords(
            Phrase("Pembayaran ini tidak boleh diulang", "This payment may not be sent again"),
            found: Phrase(
                "Bank tidak menyatakan pembayaran klaim {number} gagal atau kembali. Hanya itu boleh dikirim lagi.",
                "The bank did not say that the payment of claim {number} failed or came back. Only such may go again."),
            next: Phrase(
                "Tunggu jawaban bank. Hasil yang belum pasti ditanyakan sendiri oleh sistem.",
                "Wait for the bank. An open outcome is asked for by the system itself.")),
        "letter-not-yet": FailureWords(
            Phrase("Surat belum ada", "There is no letter yet"),
            found: Phrase("Klaim {number} belum diputuskan.", "Claim {number} is not decided yet."),
            next: Phrase("Lihat sampai di mana klaimnya.", "See where the claim stands.")),
        "upload-malformed": FailureWords(
            Phrase("Kiriman berkas rusak", "The upload is damaged"),
            found: Phrase(
                "Kiriman terputus atau tidak dalam bentuk multipart/form-data.",
                "The upload broke off or is not multipart/form-data."),
            next: Phrase("Pilih berkasnya, lalu kirim lagi.", "Choose the file and send it again.")),
        "upload-file-missing": FailureWords(
            Phrase("Belum ada berkas", "No file was chosen"),
            found: Phrase("Formulir dikirim tanpa berkas.", "The form came without a file."),
            next: Phrase("Pilih berkasnya, lalu kirim.", "Choose the file and send it.")),
    ]
}
