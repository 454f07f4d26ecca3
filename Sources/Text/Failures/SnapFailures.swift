// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Keys of the payment interface (SNAP BI).
    static let snap: [String: FailureWords] = [
        "snap-key-missing": FailureWords(
            Phrase("Kunci SNAP tidak ada", "A SNAP key is missing"),
            found: Phrase("Berkas kunci belum dipasang.", "The file of the key is not in place."),
            next: Phrase("Pasang berkasnya, lalu mulai lagi.", "Put the file in place and start again.")),
        "snap-key-unreadable": FailureWords(
            Phrase("Kunci SNAP tidak bisa dibaca", "A SNAP key cannot be read"),
            found: Phrase("Diharapkan {expected}.", "Expected: {expected}."),
            next: Phrase("Periksa berkas kuncinya.", "Check the file of the key.")),
        "snap-signing-failed": FailureWords(
            Phrase("Pesan bank belum bisa ditandatangani", "Messages to the bank cannot be signed now"),
            found: Phrase("Kunci SNAP tidak bisa dipakai.", "The SNAP key cannot be used."),
            next: Phrase("Hubungi pengelola sistem.", "Call the administrator.")),
    ]
}
