// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Work that somebody else has, and plans and signals of claims.
    static let queues: [String: FailureWords] = [
        "work-held": FailureWords(
            Phrase("Sedang dikerjakan petugas lain", "Another officer has it"),
            found: Phrase("{officer} memegangnya sampai {until:instant}.", "{officer} has it until {until:instant}."),
            next: Phrase(
                "Minta diserahkan, atau tunggu sampai dikembalikan.",
                "Ask for it to be handed over, or wait until it is given back.")),
        "work-done": FailureWords(
            Phrase("Sudah selesai", "Nothing is left to do"),
            found: Phrase("Pekerjaan ini sudah diputus.", "This work has been decided."),
            next: Phrase("Lihat antreannya lagi.", "Look at the queue again.")),
        "work-not-of-your-desk": FailureWords(
            Phrase("Bukan meja Anda", "Not of your desk"),
            found: Phrase("Peran Anda tidak mengerjakan ini.", "Your role does not work on this."),
            next: Phrase("Buka antrean meja Anda sendiri.", "Open the queue of your own desk.")),
        "work-officer-unknown": FailureWords(
            Phrase("Petugas tidak dikenal di meja ini", "No officer of this desk"),
            found: Phrase(
                "Tidak ada petugas meja ini dengan nama masuk itu.", "No officer of this desk has that login."),
            next: Phrase("Pilih rekan dari daftar.", "Choose a colleague from the list.")),
        "rehabilitation-no-accident": FailureWords(
            Phrase("Bukan kecelakaan", "Not an accident"),
            found: Phrase(
                "Klaim ini bukan tentang kecelakaan kerja atau kekerasan.",
                "This claim is not about a work accident or violence."),
            next: Phrase("Buat rencana pada klaim kecelakaannya.", "Make the plan with the claim of the accident.")),
        "rehabilitation-runs": FailureWords(
            Phrase("Sudah ada rencana", "A plan runs already"),
            found: Phrase(
                "Satu rencana masih berjalan.", "One plan still runs."),
            next: Phrase("Akhiri dulu rencana itu.", "End that plan first.")),
        "rehabilitation-none": FailureWords(
            Phrase("Tidak ada rencana berjalan", "No plan runs"),
            found: Phrase(
                "Klaim ini tidak mempunyai rencana yang berjalan.", "No plan of this claim runs."),
            next: Phrase("Dokter penasihat merekomendasikannya dulu.", "The advisory doctor recommends one first.")),
        "rehabilitation-ended": FailureWords(
            Phrase("Rencana sudah berakhir", "The plan has ended"),
            found: Phrase(
                "Setelah berakhir tidak ada yang dicatat lagi.", "Nothing is recorded after its end."),
            next: Phrase("Minta rencana baru.", "Ask for a new plan.")),
        "rehabilitation-step-unknown": FailureWords(
            Phrase("Langkah tidak ada", "No such step"),
            found: Phrase(
                "Rencana tidak memuat langkah itu.", "The plan has no such step."),
            next: Phrase("Pilih langkah dari daftar.", "Choose a step from the list.")),
        "rehabilitation-step-done": FailureWords(
            Phrase("Langkah sudah selesai", "The step is done already"),
            found: Phrase(
                "Langkah itu sudah dicatat selesai.", "That step was recorded as done."),
            next: Phrase("Pilih langkah lain.", "Choose another step.")),
        "rehabilitation-day": FailureWords(
            Phrase("Hari sebelum rencana mulai", "A day before the plan begins"),
            found: Phrase(
                "Rencana mulai {first:day}.", "The plan begins on {first:day}."),
            next: Phrase("Pilih hari itu atau sesudahnya.", "Choose that day or a later one.")),
        "rehabilitation-range": FailureWords(
            Phrase("Selesai sebelum mulai", "Ends before it begins"),
            found: Phrase(
                "Hari selesai lebih awal daripada hari mulai.", "The last day comes before the first."),
            next: Phrase("Perbaiki salah satunya.", "Mend one of them.")),
        "hospital-known": FailureWords(
            Phrase("Rumah sakit sudah terdaftar", "The hospital is listed already"),
            found: Phrase(
                "Provinsi itu sudah mempunyai rumah sakit dengan nama ini.",
                "That province has a hospital of this name."),
            next: Phrase("Pakai yang terdaftar.", "Use the one on the list.")),
    ]
}
