// SPDX-License-Identifier: Apache-2.0

extension BooksTexts {
    static let indonesian = BooksTexts(
        title: "Buku",
        intro:
            "Saldo dihitung dari catatannya. Catatan tidak pernah diubah; kekeliruan dibetulkan dengan catatan lawan.",
        balances: "Saldo",
        account: "Rekening",
        debit: "Debit",
        credit: "Kredit",
        newest: "Catatan terbaru",
        about: "Catatan tentang satu transaksi",
        kind: "Jenis",
        postings: "Rekening dan jumlah",
        recorded: "Dicatat",
        none: "Tidak ada catatan.",
        all: "Lihat semua catatan",
        inTheBooks: "Lihat di buku",
        accounts: [
            "clearing": "Dana pada mitra pembayaran", "bank": "Bank", "contributions": "Iuran JKK dan JKM",
            "benefits": "Manfaat", "benefits-payable": "Manfaat yang belum dibayar",
            "law-corrections": "Selisih karena aturan yang berlaku surut", "savings": "Tabungan JHT",
            "suspense": "Uang yang menunggu keputusan",
            "refunds-payable": "Pengembalian yang belum dibayar",
            "cash-difference": "Selisih kas",
            "drawer": "Laci kas loket",
        ],
        kinds: [
            "contribution-received": "Iuran diterima", "benefit-granted": "Manfaat ditetapkan",
            "benefit-paid": "Manfaat dibayar", "law-corrected": "Aturan berlaku surut",
            "reversal": "Catatan lawan",
            "money-unallocated": "Uang masuk tanpa tagihan",
            "refund-owed": "Pengembalian diputuskan",
            "refund-paid": "Pengembalian dibayar",
            "cash-counted": "Selisih hitungan kas",
            "cash-deposited": "Setoran tunai ke bank",
        ])
}
