// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Reports of the ministry's portal, and differences between sources.
    static let ministry: [String: FailureWords] = [
        "report-names-nobody": FailureWords(
            Phrase("Laporan tanpa nomor orangnya", "The report names nobody"),
            found: Phrase("Tidak ada NIK dan tidak ada paspor.", "There is neither a NIK nor a passport."),
            next: Phrase("Kirim NIK atau nomor paspor.", "Send the NIK or the passport number.")),
        "report-from-the-future": FailureWords(
            Phrase("Laporan dari masa depan", "The report lies ahead"),
            found: Phrase("Dilaporkan pada {found:instant}.", "Reported at {found:instant}."),
            next: Phrase("Periksa jam pengirim.", "Check the sender's clock.")),
        "report-known-otherwise": FailureWords(
            Phrase("Nomor laporan sudah dipakai", "The report's number was used"),
            found: Phrase(
                "Nomor ini sudah dipakai untuk laporan lain.", "Another report came with this number."),
            next: Phrase("Kirim laporan baru dengan nomor baru.", "Send a new report with a new number.")),
        "worker-not-known": FailureWords(
            Phrase("Pekerja belum terdaftar", "The worker is not registered"),
            found: Phrase("Tidak ada peserta dengan nomor itu.", "No member has that number."),
            next: Phrase(
                "Kirim lapor diri lebih dahulu; pekerja didaftarkan olehnya.",
                "Send the self-report first; it registers the worker.")),
        "case-needs-its-report": FailureWords(
            Phrase("Kasus ini tentang laporan", "The case is about a report"),
            found: Phrase("Putusannya mencatat isi laporan.", "Its decision records what the report says."),
            next: Phrase("Buka kasusnya dan putuskan di sana.", "Open the case and decide there.")),
        "case-not-joined": FailureWords(
            Phrase("Kasus ini tidak menggabungkan data", "The case joined no records"),
            found: Phrase("Tidak ada yang bisa dipisahkan.", "There is nothing to take back."),
            next: Phrase("Buka kasus yang menggabungkan kedua data.", "Open the case that joined the records.")),
        "case-already-split": FailureWords(
            Phrase("Data sudah dipisahkan", "The records are apart already"),
            found: Phrase("Putusan ini sudah dibatalkan.", "This decision was taken back before."),
            next: Phrase("Muat ulang kasusnya.", "Reload the case.")),
        "comparison-doubtful": FailureWords(
            Phrase("Berkas tidak seperti data kita", "The file is not like our data"),
            found: Phrase(
                "{found} dari {of} orang berbeda atau meragukan; paling banyak {most} dari seratus.",
                "{found} of {of} people differ or are doubtful; at most {most} in a hundred may."),
            next: Phrase(
                "Tidak ada yang dicatat. Periksa kolom dan sumber berkasnya.",
                "Nothing is recorded. Check the file's columns and where it comes from.")),
        "difference-already-decided": FailureWords(
            Phrase("Selisih sudah diputuskan", "The difference is already decided"),
            found: Phrase("Petugas lain sudah memutuskan selisih ini.", "Another officer has decided it."),
            next: Phrase("Muat ulang daftarnya.", "Reload the list.")),
        "passport-held-elsewhere": FailureWords(
            Phrase("Paspor milik data lain", "The passport belongs to another record"),
            found: Phrase("Data lain memakai nomor paspor ini.", "Another record holds this passport."),
            next: Phrase(
                "Biarkan, dan periksa apakah kedua data satu orang.",
                "Leave it, and check whether both records are one person.")),
    ]
}
