// SPDX-License-Identifier: Apache-2.0

import Claims

extension ClaimTexts {
    static let indonesian = ClaimTexts(
        mine: "Klaim dan kejadian",
        mineIntro: "Apa yang sudah dilaporkan, apa yang diminta, dan di mana uangnya.",
        nothingYet: "Belum ada kejadian yang dilaporkan.",
        report: "Lapor kejadian",
        reportDetail: "Kecelakaan, meninggal, gagal berangkat, atau masalah lain",
        reportIntro: "Ceritakan apa yang terjadi. Surat boleh menyusul; yang penting segera tercatat.",
        kind: "Apa yang terjadi?",
        kindHint: "Sakit karena pekerjaan dilaporkan sebagai kecelakaan kerja. Sakit lain: tanyakan di Bantuan.",
        localDay: "Tanggal kejadian di tempat itu",
        localTime: "Jam di tempat itu",
        localTimeHint: "Misalnya 14:20. Boleh kosong kalau tidak tahu.",
        jakartaDay: "Tanggal di Jakarta saat itu",
        jakartaDayHint: "Isi hanya kalau berbeda; yang menentukan hak adalah tanggal di Jakarta.",
        country: "Negara",
        countryHint: "Kosongkan kalau di negara tempat bekerja.",
        place: "Tempat",
        placeHint: "Kota, tempat kerja, atau rumah sakit.",
        account: "Ceritakan dengan kata-kata Anda",
        accountHint:
            "Tersimpan tersegel. Yang membacanya hanya pekerjanya, Anda yang menulisnya, dan petugas klaim; setiap "
            + "kali dicatat. Kerabat lain dan perusahaan penempatan tidak membacanya.",
        witness: "Saksi: nama dan cara menghubungi",
        mission: "Perwakilan (KBRI, KJRI, KDEI) yang sudah tahu",
        toldBy: "Siapa yang menceritakan?",
        sendReport: "Kirim laporan",
        received: { "Laporan Anda diterima pada \($0). Pilih bantuan yang Anda perlukan di bawah." },
        incident: "Kejadian",
        happened: { "\($0), \($1)" },
        papers: "Surat dan foto",
        noPapers: "Belum ada surat atau foto.",
        paperKind: "Surat apa ini?",
        file: "Foto, PDF, atau rekaman suara",
        fileHint: "Paling besar 10 MB. Foto dengan ponsel sudah cukup; yang sulit menulis boleh merekam suara.",
        uploadPaper: "Kirim surat",
        missing: { "Masih kurang \($0) surat" },
        nothingMissing: "Semua surat yang diminta sudah ada",
        listUnknown: "Daftar surat untuk manfaat ini belum kami temukan dalam teks resmi. Penilai akan memberi tahu.",
        listUnverified: "belum dipastikan dalam teks resmi",
        attached: "sudah dikirim",
        inRecord: "ada di Rantau",
        ifAny: "kalau ada",
        isMissing: "belum ada",
        askBenefit: "Minta manfaat",
        askBenefitIntro: "Pilih manfaat untuk kejadian ini. Boleh lebih dari satu, satu per satu.",
        covered: { "Terlindungi \($0) pada hari kejadian" },
        notCovered: { "Tidak terlindungi \($0) pada hari kejadian" },
        notCoveredNext:
            "Karena itu manfaat ini tidak bisa diminta. Bila catatan iuran atau keberangkatan keliru, hubungi 175.",
        bank: "Bank",
        bankHint: "Nama atau tiga angka kodenya: BRI, atau 002.",
        accountNumber: "Nomor rekening",
        accountHolder: "Nama pemilik rekening",
        accountHolderHint: "Persis seperti di buku tabungan. Nama yang berbeda membuat uang tidak bisa dikirim.",
        accountOfAnother: "Rekening ini memang milik orang lain (wali atau kuasa). Petugas akan memeriksanya.",
        heir: "Ahli waris yang meminta",
        heirHint: "Urutan menurut Permenaker 4/2023 pasal 57(4), dari keluarga yang tercatat.",
        cost: "Biaya yang dibayar, dalam rupiah",
        costHint: "Sesuai bukti. Yang diganti paling banyak sebesar batas dalam peraturan.",
        travelCost: { "Biaya perjalanan lewat \($0)" },
        loss: { "Bagian tubuh ke-\($0)" },
        lossHint: "Boleh kosong: dokter penasihat yang menetapkan.",
        oneMore: "Tambah satu baris",
        lossCount: "Berapa",
        leftHanded: "Pekerja kidal",
        serviceMonths: "Lama bekerja sampai PHK, dalam bulan penuh",
        child: { "Anak ke-\($0)" },
        whichChild: "Anak",
        schooling: { "Sekolah ke-\($0)" },
        schoolingHint: "Satu baris untuk satu jenjang. Anak yang sama boleh ditulis di beberapa baris.",
        schoolLevel: "Jenjang",
        schoolYears: "Tahun",
        scholarshipFor: "Beasiswa karena",
        submitClaim: "Ajukan klaim",
        needed: "Surat yang diperlukan",
        claim: { "Klaim \($0)" },
        whereItStands: "Sampai di mana",
        meaning: meaning,
        stepReported: "Kejadian dilaporkan",
        stepAsked: "Manfaat diminta",
        stepPapers: "Surat lengkap",
        stepDecided: "Diputuskan dua petugas",
        stepPaid: "Uang sampai",
        computed: "Perhitungan menurut hukum",
        computedNote: "Belum keputusan. Bisa berubah bila ada fakta baru.",
        decided: "Keputusan",
        payBy: { "Dibayar paling lambat \($0)" },
        payByNote: {
            "Hari kerja tanpa libur nasional; \($0). Batas waktu Permenaker 4/2023 sendiri belum kami temukan."
        },
        money: "Uangnya",
        noMoneyYet: "Belum ada pembayaran yang diperintahkan.",
        goesTo: { "Uangnya akan dikirim ke \($1), \($2), atas nama \($0)." },
        payee: { "Yang berhak: \($0)." },
        holderDiffers: "Nama pemilik rekening berbeda dari nama yang berhak; petugas memeriksanya sebelum membayar.",
        askedByWorker:
            "Selama pekerja hidup, manfaat diajukan oleh pekerja sendiri di Rantau, atau di loket dan perwakilan. Anda "
            + "bisa mengirim surat di bawah.",
        storyKept: "Cerita ini tersimpan tersegel bagi pekerja dan petugas klaim.",
        letter: "Surat keputusan",
        letterDetail: "Dapat dibaca dan dicetak, dengan pasal dan cara berkeberatan",
        toAccount: { "\($0) ke \($1), \($2)" })

    private static let meaning: @Sendable (ClaimState.Name) -> String = { state in
        switch state {
        case .filed: "Penilai sedang memeriksa."
        case .documentsAsked: "Penilai menunggu surat dari Anda."
        case .assessed: "Penilai sudah mengusulkan; petugas kedua memutuskan."
        case .sentBack: "Petugas kedua meminta penilai memeriksa lagi."
        case .approved: "Disetujui."
        case .payoutOrdered: "Disetujui; uang dalam perjalanan."
        case .paid: "Uang sudah sampai di rekening."
        case .refused: "Tidak dikabulkan. Alasan dan cara berkeberatan ada di surat."
        }
    }
}
