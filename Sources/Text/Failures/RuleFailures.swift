// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// The law as data.
    static let rules: [String: FailureWords] = [
        "no-rule-in-force": FailureWords(
            Phrase("Aturan belum diketahui", "The rule is not known"),
            found: Phrase(
                "Untuk {day:day} tidak ada nilai yang berlaku: {parameter:parameter}.",
                "No value is in force on {day:day}: {parameter:parameter}."),
            next: Phrase(
                "Kasus ini diputus oleh petugas yang berwenang.",
                "An officer in charge decides this case.")),
        "no-law-yet": FailureWords(
            Phrase("Aturan belum diketahui", "The rule is not known"),
            found: Phrase(
                "Rantau tidak mengenal aturan untuk {day:day}. Hari pertama yang dikenal adalah {first:day}.",
                "Rantau knows no rule for {day:day}. The first day it knows is {first:day}."),
            next: Phrase("Pilih hari itu atau sesudahnya.", "Choose that day or a later one.")),
        "unknown-parameter-alone": FailureWords(
            Phrase("Aturan tidak dikenal", "The rule is not known"),
            found: Phrase("{parameter} tidak ada di antara aturan.", "{parameter} is not among the rules."),
            next: Phrase("Periksa namanya.", "Check the name.")),
        "unknown-parameter": FailureWords(
            Phrase("Aturan tidak dikenal", "The rule is not known"),
            found: Phrase(
                "{parameter} tidak ada di antara aturan. Mirip: {near}.",
                "{parameter} is not among the rules. Near: {near}."),
            next: Phrase("Periksa namanya.", "Check the name.")),
        "parameter-unit-mismatch": FailureWords(
            Phrase("Satuan aturan tidak cocok", "The unit of the rule does not fit"),
            found: Phrase(
                "{parameter} memakai satuan {found}, diharapkan {expected}.",
                "{parameter} has the unit {found}, expected {expected}."),
            next: Phrase("Perbaiki berkas aturan.", "Correct the file of the rule.")),
        "unknown-rule": FailureWords(
            Phrase("Cara hitung tidak dikenal", "The way of computing is not known"),
            found: Phrase(
                "{parameter} bernilai {found}, diharapkan {expected}.",
                "{parameter} says {found}, expected {expected}."),
            next: Phrase("Perbaiki berkas aturan.", "Correct the file of the rule.")),
        "jht-amount-out-of-range": FailureWords(
            Phrase("Pilihan JHT di luar batas", "The chosen JHT is out of range"),
            found: Phrase(
                "JHT tiap bulan {least:rupiah} sampai {most:rupiah}; ditulis {found:rupiah}.",
                "JHT is {least:rupiah} to {most:rupiah} a month; found {found:rupiah}."),
            next: Phrase("Pilih jumlah di antaranya, atau tanpa JHT.", "Choose an amount between, or no JHT.")),
        "jht-months-out-of-range": FailureWords(
            Phrase("Banyaknya bulan JHT tidak benar", "The months of JHT are not right"),
            found: Phrase(
                "JHT dibayar untuk {least} sampai {most} bulan; ditulis {found}.",
                "JHT is paid for {least} to {most} months; found {found}."),
            next: Phrase("Perbaiki banyaknya bulan.", "Correct the number of months.")),
    ]
}
