// SPDX-License-Identifier: Apache-2.0

extension AccountTexts {
    static let indonesian = AccountTexts(
        title: "Akun",
        existing: "Akun petugas dan keluarga",
        none: "Belum ada akun.",
        give: "Beri akun",
        giveIntro: "Kata sandi dan kode kedua dibuat oleh sistem dan hanya ditunjukkan sekali.",
        login: "Nama masuk",
        loginHint: "Huruf kecil, angka, titik, atau garis.",
        role: "Peran",
        person: "Orang yang memakai akun",
        personHint:
            "Untuk pekerja dan keluarga: nomor orang (XXXX-XXXX-XXXX) atau KPJ, seperti di kartu atau suratnya.",
        worker: "Pekerja yang keluarganya",
        workerHint:
            "Untuk keluarga: KPJ atau nomor orang (XXXX-XXXX-XXXX) pekerja yang mencatat orang ini sebagai "
            + "keluarganya.",
        organisation: "Lembaga",
        organisationHint: "Untuk petugas P3MI dan perwakilan.",
        province: "Provinsi",
        provinceHint: "Untuk petugas dinas tenaga kerja; kosong berarti seluruh Indonesia.",
        boundTo: "Terikat pada",
        secondFactor: "Kode kedua",
        given: "Akun sudah diberikan",
        onceOnly: "Serahkan sekarang kepada pemiliknya. Kata sandi dan kode ini tidak bisa ditampilkan lagi.",
        password: "Kata sandi",
        scan: "Pindai dengan aplikasi autentikator",
        scanLabel: "Kode QR untuk aplikasi autentikator",
        address: "Atau salin alamat ini",
        backToList: "Kembali ke daftar akun",
        account: "Akun",
        find: "Cari nama atau nama masuk",
        reset: "Atur ulang",
        resetNote:
            "Kata sandi baru dan, untuk petugas, kode kedua yang baru dibuat oleh sistem. Semua sesi "
            + "berakhir. Saat masuk lagi pemiliknya harus memilih kata sandi sendiri.",
        resetDone: "Akun sudah diatur ulang",
        close: "Tutup akun",
        closeNote:
            "Semua sesi berakhir saat ini juga. Akun yang ditutup tidak bisa dibuka lagi, dan nama masuknya "
            + "tidak dipakai lagi.",
        closed: "Akun sudah ditutup.",
        mustChoosePassword: "Wajib memilih kata sandi baru",
        closeForGood: "Ya, tutup akun ini",
        keepOpen: "Jangan ditutup",
        closingQuestion: "Tutup akun {login} untuk selamanya?")
}
