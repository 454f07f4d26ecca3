// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// The departure gate.
    static let gate: [String: FailureWords] = [
        "one-number-only": FailureWords(
            Phrase("Satu nomor saja", "One number only"),
            found: Phrase(
                "Tanyakan dengan satu dari empat: passport, nik, kpj, q.",
                "Ask by exactly one of four: passport, nik, kpj, q."),
            next: Phrase("Pilih satu nomor, lalu coba lagi.", "Choose one number and try again.")),
        "departure-not-cleared": FailureWords(
            Phrase("Belum boleh berangkat", "May not depart yet"),
            found: Phrase(
                "Keberangkatan hanya dicatat bila pemeriksaannya hijau.",
                "A departure is recorded only when the check is green."),
            next: Phrase(
                "Selesaikan yang kurang, lalu periksa lagi.",
                "Settle what is missing and check again.")),
        "departure-day-out-of-range": FailureWords(
            Phrase("Tanggal berangkat di luar jangkauan", "The day of departure is out of range"),
            found: Phrase(
                "Ditulis {found:day}; boleh {earliest:day} sampai {latest:day}.",
                "Found {found:day}; it may be {earliest:day} to {latest:day}."),
            next: Phrase(
                "Perbaiki tanggalnya. Keberangkatan yang lebih lama dicatat oleh loket.",
                "Correct the day. A departure longer ago is recorded by a counter.")),
    ]
}
