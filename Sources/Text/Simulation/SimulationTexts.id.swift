// SPDX-License-Identifier: Apache-2.0

extension SimulationTexts {
    static let indonesian = SimulationTexts(
        title: "Apa yang diubah rancangan",
        asOf: { "Menurut aturan tanggal \(Wording.day($0, .indonesian))" },
        madeUp: "Orang rekaan menurut perbandingan angka publik",
        recorded: "Orang yang tercatat",
        peopleCovered: "Terlindungi",
        ofPeople: { "dari \(Wording.count($0)) orang yang dilihat" },
        gaining: "Lebih baik",
        gainingNote: "membayar lebih sedikit atau mendapat lebih banyak, tidak ada yang memburuk",
        losing: "Lebih buruk",
        losingNote: "membayar lebih banyak atau mendapat lebih sedikit, tidak ada yang membaik",
        mixed: "Keduanya",
        mixedNote: "ada yang membaik dan ada yang memburuk",
        unchanged: "Tidak berubah",
        contributionsYear: "Iuran setahun",
        contributionsNote: { "\(Wording.count($0)) pendaftaran 12 bulan terakhir" },
        benefitsYear: "Manfaat setahun",
        benefitsNote: { "\(Wording.count($0)) kejadian 12 bulan terakhir" },
        money: { "\($0) kini, \($1) menurut rancangan" },
        changedParameters: "Parameter yang diubah rancangan",
        nothingChanged: "Rancangan sama dengan aturan yang berlaku.",
        byAnswer: "Bagi seseorang, satu per satu",
        answer: "Jawaban",
        contribution: "Iuran JKK dan JKM",
        higher: "Naik bagi",
        lower: "Turun bagi",
        unknown: "Diketahui satu aturan saja",
        perPerson: "Selisih per orang",
        gainingByCountry: "Lebih baik, menurut negara penempatan",
        losingByCountry: "Lebih buruk, menurut negara penempatan",
        gainingByProvince: "Lebih baik, menurut provinsi asal",
        losingByProvince: "Lebih buruk, menurut provinsi asal",
        byPlace: "Menurut negara dan provinsi",
        byPhase: "Menurut masa",
        bySex: "Menurut jenis kelamin",
        female: "Perempuan",
        male: "Laki-laki",
        group: "Kelompok",
        people: "Orang",
        contributionsAll: "Iuran, selisih",
        protectionAll: "Delapan manfaat, selisih",
        openClaims: "Klaim terbuka yang hasilnya akan lain",
        openClaimsNote: { "\(Wording.count($0)) dari \(Wording.count($1)) klaim terbuka" },
        claim: "Klaim",
        event: "Kejadian",
        day: "Tanggal",
        now: "Kini",
        then: "Menurut rancangan",
        refused: "ditolak",
        howCounted: "Bagaimana ini dihitung?",
        counted: [
            """
            Setiap orang yang terlindungi pada hari itu ditanya dua kali, menurut aturan dan menurut rancangan: berapa \
            iuran kontrak seperti miliknya, dan berapa manfaat delapan kejadian dalam masanya. Biaya dianggap mencapai \
            setiap batas, kehilangan anggota badan ialah tangan kanan dari pergelangan.
            """,
            """
            Dari setiap orang dihitung penempatan terakhir, dengan kontrak pertama dan perpanjangan yang dibayar. \
            Cuti, pindah pemberi kerja, dan kontrak yang berakhir lebih awal tidak dihitung.
            """,
            """
            Iuran setahun ialah iuran semua yang mendaftar dalam 12 bulan terakhir, manfaat setahun ialah manfaat \
            semua kejadian di dalamnya, semua menurut aturan hari itu. Tidak ada yang dianggap berperilaku lain \
            karena rancangan.
            """,
            "Klaim terbuka diputus menurut aturan harinya sendiri, dengan kedua susunan parameter.",
        ])
}
