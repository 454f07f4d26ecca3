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
            "taxes-withheld": "Pajak yang dipotong",
            "savings-credited": "Hasil pengembangan JHT yang dibukukan",
            "savings-returns": "Hasil pengembangan JHT (beban)",
        ],
        kinds: [
            "contribution-received": "Iuran diterima", "benefit-granted": "Manfaat ditetapkan",
            "benefit-paid": "Manfaat dibayar", "law-corrected": "Aturan berlaku surut",
            "savings-accrued": "Hasil pengembangan JHT", "savings-return-paid": "Hasil berjalan saat pencairan",
            "savings-paid-out": "Pencairan JHT", "reversal": "Catatan lawan",
        ])
}
