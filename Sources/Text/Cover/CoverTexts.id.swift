// SPDX-License-Identifier: Apache-2.0
import Kernel

extension CoverTexts {
    static let indonesian = CoverTexts(
        language: .indonesian,
        title: "Perlindungan",
        ask: "Tanya tanggal tertentu",
        onDay: "Apakah terlindungi pada tanggal",
        knownAt: "Menurut yang diketahui sampai tanggal",
        knownAtHint: "Kosongkan untuk memakai semua yang diketahui sekarang.",
        submit: "Tanya",
        question: { "Terlindungi pada \(Wording.day($0, .indonesian))?" },
        coveredUntil: { "Terlindungi sampai \(Wording.day($0, .indonesian))" },
        coveredThen: "Ya, terlindungi",
        partly: "Terlindungi sebagian",
        notCovered: "Tidak terlindungi",
        notYet: "Belum terlindungi",
        from: { "Terlindungi mulai \(Wording.day($0, .indonesian))" },
        reason: { "Perlindungan \(Wording.phase($0, .indonesian)), sampai \(Wording.day($1, .indonesian))" },
        programmeUntil: { "\(Wording.short($0)) sampai \(Wording.day($1, .indonesian))" },
        programmeNot: { "\(Wording.short($0)): tidak" },
        asKnown: { "Menurut yang diketahui sampai \($0)." },
        overTime: "Perlindungan dari waktu ke waktu",
        periods: "Tiap masa dan sebabnya",
        noPeriods: "Belum ada masa perlindungan. Perlindungan mulai setelah iuran dibayar.",
        whyUntil: "Mengapa sampai tanggal ini?",
        notCoveredTitle: "Yang tidak ditanggung",
        paidLate: {
            "Berangkat \(Wording.day($0, .indonesian)), iuran baru berlaku \(Wording.day($1, .indonesian)). "
                + "Yang terjadi di antara kedua hari itu tidak ditanggung, meskipun diketahui kemudian."
        },
        unpaidAbroad: {
            "Berangkat \(Wording.day($0, .indonesian)) tanpa iuran yang dibayar. "
                + "Perlindungan mulai pada hari pembayaran; yang terjadi sebelum hari itu tidak ditanggung."
        },
        rules: { "Aturan yang dipakai: \($0)" })
}
