// SPDX-License-Identifier: Apache-2.0

extension PartnerTexts {
    static let indonesian = PartnerTexts(
        title: "Mitra pembayaran",
        intro:
            "Bank dan agregator yang menerima pembayaran untuk kami, masing-masing dengan kunci, "
            + "batas, dan akun buku sendiri.",
        none: "Belum ada.",
        add: "Tambah mitra",
        id: "Kode mitra (X-PARTNER-ID)",
        idHint: "Huruf, angka, titik, atau garis; paling banyak 36.",
        serviceNumber: "Angka awal nomor bayar",
        serviceHint: "1 sampai 8 angka; setiap nomor virtual account mitra dimulai dengan angka ini.",
        account: "Akun buku",
        limits: "Batas",
        state: "Keadaan",
        active: "aktif",
        waiting: "belum mulai",
        ended: "sudah berakhir",
        disabled: "dinonaktifkan",
        sandboxChip: "uji coba",
        channelID: "CHANNEL-ID",
        signature: "Tanda tangan panggilan",
        symmetric: "simetris (HMAC-SHA512)",
        asymmetric: "asimetris (SHA256withRSA)",
        sandbox: "Mitra uji coba",
        sandboxHint: "Hanya membayar tagihan rekaan miliknya sendiri; tidak pernah masuk buku.",
        amountLimit: "Paling banyak per pembayaran (rupiah)",
        callsAMinute: "Panggilan paling banyak per menit",
        networks: "Alamat yang boleh memanggil",
        networksHint: "CIDR, dipisah spasi: 192.0.2.0/24 2001:db8::/32. Kosong berarti dari mana saja.",
        anywhere: "dari mana saja",
        firstDay: "Hari pertama",
        lastDay: "Hari terakhir",
        publicKey: "Kunci publik",
        publicKeyHint: "PEM, RSA, paling sedikit 2048 bit.",
        clientKey: "X-CLIENT-KEY",
        secret: "Rahasia klien",
        keys: "Kunci",
        kind: "Jenis",
        fingerprint: "Sidik",
        holds: "Berlaku hari ini",
        addKey: "Tambah kunci publik",
        rotationNote: "Kunci baru berlaku di samping yang lama sampai hari terakhir kunci lama.",
        oldThrough: "Hari terakhir kunci yang lama",
        newSecret: "Buat rahasia klien baru",
        newSecretNote: "Rahasia lama masih berlaku sampai akhir hari ini.",
        disable: "Nonaktifkan mitra",
        disableNote:
            "Semua panggilan mitra ini ditolak seketika. Uang yang sudah diterimanya tetap tercatat "
            + "di akunnya.",
        given: "Serahkan kepada mitra",
        onceOnly: "Serahkan sekarang. Rahasia ini tidak bisa ditampilkan lagi.",
        backToList: "Kembali ke daftar mitra",
        codes: "Layanan dan kode jawaban SNAP",
        codesIntro:
            "Yang belum dicocokkan hanya diketahui dari ingatan, dan harus dicocokkan dengan dokumen bank sebelum bank "
            + "itu disambungkan.",
        services: "Layanan",
        cases: "Kode jawaban")
}
