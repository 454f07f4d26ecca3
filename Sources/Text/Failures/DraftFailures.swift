// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Drafts of the law.
    static let drafts: [String: FailureWords] = [
        "no-such-tree": FailureWords(
            Phrase("Naskah aturan tidak ditemukan", "No such text of the rules"),
            found: Phrase(
                "{found} bukan nama satu naskah aturan yang pernah berlaku.",
                "{found} names no one text of the rules that ever counted."),
            next: Phrase(
                "Pakai delapan angka pertama atau lebih dari nama yang tertulis pada keputusan.",
                "Give the first eight digits or more of the name that the decision shows.")),
        "draft-faulty": FailureWords(
            Phrase("Rancangan belum benar", "The draft has faults"),
            found: Phrase("Kesalahan: {faults}. Yang pertama: {found}", "Faults: {faults}. The first: {found}"),
            next: Phrase("Perbaiki lalu usulkan lagi.", "Correct them and propose again.")),
        "draft-changes-nothing": FailureWords(
            Phrase("Rancangan tidak mengubah apa pun", "The draft changes nothing"),
            found: Phrase(
                "Pada setiap hari hasilnya sama dengan aturan sekarang.",
                "On every day it says what the rules say now."),
            next: Phrase("Periksa nilai dan tanggalnya.", "Check its values and dates.")),
        "draft-same-officer": FailureWords(
            Phrase("Perlu petugas lain", "Another officer is needed"),
            found: Phrase("Anda sendiri yang mengusulkan rancangan ini.", "You proposed this draft yourself."),
            next: Phrase("Mintalah petugas lain memutusnya.", "Ask another officer to decide.")),
        "draft-without-officer": FailureWords(
            Phrase("Pengusul bukan petugas", "No officer proposed it"),
            found: Phrase(
                "Rancangan ini tidak diusulkan seorang petugas, jadi tidak dapat disetujui.",
                "No officer proposed this draft, so it cannot be approved."),
            next: Phrase(
                "Tolak, lalu mintalah seorang petugas mengusulkannya.", "Refuse it, and let an officer propose it.")),
        "draft-proposer-unknown": FailureWords(
            Phrase("Pengusul tidak dikenal", "The proposer is not known"),
            found: Phrase(
                "{found} bukan nama masuk terbuka milik pengelola atau administrator.",
                "{found} is no open sign-in of a manager or administrator."),
            next: Phrase(
                "Berikan nama masuk petugas yang mengusulkan.", "Give the login of the officer who proposes.")),
        "draft-decided": FailureWords(
            Phrase("Rancangan sudah diputus", "The draft was decided before"),
            found: Phrase("Keputusan atas rancangan ini sudah ada.", "There is a decision on this draft already."),
            next: Phrase("Usulkan rancangan baru.", "Propose another draft.")),
        "draft-first-day-past": FailureWords(
            Phrase("Hari pertama sudah lewat", "The first day is past"),
            found: Phrase(
                "Hari pertama {found:day}, hari ini {today:day}.", "The first day is {found:day}, today is {today:day}."
            ),
            next: Phrase(
                "Pilih hari ini atau sesudahnya; nilai di dalam rancangan boleh berlaku surut.",
                "Choose today or later; values inside the draft may count for the past.")),
    ]
}
