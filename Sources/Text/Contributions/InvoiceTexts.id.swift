// SPDX-License-Identifier: Apache-2.0
import Kernel

extension InvoiceTexts {
    static let indonesian = InvoiceTexts(
        language: .indonesian,
        title: "Tagihan",
        none: "Belum ada tagihan.",
        open: "belum dibayar",
        settled: "lunas",
        expired: "kedaluwarsa",
        toPay: "Harus dibayar",
        allPaid: "Semua tagihan lunas",
        owed: { "Belum dibayar: \(Wording.rupiah($0))" },
        pay: "Cara membayar",
        before: "Iuran sebelum bekerja",
        duringAfter: "Iuran selama dan setelah bekerja",
        extending: "Iuran perpanjangan",
        jht: "Tabungan JHT",
        number: "Nomor tagihan",
        virtualAccount: "Nomor virtual account",
        exactAmount: "Jumlah yang tepat",
        payBefore: "Bayar sebelum",
        until: { "Bayar sebelum \($0)" },
        paidOn: { "Lunas \(Wording.day($0, .indonesian))" },
        expiredText: "Nomor ini sudah tidak menerima pembayaran. Mintalah tagihan baru.",
        reissue: "Minta tagihan baru",
        reissueNote: "Kontraknya sama; harganya menurut aturan hari ini.",
        send: "Kirim ke telepon pekerja",
        sendNote: "Nomor bayar, jumlah, dan batas waktunya dikirim sebagai pesan.",
        sent: "Pesan sedang dikirim.",
        replaced: "Tagihan ini sudah diganti.",
        seeReplacement: "Buka tagihan baru",
        steps: "Langkah",
        stepOpen: "Buka aplikasi bank, ATM, atau datangi agen.",
        stepChoose: "Pilih bayar virtual account, lalu ketik nomor di atas tanpa spasi.",
        stepCheck: "Periksa nama dan jumlahnya. Jumlah harus tepat sama.",
        stepDone: "Setelah dibayar, halaman ini berubah menjadi lunas dalam beberapa detik. Muat ulang bila perlu.",
        others: "Keluarga, majikan, atau P3MI boleh membayarkan dengan nomor yang sama.",
        forWhat: "Untuk apa",
        coverBegins:
            "Perlindungan mulai pada hari iuran dibayar, bila Anda sudah berangkat. Yang terjadi sebelum "
            + "hari itu tidak ditanggung.",
        coverFromPayment: "Perlindungan sebelum bekerja mulai pada hari iuran ini dibayar.",
        coverFromDeparture: "Perlindungan selama bekerja mulai saat berangkat, bila iuran ini sudah dibayar.",
        savingsNote: "Ini tabungan Anda. Perlindungan tidak bergantung padanya.",
        reload: "Periksa lagi",
        seeCover: "Lihat perlindungan")
}
