// SPDX-License-Identifier: Apache-2.0
import Kernel

extension HomeTexts {
    static let indonesian = HomeTexts(
        language: .indonesian,
        title: "Beranda",
        yourCover: "Perlindungan Anda",
        coverIn: { "JKK: kecelakaan kerja. JKM: kematian. Penempatan: \($0)." },
        toDo: "Yang perlu Anda lakukan",
        nothing: "Tidak ada yang perlu dilakukan sekarang.",
        uncovered:
            "Anda tidak terlindungi, dan tidak ada tagihan. Masih bekerja atau akan bekerja lagi di luar negeri? "
            + "Perpanjang kontrak, atau tanya petugas.",
        payText: { "\($1): \(Wording.rupiah($0))" },
        pay: "Bayar",
        contractEnds: { "Kontrak berakhir \(Wording.day($0, .indonesian))." },
        extensionPrice: {
            "Bila diperpanjang \($1) bulan, iurannya \(Wording.rupiah($0)) (\($1) × \(Wording.rupiah($2)))."
        },
        extend: "Perpanjang",
        comingHome: "Saya akan pulang",
        card: "Kartu dan kode QR",
        cardDetail: "Tunjukkan di bandara atau kepada petugas",
        report: "Lapor kejadian dan klaim",
        reportDetail: "Kecelakaan, pulang bermasalah, meninggal",
        journey: "Perjalanan saya",
        journeyDetail: "Cuti, kontrak berakhir, tiba di Indonesia",
        change: "Perpanjang, ganti majikan, pindah negara",
        changeDetail: "Tanpa pulang dulu, perlindungan berlanjut",
        family: "Keluarga dan ahli waris",
        familyCount: { "\(Wording.people($0, .indonesian)) tercatat" },
        familyNone: "Belum ada yang tercatat.",
        nominated: "ditunjuk sebagai ahli waris",
        call: "Telepon 175",
        callDetail: "Atau hubungi perwakilan (KBRI, KJRI, KDEI) terdekat",
        data: "Data saya",
        personNumber: "Nomor orang",
        signInAgain:
            "Untuk masuk lagi: surel Anda, atau KPJ bila surel tidak diterima, dengan kata sandi yang Anda pilih.",
        signInAgainByKPJ: "Untuk masuk lagi: KPJ Anda, dengan kata sandi yang Anda pilih.",
        questions: "Aturan dan hitungan",
        savings: { "JHT \(Wording.rupiah($0))" },
        wards: "Anda bisa membantu",
        noWards: "Belum ada pekerja yang mencatat Anda sebagai keluarga. Minta loket atau 175 mencatatnya.")
}
