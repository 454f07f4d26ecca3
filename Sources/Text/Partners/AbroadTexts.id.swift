// SPDX-License-Identifier: Apache-2.0

extension AbroadTexts {
    static let indonesian = AbroadTexts(
        title: "Dari luar negeri",
        intro: "Pembayaran dalam mata uang setempat melalui mitra, dan setoran rupiahnya.",
        none: "Belum ada pembayaran.",
        paidAt: "Dibayar",
        invoice: "Tagihan",
        partner: "Mitra",
        hostAmount: "Dalam mata uang setempat",
        ofWhichFee: "termasuk biaya",
        locked: "Nilai terkunci",
        settled: "Disetor",
        kept: "Disimpan mitra",
        difference: "Selisih kurs",
        notSettled: "belum disetor",
        notCounted: "tidak dihitung",
        leftUncounted: "Tertinggal, belum dihitung",
        leftNote:
            "Pembayaran ini sudah melunasi tagihannya, tetapi gangguan membuatnya belum dibukukan dalam "
            + "mata uangnya.",
        countLeft: "Hitung sekarang",
        leftCounted: "Sudah dihitung.",
        file: "Berkas setoran",
        fileHint: "CSV dengan judul payment_request,rupiah_settled,fee; rupiah bulat.",
        take: "Catat setoran",
        taken: "Setoran sudah dicatat.",
        paidAbroad: "Dibayar di luar negeri",
        youPaid: "Yang Anda bayar",
        counted: "Yang dihitung untuk tagihan",
        rate: "Kurs",
        source: "Sumber kurs",
        outlet: "Tempat",
        costsAbroad: "Bayar di luar negeri",
        costsNote: "Di toko, dompet, atau bank mitra. Harga dikunci beberapa menit saat Anda membayar di sana.",
        orAtHome:
            "Keluarga di rumah boleh membayar tagihan yang sama dengan nomor di atas. Siapa yang "
            + "lebih dulu, itu yang dihitung.",
        price: "Harga sekarang",
        toldAt: "Kurs diberitahukan")
}
