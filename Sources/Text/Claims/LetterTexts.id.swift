// SPDX-License-Identifier: Apache-2.0

extension LetterTexts {
    static let indonesian = LetterTexts(
        title: "Surat keputusan klaim",
        number: "Nomor",
        date: "Tanggal",
        to: "Kepada",
        about: { "Permintaan manfaat \($0) atas kejadian tanggal \($1), pekerja \($2)." },
        granted: { "Permintaan Anda dikabulkan. Yang dibayarkan kepada \($0): \($1)." },
        refused: { "Permintaan Anda tidak dikabulkan berdasarkan \($0)." },
        reason: "Alasan",
        adjusted: { "Jumlah menurut perhitungan disesuaikan. Alasan: \($0)" },
        override: { "Sebagian nilai hukum belum dipastikan dalam teks resmi. Alasan tetap dibayar: \($0)" },
        aboveLaw: { "Jumlah ini lebih dari yang diberikan hukum. Alasan penyetuju: \($0)" },
        whyTitle: "Bagaimana ini diputuskan",
        articlesTitle: "Pasal yang dipakai",
        moneyTitle: "Pembayaran",
        moneyTo: { "Uang dikirim ke \($0), rekening \($1), atas nama \($2)." },
        inRantau: "Ajukan keberatan di Rantau",
        inRantauDetail: "Satu ketukan di halaman klaim; petugas lain memeriksa dari awal.",
        whyRefused: "Hitungan bila dikabulkan; tidak dibayarkan",
        objectTitle: "Jika Anda tidak setuju",
        complaint: { "Ajukan pengaduan ke unit pengaduan BPJS Ketenagakerjaan; selesai paling lambat \($0) (\($1))." },
        mediation: {
            "Jika belum puas, minta mediasi: paling lama \($0) sejak kesepakatan tertulis, hasilnya final (\($1))."
        },
        court: "Jika mediasi tidak berhasil, ajukan ke pengadilan negeri tempat tinggal Anda (UU 24/2011 pasal 50).",
        labourOffice: "Pengaduan juga boleh disampaikan ke dinas tenaga kerja atau DJSN (PP 44/2015 pasal 57(3)).",
        noSeizure: "Hak atas manfaat tidak boleh dialihkan, digadaikan, atau disita (PP 44/2015 pasal 3).",
        decidedBy: { "Diusulkan oleh \($0), disetujui oleh \($1)." },
        rulesUsed: { "Peraturan pada hari kejadian: \($0). Tanda aturan yang dipakai: \($1)." })
}
