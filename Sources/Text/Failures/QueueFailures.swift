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
    ]
}
