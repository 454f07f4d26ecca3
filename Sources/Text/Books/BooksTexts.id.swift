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
            "payouts-reserved": "Dana yang dicadangkan untuk pembayaran",
        ],
        kinds: [
            "contribution-received": "Iuran diterima",
            "abroad-received": "Dibayar dari luar negeri", "abroad-settled": "Disetor dari luar negeri",
            "benefit-granted": "Manfaat ditetapkan",
            "benefit-paid": "Manfaat dibayar", "law-corrected": "Aturan berlaku surut",
            "reversal": "Catatan lawan", "bank-settled": "Uang sampai di bank", "bank-fee": "Biaya bank",
            "bank-unknown": "Uang masuk tanpa tujuan",
            
            "payout-reserved": "Dana dicadangkan untuk daftar pembayaran",
            "payout-settled": "Pembayaran lewat daftar sampai",
            "payout-released": "Pencadangan dibatalkan", "payout-returned": "Uang kembali dari bank",
        ])
}
