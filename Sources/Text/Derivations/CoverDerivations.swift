// SPDX-License-Identifier: Apache-2.0

extension DerivationTexts {
    /// Why days are covered (Permenaker 4/2023 chapter IV).
    static let cover: [String: Phrase] = [
        "covered": Phrase("Terlindungi {programme:term} pada {day:day}", "Covered by {programme:term} on {day:day}"),
        "cover-before": Phrase(
            "Perlindungan sebelum bekerja, {programme:term}",
            "Cover before work, {programme:term}"),
        "cover-during": Phrase(
            "Perlindungan selama bekerja, {programme:term}",
            "Cover during work, {programme:term}"),
        "cover-after": Phrase("Perlindungan setelah bekerja, {programme:term}", "Cover after work, {programme:term}"),
        "contribution-settled": Phrase("Iuran lunas pada", "Contribution settled on"),
        "cover-opens-paid": Phrase("Mulai: terdaftar dan iuran dibayar", "Begins: registered and paid"),
        "cover-opens-renewed": Phrase("Mulai: mendaftar dan membayar lagi", "Begins: registered and paid again"),
        "cover-opens-departed": Phrase(
            "Mulai: berangkat dari pelabuhan embarkasi",
            "Begins: departure from the Indonesian port"),
        "cover-opens-paid-after-departure": Phrase(
            "Mulai saat dibayar; tidak terlindungi {uncoveredFrom:day} sampai {uncoveredTo:day}",
            "Begins with the payment; not covered {uncoveredFrom:day} to {uncoveredTo:day}"),
        "cover-opens-continued": Phrase("Mulai: perpanjangan dibayar", "Begins: extension paid"),
        "cover-opens-back-from-leave": Phrase("Mulai: kembali dari cuti", "Begins: back from leave"),
        "cover-opens-arrived-home": Phrase("Mulai: tiba di Indonesia", "Begins: arrival in Indonesia"),
        "cover-opens-other-placement-ended": Phrase(
            "Mulai: penempatan lain berakhir",
            "Begins: another placement ended"),
        "cover-under-changed-contract": Phrase(
            "Kontrak berubah selama masa ini",
            "The contract changed in this time"),
        "cover-ends-length-over": Phrase("Berakhir: masa perlindungan habis", "Ends: the length of cover is over"),
        "cover-ends-departed": Phrase("Berakhir: berangkat", "Ends: departure"),
        "cover-ends-failed-to-depart": Phrase("Berakhir: gagal berangkat", "Ends: failed to depart"),
        "cover-ends-totally-disabled": Phrase("Berakhir: cacat total tetap", "Ends: total permanent disability"),
        "cover-ends-died": Phrase("Berakhir: meninggal", "Ends: death"),
        "cover-ends-contract-over": Phrase(
            "Berakhir: kontrak dan waktu untuk pulang habis",
            "Ends: contract and time for the return are over"),
        "cover-ends-contract-ended-early": Phrase(
            "Berakhir: kontrak berakhir lebih awal",
            "Ends: the contract ended early"),
        "cover-ends-paid-months-over": Phrase("Berakhir: bulan yang dibayar habis", "Ends: the paid months are over"),
        "cover-ends-continued": Phrase("Dilanjutkan oleh masa berikutnya", "Continued by the next period"),
        "cover-ends-leave-began": Phrase("Berhenti selama cuti di Indonesia", "Stops during leave in Indonesia"),
        "cover-ends-arrived-home": Phrase("Berakhir: tiba di Indonesia", "Ends: arrival in Indonesia"),
        "cover-ends-reached-home-area": Phrase("Berakhir: tiba di daerah asal", "Ends: arrival in the home area"),
        "cover-ends-other-placement": Phrase("Berakhir: penempatan lain mulai", "Ends: another placement begins"),
        "contract-last-day": Phrase("Hari terakhir kontrak", "Last day of the contract"),
        "paid-months-last-day": Phrase("Hari terakhir bulan yang dibayar", "Last day of the paid months"),
    ]
}
