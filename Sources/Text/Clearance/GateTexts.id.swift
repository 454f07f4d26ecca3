// SPDX-License-Identifier: Apache-2.0

extension GateTexts {
    static let indonesian = GateTexts(
        title: "Pemeriksaan keberangkatan",
        question: "Siapa yang akan berangkat?",
        number: "Nomor atau kartu",
        numberHint: "NIK, nomor paspor, KPJ, nomor orang, atau isi kode QR kartu.",
        check: "Periksa",
        mayDepart: "BOLEH BERANGKAT",
        mayNot: "BELUM BOLEH BERANGKAT",
        departed: "SUDAH BERANGKAT",
        destination: { "tujuan \($0)" },
        member: { "KPJ \($0)" },
        backFromLeave: "Kembali ke pekerjaan yang sama setelah cuti.",
        reasons: "Sebabnya",
        advisory: "saran, tidak menghalangi",
        solve: "Bisa diselesaikan sekarang",
        nextStep: "Langkah berikutnya",
        noInvoice:
            "Tidak ada tagihan yang bisa dibayar sekarang. Loket, P3MI, atau pekerja meminta tagihan baru, lalu "
            + "periksa lagi.",
        payTo: "Rekening virtual",
        payNote: "Bayar lewat bank atau di loket. Hasilnya terlihat di sini dalam hitungan detik.",
        openInvoice: "Buka tagihan",
        openCase: "Buka kasus di loket",
        openRecord: "Buka data orang ini",
        again: "Periksa lagi",
        next: "Orang berikutnya",
        record: "Catat keberangkatan",
        recordBack: "Catat kembali dari cuti",
        day: "Hari berangkat",
        recorded: "Keberangkatan tercatat. Perlindungan selama bekerja berjalan.",
        freshness: { "Dihitung dari data \($0). Setiap pemeriksaan dicatat." },
        cardRevoked: "Kartu yang dipindai sudah dicabut. Cocokkan orangnya dengan paspor.",
        cardOld: "Kartu yang dipindai sudah kedaluwarsa. Jawaban di bawah dihitung dari data terbaru.")
}
