// SPDX-License-Identifier: Apache-2.0
import Kernel

extension EnrolmentTexts {
    static let indonesian = EnrolmentTexts(
        language: .indonesian,
        title: "Daftar",
        intro:
            "Siapkan KTP, paspor bila ada, dan perjanjian kerja. Sekitar 10 menit. Berlaku juga bila Anda "
            + "sudah di luar negeri.",
        deskTitle: "Daftarkan pekerja",
        deskIntro: "Tulis seperti pada KTP, paspor, dan perjanjian kerja.",
        who: "Siapa",
        name: "Nama lengkap",
        nameHint: "Seperti pada KTP",
        nik: "NIK",
        nikHint: "16 angka pada KTP",
        sex: "Jenis kelamin",
        birthDay: "Tanggal lahir",
        address: "Alamat di Indonesia",
        addressLine: "Jalan, nomor, RT dan RW",
        village: "Desa atau kelurahan",
        district: "Kabupaten atau kota",
        province: "Provinsi",
        contact: "Cara menghubungi",
        phone: "Telepon atau WhatsApp",
        phoneHint: "Nomor luar negeri dengan kode negara, misalnya +886…",
        email: "Surel",
        passport: "Nomor paspor",
        family: "Keluarga dan ahli waris",
        familyHint: "Sampai tiga orang sekarang; lainnya bisa Anda tambahkan nanti di Keluarga dan ahli waris.",
        relative: { "Orang ke-\($0)" },
        relativeName: "Nama",
        relation: "Hubungan",
        nominated: "Ditunjuk sebagai ahli waris",
        work: "Pekerjaan dan kontrak",
        route: "Cara berangkat",
        company: "Perusahaan penempatan (P3MI)",
        companyHint: "Hanya bila lewat P3MI. Semua yang ada di daftar berizin.",
        country: "Negara penempatan",
        countryHint: "Di kapal: negara bendera kapal",
        employer: "Pemberi kerja",
        employerKind: "Jenis pemberi kerja",
        occupation: "Pekerjaan",
        contractFirstDay: "Hari pertama kontrak",
        months: "Lama kontrak (bulan)",
        departedOn: "Tanggal berangkat, bila sudah di luar negeri",
        departedHint: "Perlindungan mulai pada hari iuran dibayar; yang terjadi sebelumnya tidak ditanggung.",
        savings: "Tabungan hari tua (JHT), bila mau",
        monthly: "Jumlah tiap bulan",
        savingsMonths: "Untuk berapa bulan",
        account: "Untuk masuk nanti",
        password: "Kata sandi",
        passwordHint:
            "Paling sedikit 10 huruf. Beberapa kata yang mudah diingat lebih baik daripada tanda yang rumit.",
        deskPassword: "Kata sandi pertama untuk pekerja",
        deskPasswordHint:
            "Paling sedikit 10 huruf. Ditampilkan sekali setelah pendaftaran. Kosongkan bila pekerja tidak "
            + "akan masuk sendiri.",
        submit: "Daftar",
        deskSubmit: "Daftarkan",
        consent:
            "Dengan mendaftar, data Anda dipakai untuk jaminan sosial Anda. Setiap orang yang melihatnya tercatat.",
        done: { "\($0) terdaftar" },
        knownTitle: "Sudah dikenal",
        known: {
            "\($0) ini sudah tercatat atas nama \($1). Kasus dibuka di loket untuk memutuskan apakah orangnya sama."
        },
        seeKnown: "Buka catatan yang sudah ada",
        openCases: "Buka kasus",
        signInTitle: "Untuk diberikan kepada pekerja",
        signInOnce: "Ditampilkan sekali ini saja.",
        login: "Nama masuk",
        seePerson: "Buka catatan pekerja",
        another: "Daftarkan pekerja lain")
}
