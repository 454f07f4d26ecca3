// SPDX-License-Identifier: Apache-2.0
import Kernel

extension FrontTexts {
    static let indonesian = FrontTexts(
        language: .indonesian,
        title: "Jaminan sosial pekerja migran Indonesia",
        lead:
            "Terlindungi sebelum berangkat, selama bekerja, dan setelah pulang: kecelakaan kerja (JKK), "
            + "kematian (JKM), dan tabungan hari tua (JHT).",
        price: "Hitung iuran",
        priceDetail: "Berapa yang dibayar, baris demi baris, dengan pasalnya",
        enrol: "Daftar",
        enrolDetail: "Dari Indonesia atau dari luar negeri, sekitar 10 menit",
        signIn: "Masuk",
        signInDetail: "Lihat perlindungan, bayar tagihan, tunjukkan kartu",
        benefit: "Hitung manfaat",
        benefitDetail: "Apa yang diberikan bila terjadi sesuatu, dan surat apa yang diperlukan",
        verify: "Periksa kartu peserta",
        verifyDetail: "Pindai kode QR pada kartu, juga tanpa jaringan",
        moreTitle: "Yang juga bisa dibuka siapa saja",
        openTitle: "Setiap angka bisa ditanya",
        openText:
            "Iuran, perlindungan, dan manfaat dihitung langsung dari Peraturan Menteri Ketenagakerjaan. Di "
            + "samping tiap angka ada pasalnya.")
}
