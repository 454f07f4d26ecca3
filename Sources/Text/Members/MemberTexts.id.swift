// SPDX-License-Identifier: Apache-2.0
import Kernel

extension MemberTexts {
    static let indonesian = MemberTexts(
        language: .indonesian,
        title: "Orang",
        query: "NIK, paspor, KPJ, nomor orang, telepon, surel, atau awal kata dari nama",
        firstOfMany: { "\(Wording.count($0)) pertama; persempit pencarian" },
        name: "Nama",
        kpj: "KPJ",
        birthYear: "Tahun lahir",
        province: "Provinsi asal",
        nobody: "Tidak ada yang cocok di antara orang yang boleh Anda lihat.",
        logged: "Setiap catatan yang Anda buka tercatat.",
        record: "Catatan",
        birthDay: "Tanggal lahir",
        address: "Alamat",
        disputed: "NIK atau paspor ini juga tercatat pada orang lain. Loket masih memutuskan.",
        placements: "Penempatan dan perjalanan",
        stage: "Keadaan",
        contract: "Kontrak",
        family: "Keluarga",
        noFamily: "Belum ada keluarga yang tercatat.",
        invoices: "Tagihan",
        savings: "Tabungan JHT",
        recordEvent: "Catat kejadian",
        nothingExpected: "Untuk sekarang tidak ada yang perlu dicatat di sini.",
        extend: "Perpanjang atau ubah kontrak",
        card: "Kartu peserta",
        incident: "Lapor kejadian",
        claims: "Klaim",
        seeCover: "Perlindungan dan sebabnya")
}
