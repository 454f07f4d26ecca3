// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Figures, targets and the demonstration.
    static let statistics: [String: FailureWords] = [
        "figures-day-out-of-range": FailureWords(
            Phrase("Tanggal di luar jangkauan", "The day is out of range"),
            found: Phrase(
                "Angka ada sejak 2017 sampai akhir {latest}; yang diminta {found:day}.",
                "There are figures from 2017 to the end of {latest}; you asked for {found:day}."),
            next: Phrase("Pilih tanggal lain.", "Choose another day.")),
        "target-out-of-range": FailureWords(
            Phrase("Sasaran tidak masuk akal", "The target cannot be"),
            found: Phrase(
                "Sasaran {found:count} peserta; boleh {least:count} sampai {most:count}.",
                "A target of {found:count} people; it may be {least:count} to {most:count}."),
            next: Phrase("Perbaiki jumlahnya.", "Correct the number.")),
        "target-day-out-of-range": FailureWords(
            Phrase("Tanggal sasaran di luar jangkauan", "The target's day is out of range"),
            found: Phrase(
                "Tanggal {found:day}; boleh dari 2017 sampai akhir {latest}.",
                "The day is {found:day}; it may lie from 2017 to the end of {latest}."),
            next: Phrase("Pilih tanggal lain.", "Choose another day.")),
        "demonstration-not-empty": FailureWords(
            Phrase("Basis data tidak kosong", "The database is not empty"),
            found: Phrase(
                "Sudah ada {found:count} orang di basis data ini.",
                "This database already holds {found:count} people."),
            next: Phrase(
                "Isi demonstrasi hanya ke basis data yang baru.", "Fill a demonstration into a new database only.")),
        "demonstration-size-out-of-range": FailureWords(
            Phrase("Jumlah orang di luar jangkauan", "The number of people is out of range"),
            found: Phrase(
                "Diminta {found:count} orang; boleh {least:count} sampai {most:count}.",
                "Asked for {found:count} people; it may be {least:count} to {most:count}."),
            next: Phrase("Pilih jumlah lain.", "Choose another number.")),
    ]
}
