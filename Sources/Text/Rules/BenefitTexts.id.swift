// SPDX-License-Identifier: Apache-2.0
import Kernel

extension BenefitTexts {
    static let indonesian = BenefitTexts(
        language: .indonesian,
        title: "Hitung manfaat",
        intro: "Pilih apa yang terjadi. Hitungan ini berlaku bila orangnya terlindungi pada hari itu.",
        event: "Apa yang terjadi",
        phase: "Kapan",
        on: "Tanggal kejadian",
        onHint: "Tanggal di Jakarta",
        submit: "Hitung",
        choose: "Lanjut",
        otherEvent: "Kejadian lain",
        cost: "Biaya atau kerugian menurut bukti",
        loss: { "Bagian tubuh ke-\($0)" },
        lossHint: "Menurut tabel cacat PP 53/2012",
        leftHanded: "Kidal: kanan dan kiri bertukar",
        land: "Biaya angkutan darat, sungai, atau danau",
        sea: "Biaya angkutan laut",
        air: "Biaya angkutan udara",
        serviceMonths: "Masa kerja sampai PHK (bulan)",
        child: { "Sekolah anak ke-\($0)" },
        childHint: "Jenjang dan tahun, misalnya sd:6,smp:3. Jenjang: tk, sd, smp, sma, higher (perguruan tinggi).",
        scholarshipFor: "Beasiswa karena",
        membershipMonths: "Lama menjadi peserta (bulan)",
        cause: "Sebab",
        causeHint: "Beberapa sebab mengecualikan manfaat.",
        circumstance: "Keadaan",
        perseorangan: "Berangkat perseorangan, tanpa pelaksana penempatan",
        given: { "\($0), \($1)" },
        byLaw: { "Menurut \($0), yang berlaku pada \(Wording.day($1, .indonesian))." },
        parts: "Terdiri atas",
        derivation: "Bagaimana dihitung",
        documents: "Surat yang diperlukan",
        documentsUnknown:
            "Daftar surat untuk manfaat dan masa ini belum ditemukan dalam peraturan. Tanyakan ke 175 "
            + "sebelum mengajukan.",
        unverified: "Sebagian nilai belum terverifikasi. Petugas harus memastikannya sebelum uang dibayarkan.")
}
