// SPDX-License-Identifier: Apache-2.0
import Kernel

extension JourneyTexts {
    static let indonesian = JourneyTexts(
        language: .indonesian,
        title: "Perjalanan saya",
        now: { "Sekarang: \($0)" },
        intro: "Katakan bila sesuatu berubah, supaya perlindungan Anda tepat.",
        noPlacement: "Belum ada penempatan yang tercatat.",
        kind: "Apa yang terjadi",
        day: "Tanggal (di Jakarta)",
        localDay: "Tanggal setempat, bila berbeda",
        submit: "Catat",
        officersOnly:
            "Keberangkatan dicatat gerbang di bandara atau pelabuhan, loket, perwakilan, petugas P3MI, atau program "
            + "P3MI; hal lain dicatat petugas.",
        history: "Yang sudah tercatat",
        nothingYet: "Belum ada kejadian yang tercatat.",
        recorded: "Tercatat. Perlindungan sudah dihitung lagi.",
        changeTitle: "Perpanjang atau ubah kontrak",
        changeIntro: "Tanpa pulang dulu. Harga ditunjukkan sebelum Anda setuju.",
        changeKind: "Apa yang berubah",
        extending: "Diperpanjang, majikan sama",
        employerChange: "Ganti pemberi kerja",
        countryChange: "Pindah negara",
        firstDay: "Hari pertama kontrak baru",
        months: "Lama kontrak baru (bulan)",
        country: "Negara baru",
        countryHint: "Wajib diisi bila pindah negara; kosongkan bila negaranya tetap.",
        employer: "Pemberi kerja baru",
        employerHint: "Wajib diisi bila ganti pemberi kerja atau pindah negara.",
        seePrice: "Lihat harganya",
        current: "Kontrak sekarang",
        price: "Iuran yang harus dibayar",
        free: "Tidak ada yang harus dibayar",
        freeText: { "Bulan yang sudah ditagih mencapai \(Wording.day($0, .indonesian))." },
        newContract: "Kontrak baru",
        works: "Pemberi kerja",
        worksIn: "Negara kerja",
        days: "Masa kontrak",
        continues: "Bila dibayar sebelum masa sekarang habis, perlindungan berlanjut tanpa jeda.",
        confirm: "Setuju dan buat tagihan",
        confirmFree: "Setuju dan catat",
        changeAgain: "Ubah isian")
}
