// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Calls, call-backs and cases of the contact centre.
    static let contact: [String: FailureWords] = [
        "call-step-not-possible": FailureWords(
            Phrase("Panggilan sudah berubah", "The call stands elsewhere by now"),
            found: Phrase("Langkah {step} tidak bisa lagi: {state}.", "The step {step} is not possible: {state}."),
            next: Phrase("Lihat keadaan panggilan di layar.", "Look at the call on the screen.")),
        "call-leg-over": FailureWords(
            Phrase("Sambungan ini sudah diganti", "This connection was replaced"),
            found: Phrase("Sambungan baru sudah berlaku.", "A newer connection counts."),
            next: Phrase("Halaman menyambung kembali sendiri.", "The page connects anew by itself.")),
        "call-too-many-signals": FailureWords(
            Phrase("Terlalu banyak pesan sambungan", "Too many messages about the connection"),
            found: Phrase("Sambungan ini mengirim terlalu banyak.", "This connection sent too many."),
            next: Phrase("Sambungkan lagi.", "Connect anew.")),
        "agent-not-available": FailureWords(
            Phrase("Petugas tidak siap", "The agent is not available"),
            found: Phrase("Petugas itu tidak sedang jaga.", "That agent is not on duty."),
            next: Phrase("Pilih petugas atau meja lain.", "Choose another agent or desk.")),
        "agent-in-call": FailureWords(
            Phrase("Masih ada panggilan", "A call is in hand"),
            found: Phrase("Anda masih melayani panggilan.", "You still serve a call."),
            next: Phrase("Akhiri atau teruskan panggilan itu dahulu.", "End it or hand it on first.")),
        "recording-not-agreed": FailureWords(
            Phrase("Belum boleh merekam", "Recording is not allowed"),
            found: Phrase("Penelepon tidak menyetujui rekaman.", "The caller has not agreed to it."),
            next: Phrase("Lanjutkan tanpa merekam.", "Go on without recording.")),
        "recording-no-case": FailureWords(
            Phrase("Panggilan ini tidak bisa direkam", "This call cannot be recorded"),
            found: Phrase(
                "Penelepon tidak masuk; tidak ada kasus untuk menyimpannya.",
                "The caller is not signed in; there is no case to keep it in."),
            next: Phrase("Lanjutkan tanpa merekam.", "Go on without recording.")),
        "visitor-calls": FailureWords(
            Phrase("Terlalu banyak panggilan", "Too many calls"),
            found: Phrase(
                "Dari sambungan ini sudah ada beberapa panggilan.", "There are several calls from this connection."),
            next: Phrase(
                "Tunggu sebentar, masuk ke akun Anda, atau telepon 175.",
                "Wait a little, sign in, or telephone 175.")),
        "sound-empty": FailureWords(
            Phrase("Tidak ada suara", "There is no sound"),
            found: Phrase("Berkas kosong.", "The file is empty."),
            next: Phrase("Rekam lagi.", "Record again.")),
        "sound-kind-unknown": FailureWords(
            Phrase("Bukan rekaman suara", "Not a sound"),
            found: Phrase("Jenis berkas ini tidak dikenal.", "This kind of file is not known."),
            next: Phrase("Kirim WebM, Ogg, MP4, MP3, WAV atau AMR.", "Send WebM, Ogg, MP4, MP3, WAV or AMR.")),
        "contact-case-closed": FailureWords(
            Phrase("Kasus sudah ditutup", "The case is closed"),
            found: Phrase("Tidak ada yang bisa ditambahkan.", "Nothing can be added."),
            next: Phrase("Buka kasus baru.", "Open a new case.")),
        "contact-case-not-taken": FailureWords(
            Phrase("Belum ada yang menangani", "Nobody handles the case"),
            found: Phrase("Ambil kasus ini sebelum menanganinya.", "Take the case before you work on it."),
            next: Phrase("Tekan “Tangani”.", "Press “Take”.")),
        "contact-case-of-another": FailureWords(
            Phrase("Ditangani petugas lain", "Another officer handles it"),
            found: Phrase("{officer} menangani kasus ini.", "{officer} handles this case."),
            next: Phrase("Minta petugas itu melepasnya.", "Ask that officer to give it back.")),
        "contact-case-still-open": FailureWords(
            Phrase("Kasus belum ditutup", "The case is still open"),
            found: Phrase("Penilaian diminta setelah kasus ditutup.", "It is rated once it is closed."),
            next: Phrase("Tunggu jawaban terakhir.", "Wait for the last answer.")),
        "contact-case-already-rated": FailureWords(
            Phrase("Sudah dinilai", "Already rated"),
            found: Phrase("Penilaian Anda sudah dicatat.", "Your rating is on record."),
            next: Phrase("Tidak ada yang perlu dilakukan.", "There is nothing to do.")),
        "mediation-not-of-complaint": FailureWords(
            Phrase("Hanya pengaduan dimediasi", "Only complaints are mediated"),
            found: Phrase("Kasus ini bukan pengaduan.", "This case is no complaint."),
            next: Phrase(
                "Ubah jenisnya dahulu bila memang pengaduan.", "Sort it as a complaint first, if it is one.")),
        "mediation-day-wrong": FailureWords(
            Phrase("Tanggal mediasi tidak mungkin", "The day of mediation cannot be"),
            found: Phrase(
                "Persetujuan ditandatangani antara {first:day} dan hari ini.",
                "The agreement was signed between {first:day} and today."),
            next: Phrase("Periksa tanggalnya.", "Check the day.")),
        "call-back-time-malformed": FailureWords(
            Phrase("Jam tidak terbaca", "The time cannot be read"),
            found: Phrase("Ditulis: {found}.", "It says {found}."),
            next: Phrase("Tulis seperti 14:30.", "Write it like 14:30.")),
        "call-back-too-soon": FailureWords(
            Phrase("Terlalu cepat", "Too soon"),
            found: Phrase(
                "Waktu itu sudah lewat atau kurang dari 10 menit.", "It is past, or in less than 10 minutes."),
            next: Phrase("Pilih waktu yang lebih lambat.", "Choose a later time.")),
        "call-back-too-late": FailureWords(
            Phrase("Terlalu jauh", "Too far ahead"),
            found: Phrase("Paling lama {days} hari ke depan.", "At most {days} days ahead."),
            next: Phrase("Pilih hari yang lebih dekat.", "Choose a nearer day.")),
        "call-back-zone-unknown": FailureWords(
            Phrase("Waktu setempat belum diketahui", "The local time is not known"),
            found: Phrase("Negara ini punya beberapa zona waktu.", "That country has several time zones."),
            next: Phrase("Sebutkan selisih jam Anda dari UTC.", "Say how far your clock is from UTC.")),
        "call-back-phone-malformed": FailureWords(
            Phrase("Nomor telepon tidak terbaca", "The telephone number cannot be read"),
            found: Phrase("Nomor punya 7 sampai 15 angka.", "A number has 7 to 15 digits."),
            next: Phrase(
                "Tulis dengan kode negara, misalnya +886912345678.", "Write the country code: +886912345678.")),
        "call-back-over": FailureWords(
            Phrase("Telepon balik sudah selesai", "The call-back is over"),
            found: Phrase("Sudah diselesaikan petugas.", "An officer has finished it."),
            next: Phrase("Muat ulang daftarnya.", "Reload the list.")),
        "call-back-of-another": FailureWords(
            Phrase("Diambil petugas lain", "Another officer took it"),
            found: Phrase("{officer} menelepon balik orang ini.", "{officer} is calling this person back."),
            next: Phrase("Pilih yang lain.", "Choose another.")),
        "call-back-not-taken": FailureWords(
            Phrase("Belum diambil", "Not taken"),
            found: Phrase("Ambil dahulu sebelum mencatat hasilnya.", "Take it before saying what came of it."),
            next: Phrase("Tekan “Ambil”.", "Press “Take”.")),
    ]
}
