// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Whole populations: their files, runs and comparisons.
    static let population: [String: FailureWords] = [
        "population-file-malformed": FailureWords(
            Phrase("Berkas populasi tidak dapat dibaca", "The population file cannot be read"),
            found: Phrase("{path}: {problem}", "{path}: {problem}"),
            next: Phrase(
                "Perbaiki berkas: CSV dengan baris judul, atau folder berisi kolom .npy dari bilangan bulat 32 bit.",
                "Correct the file: CSV with a header, or a folder of .npy columns of 32-bit whole numbers.")),
        "population-column-length": FailureWords(
            Phrase("Kolom tidak sama panjang", "Columns are not equally long"),
            found: Phrase(
                "Kolom ini punya {found} baris, kolom lain {expected}.",
                "This column has {found} rows, the others {expected}."),
            next: Phrase("Lengkapi kolomnya.", "Complete the column.")),
        "population-value-out-of-range": FailureWords(
            Phrase("Nilai di luar jangkauan", "A value is out of range"),
            found: Phrase(
                "Baris {row}: {found}; boleh {least} sampai {most}.",
                "Row {row}: {found}; it may be {least} to {most}."),
            next: Phrase("Perbaiki nilainya.", "Correct the value.")),
        "population-run-out-of-range": FailureWords(
            Phrase("Jangka hitungan tidak masuk akal", "The run cannot be"),
            found: Phrase(
                "Diminta {found}; boleh {least} sampai {most} bulan, dari 1970 sampai 2109.",
                "You asked for {found}; a run has {least} to {most} months, from 1970 to 2109."),
            next: Phrase("Perbaiki bulan atau tanggalnya.", "Correct the months or the day.")),
        "draft-changes-the-table-of-losses": FailureWords(
            Phrase("Rancangan mengubah daftar kehilangan", "The draft changes the table of losses"),
            found: Phrase(
                "Nama kehilangan dalam rancangan tidak sama dengan aturan.",
                "The losses in the draft are not those of the law."),
            next: Phrase(
                "Ubah nilai dalam daftar, bukan nama berkasnya.", "Change values of the table, not names of its files.")
        ),
        "population-differs": FailureWords(
            Phrase("Dua cara menghitung berbeda", "Two ways to compute differ"),
            found: Phrase(
                "Baris {row} ({facts}): satu per satu {single}; sekaligus {batch}.",
                "Row {row} ({facts}): one by one {single}; all at once {batch}."),
            next: Phrase(
                "Laporkan baris ini: hasilnya tidak boleh dipakai.", "Report this row: the results must not be used.")),
        "savings-rate-out-of-range": FailureWords(
            Phrase("Hasil pengembangan tidak masuk akal", "The return cannot be"),
            found: Phrase(
                "{found} persen; boleh {least} sampai {most}.", "{found} percent; it may be {least} to {most}."),
            next: Phrase("Tulis persen setahun, seperti 5.6.", "Write percent a year, such as 5.6.")),
    ]
}
