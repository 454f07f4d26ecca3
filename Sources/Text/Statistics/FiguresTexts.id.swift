// SPDX-License-Identifier: Apache-2.0

extension FiguresTexts {
    static let indonesian = FiguresTexts(
        title: "Siapa yang terlindungi",
        asOf: { "Keadaan \(Wording.day($0, .indonesian))" },
        onDay: "Per tanggal",
        phase: "Masa",
        allPhases: "Semua masa",
        show: "Tampilkan",
        downloadTable: "Unduh tabel (CSV)",
        participants: "Peserta terlindungi",
        candidates: "Calon, sebelum berangkat",
        working: "Sedang bekerja di luar negeri",
        returning: "Baru pulang",
        contributionsYear: "Iuran masuk, 12 bulan",
        benefitsYear: "Manfaat dibayar, 12 bulan",
        median: "Klaim sampai dibayar, median",
        medianNote: "undang-undang: 7 hari kerja",
        noneYet: "belum ada",
        shareOfAll: { "\($0) dari semua peserta" },
        yearChange: { "\($0) dibanding setahun lalu" },
        noYearBefore: "setahun lalu belum ada peserta",
        payments: { "\(Wording.count($0)) pembayaran" },
        overTime: "Peserta menurut waktu, dengan sasaran",
        knownAhead: "Yang sudah pasti: bila tidak ada yang mendaftar lagi",
        byCountry: "Menurut negara penempatan",
        byProvince: "Menurut provinsi asal",
        otherCountries: "lainnya",
        contributions: "Iuran JKK dan JKM per bulan",
        savings: "Tabungan JHT per bulan",
        benefits: "Manfaat dibayar per bulan",
        howCounted: "Bagaimana angka ini dihitung?",
        countedParticipants: """
            Satu orang dihitung satu kali pada setiap hari ia terlindungi oleh JKM, program yang berlaku pada semua \
            masa (Permenaker 4/2023 Pasal 16). Perlindungan diturunkan dari iuran yang lunas, kontrak, dan peristiwa \
            yang dicatat; angka bergerak sendiri menurut kalender.
            """,
        countedPlaces: """
            Negara adalah negara penempatan pada hari itu; provinsi adalah provinsi asal. Titik setiap bulan adalah \
            keadaan pada hari terakhir bulan itu.
            """,
        countedAhead: """
            Bulan-bulan mendatang hanya memuat kontrak dan iuran yang sudah dicatat. Ini bukan perkiraan: pendaftaran \
            baru akan menambahnya.
            """,
        countedMoney: """
            Iuran dihitung pada hari lunasnya, manfaat pada hari bank memastikan uang sampai. Tabungan JHT milik \
            peserta dan tidak termasuk iuran.
            """,
        countedTargets: "Garis putus-putus adalah garis lurus di antara sasaran yang ditetapkan.",
        targets: "Sasaran",
        noTargets: "Belum ada sasaran yang ditetapkan.",
        setTarget: "Tetapkan sasaran",
        targetDay: "Tercapai paling lambat",
        targetPeople: "Peserta terlindungi",
        targetSaved: "Sasaran disimpan.",
        reached: "Tercapai",
        columnMeasure: "ukuran",
        columnPlace: "tempat",
        columnDay: "tanggal",
        columnValue: "nilai")
}
