// SPDX-License-Identifier: Apache-2.0

extension DerivationTexts {
    /// Why a day is not covered.
    static let gaps: [String: Phrase] = [
        "gap-savings": Phrase(
            "JHT adalah tabungan, bukan perlindungan atas risiko",
            "JHT is savings and covers no risk"),
        "gap-not-registered": Phrase("Belum terdaftar", "Not registered"),
        "gap-before-registration": Phrase("Baru terdaftar {registered:day}", "Registered only on {registered:day}"),
        "gap-no-placement": Phrase("Belum ada penempatan yang tercatat", "No placement is recorded"),
        "gap-before-stage-unpaid": Phrase(
            "Iuran sebelum bekerja belum dibayar",
            "The contribution before work is not paid"),
        "gap-before-first-day": Phrase("Perlindungan baru mulai {first:day}", "Cover begins only on {first:day}"),
        "gap-before-months-over": Phrase(
            "Masa sebelum bekerja habis {last:day}; daftar dan bayar lagi",
            "The time before work ended {last:day}; register and pay again"),
        "gap-failed-to-depart": Phrase("Gagal berangkat", "Failed to depart"),
        "gap-totally-disabled": Phrase("Cacat total tetap", "Total permanent disability"),
        "gap-perseorangan-without-jkk": Phrase(
            "Perseorangan tidak mendapat JKK sebelum berangkat",
            "A perseorangan worker has no JKK before departure"),
        "gap-perseorangan-month-over": Phrase(
            "Belum berangkat dalam sebulan, sampai {last:day}; risiko ditanggung sendiri",
            "Not departed within the month, until {last:day}; every risk is the worker's own"),
        "gap-rule-not-known": Phrase("Aturan untuk hari itu belum diketahui", "The rule for that day is not known"),
        "gap-during-stage-unpaid": Phrase(
            "Iuran selama bekerja belum dibayar",
            "The contribution during work is not paid"),
        "gap-paid-later": Phrase(
            "Berangkat {departed:day}, baru dibayar {settled:day}",
            "Departed {departed:day}, paid only on {settled:day}"),
        "gap-contract-missing": Phrase("Kontrak belum tercatat", "No contract is recorded"),
        "gap-contract-over": Phrase(
            "Kontrak berakhir {last:day}, perlindungan berakhir {coverLast:day}",
            "The contract ended {last:day}, cover ended {coverLast:day}"),
        "gap-paid-months-over": Phrase(
            "Bulan yang dibayar habis {last:day}, perlindungan berakhir {coverLast:day}",
            "The paid months ended {last:day}, cover ended {coverLast:day}"),
        "gap-on-leave": Phrase(
            "Cuti di Indonesia sejak {since:day}: hanya JKM",
            "On leave in Indonesia since {since:day}: JKM only"),
        "gap-after-over": Phrase("Masa setelah bekerja habis {last:day}", "The time after work ended {last:day}"),
        "gap-after-without-during": Phrase(
            "Sehari sebelum tiba di Indonesia tidak ada perlindungan",
            "There was no cover on the day before arrival in Indonesia"),
        "gap-died": Phrase("Meninggal", "Died"),
    ]
}
