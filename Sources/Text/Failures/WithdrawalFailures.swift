// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Old-age savings that are asked for and paid out.
    static let withdrawals: [String: FailureWords] = [
        "savings-not-home": FailureWords(
            Phrase("Pekerja belum pulang untuk seterusnya", "The worker is not home for good"),
            found: Phrase(
                "Perjalanan yang tercatat: {stage:term}. JHT dibayar setelah kontrak berakhir dan pekerja di "
                    + "Indonesia ({article}).",
                "The recorded journey: {stage:term}. Savings are paid once the contract has ended and the worker is "
                    + "in Indonesia ({article})."),
            next: Phrase(
                "Catat kedatangan di Indonesia lebih dahulu, atau pilih alasan lain.",
                "Record the arrival in Indonesia first, or choose another reason.")),
        "savings-nothing-left": FailureWords(
            Phrase("Tidak ada saldo", "There is nothing to pay out"),
            found: Phrase("Tabungan ini kosong.", "These savings are empty."),
            next: Phrase(
                "Buka laporan tabungan: di sana tertulis ke mana uangnya.",
                "Open the statement: it says where the money went.")),
        "savings-age-not-reached": FailureWords(
            Phrase("Usia pensiun belum tercapai", "The age of retirement is not reached"),
            found: Phrase(
                "Usia {years} tahun tercapai pada {reached:day} ({article}).",
                "The age of {years} is reached on {reached:day} ({article})."),
            next: Phrase("Pilih alasan lain, atau tunggu hari itu.", "Choose another reason, or wait for that day.")),
        "savings-reason-missing": FailureWords(
            Phrase("Alasan pencairan belum disebut", "The reason is missing"),
            found: Phrase(
                "Tabungan dibayar hanya untuk alasan yang disebut hukum.",
                "Savings are paid only for a reason that the law names."),
            next: Phrase("Pilih alasannya.", "Choose the reason.")),
        "savings-reason-not-of-incident": FailureWords(
            Phrase("Alasan tidak cocok dengan kejadian", "The reason does not fit what happened"),
            found: Phrase(
                "Alasan {reason:term} untuk kejadian {incident:term}.",
                "The reason {reason:term} for {incident:term}."),
            next: Phrase(
                "Setelah kematian alasannya kematian; untuk alasan lain ajukan dari halaman tabungan.",
                "After a death the reason is the death; for others ask from the page of the savings.")),
        "savings-reason-not-yours": FailureWords(
            Phrase("Alasan ini milik pekerja sendiri", "This reason is the worker’s own"),
            found: Phrase(
                "Keluarga hanya bisa meminta setelah pekerja meninggal dunia.",
                "Relatives can ask only after the worker has died."),
            next: Phrase("Biarkan pekerja memintanya sendiri.", "Let the worker ask.")),
        "savings-heir-not-called": FailureWords(
            Phrase("Bukan ahli waris menurut urutan hukum", "Not an heir by the law’s order"),
            found: Phrase(
                "Setelah kematian, tabungan hanya terbuka bagi ahli waris yang dipanggil hukum (PP 46/2015 pasal 23).",
                "After a death the savings are open only to the heirs whom the law calls (PP 46/2015 art. 23)."),
            next: Phrase(
                "Bila data keluarga keliru, betulkan di loket dengan surat keterangan ahli waris.",
                "If the family on record is wrong, have it corrected at a counter with the certificate of heirs.")),
        "savings-closing-open": FailureWords(
            Phrase("Tabungan sedang dibukukan", "Savings are being closed"),
            found: Phrase(
                "Penutupan periode yang berakhir {last:day} belum selesai.",
                "The closing of the period that ends on {last:day} is not finished."),
            next: Phrase("Coba lagi beberapa menit lagi.", "Try again in some minutes.")),
        "savings-amount-is-the-account": FailureWords(
            Phrase("Jumlahnya adalah isi rekening", "The amount is what the account holds"),
            found: Phrase(
                "Tabungan dibayar sebesar saldo dan hasilnya; tidak ada jumlah lain.",
                "Savings are paid as they stand with their return; there is no other amount."),
            next: Phrase(
                "Terima, tolak dengan pasal, atau minta pembetulan setoran lebih dahulu.",
                "Accept, refuse with the article, or have a deposit corrected first.")),
        "savings-need-account": FailureWords(
            Phrase("Tabungan dihitung dari rekeningnya", "Savings are counted from their account"),
            found: Phrase(
                "Manfaat JHT adalah isi rekening peserta, bukan jumlah menurut kejadian.",
                "The benefit of JHT is what the member’s account holds, not a sum by what happened."),
            next: Phrase("Buka halaman tabungan peserta.", "Open the page of the member’s savings.")),
        "claim-share-account-missing": FailureWords(
            Phrase("Rekening ahli waris lain belum ada", "Accounts of other heirs are missing"),
            found: Phrase(
                "Hukum membagi di antara ahli waris yang setara. Belum ada rekening: {heirs}.",
                "The law divides among heirs who stand alike. No account for: {heirs}."),
            next: Phrase("Sebutkan rekening mereka masing-masing.", "Name the account of each of them.")),
    ]
}
