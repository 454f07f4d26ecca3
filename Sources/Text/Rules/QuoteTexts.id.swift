// SPDX-License-Identifier: Apache-2.0
import Kernel

extension QuoteTexts {
    static let indonesian = QuoteTexts(
        language: .indonesian,
        title: "Hitung iuran",
        intro: "Jawaban berlaku untuk hari yang Anda pilih, menurut peraturan hari itu.",
        route: "Cara berangkat",
        p3mi: "Lewat P3MI atau BP2MI",
        p3miHint: "Dua pembayaran: sebelum bekerja, lalu selama dan setelah bekerja",
        perseorangan: "Perseorangan",
        perseoranganHint: "Tanpa pelaksana penempatan; satu pembayaran",
        extending: "Perpanjangan kontrak",
        extensionHint: "Sudah bekerja di luar negeri dan kontrak bertambah panjang",
        country: "Negara penempatan",
        countryHint: "Iurannya sama untuk semua negara.",
        months: "Lama kontrak (bulan)",
        on: "Tanggal mendaftar",
        jht: "Tabungan JHT tiap bulan",
        jhtHint: "Pilihan Anda sendiri, dalam rupiah. Boleh kosong.",
        jhtMonths: "JHT untuk berapa bulan",
        submit: "Hitung",
        due: "Iuran yang harus dibayar",
        dueOn: { "Menurut \($1), yang berlaku pada \(Wording.day($0, .indonesian))." },
        lines: "Dari mana jumlah ini",
        what: "Untuk apa",
        savings: "Tabungan JHT, terpisah",
        savingsNote: "Tabungan milik Anda sendiri. Tidak termasuk dalam jumlah di atas.",
        derivation: "Semua langkah hitungan",
        twoPayments: {
            "Dibayar dua kali: \(Wording.rupiah($0)) sebelum bekerja, \(Wording.rupiah($1)) selama dan setelah bekerja."
        },
        onePayment: "Dibayar sekali.",
        next: "Daftar dengan pilihan ini",
        again: "Hitung yang lain")
}
