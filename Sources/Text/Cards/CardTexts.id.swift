// SPDX-License-Identifier: Apache-2.0

extension CardTexts {
    static let indonesian = CardTexts(
        title: "Kartu peserta",
        show: "Tunjukkan kode ini kepada petugas",
        qrLabel: "Kode QR kartu peserta",
        covered: "TERLINDUNGI",
        partly: { "TERLINDUNGI SEBAGIAN: \($0)" },
        later: "TERLINDUNGI MULAI",
        holder: "Nama",
        kpj: "KPJ",
        country: "Negara penempatan",
        programmes: "Program",
        phase: "Masa",
        cover: "Perlindungan",
        renewed: { "Kode ini berlaku sampai \($0). Setiap kali halaman dibuka, kodenya dibuat baru." },
        verify: "Lihat yang dilihat petugas",
        none: "Belum ada kartu",
        seeInvoices: "Lihat tagihan",
        ofPerson: { "Kartu \($0)" },
        revoke: "Cabut kartu",
        revokeNote:
            "Kartu yang dicabut ditolak di setiap pemeriksaan berikutnya. Kartu baru dibuat saat halaman "
            + "ini dibuka lagi.",
        reason: "Alasan",
        revoked: "Kartu dicabut.")
}
