// SPDX-License-Identifier: Apache-2.0

extension SavingsTexts {
    static let indonesian = SavingsTexts(
        title: "Tabungan hari tua (JHT)",
        balance: "Saldo",
        balanceNote: "Semua setoran dan hasil pengembangan yang sudah dibukukan.",
        rate: { "Hasil sementara \($0) setahun (\($1))." },
        noRate: "Tarif hasil untuk hari ini belum ada dalam peraturan.",
        method:
            "Dihitung dari saldo setiap hari, dibukukan tiap akhir bulan, dan disesuaikan setelah laporan keuangan "
            + "tahunan (PP 46/2015 pasal 27). Tanpa biaya; saldo tidak pernah hangus.",
        ifPaid: "Bila dibayarkan hari ini",
        ifPaidNote:
            "Seluruh saldo dibayar setelah kontrak berakhir dan pekerja pulang, atau meninggal dunia, atau cacat total "
            + "tetap. Angka ini perkiraan menurut aturan hari ini.",
        running: "Hasil berjalan sampai kemarin",
        tax: "Pajak",
        net: "Diterima",
        statement: "Laporan",
        from: "Dari",
        to: "Sampai",
        show: "Tampilkan",
        opening: "Saldo awal",
        closing: "Saldo akhir",
        what: "Keterangan",
        amount: "Jumlah",
        after: "Saldo",
        deposits: "Setoran",
        returns: "Hasil pengembangan",
        withdrawals: "Penarikan",
        none: "Tidak ada gerakan pada masa ini.",
        deposit: "Setoran",
        monthlyReturn: "Hasil pengembangan dibukukan",
        runningPaid: "Hasil berjalan",
        yearDifference: "Selisih hasil akhir tahun",
        withdrawal: "Penarikan",
        correction: "Pembetulan",
        name: "Nama",
        kpj: "KPJ",
        period: "Masa",
        proofs: "Laporan tahunan yang membuktikan diri",
        proofNote:
            "Berkas ini bisa diperiksa siapa pun tanpa mempercayai server: rantau verify-statement, dengan akar "
            + "yang diterbitkan dan kuncinya.",
        proof: { "Bukti tahun \($0)" },
        never: "Simpan akar log hari ini; dengannya Anda bisa membuktikan bahwa catatan tidak pernah diubah.",
        how: "Akar log yang diterbitkan",
        link: "Tabungan hari tua",
        linkDetail: "Saldo, setoran, hasil, laporan")
}
