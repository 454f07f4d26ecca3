// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Membership cards, their keys and QR codes.
    static let cards: [String: FailureWords] = [
        "token-malformed": FailureWords(
            Phrase("Kartu tidak bisa dibaca", "The card cannot be read"),
            found: Phrase(
                "Ini bukan kode kartu, atau sebagian hilang.",
                "This is not the code of a card, or part of it is missing."),
            next: Phrase("Pindai lagi dengan cahaya cukup.", "Scan again in good light.")),
        "token-wrong-type": FailureWords(
            Phrase("Bukan kartu", "Not a card"),
            found: Phrase(
                "Tulisan ini bertanda tangan, tetapi bukan kartu peserta.",
                "This text is signed, but it is not a membership card."),
            next: Phrase("Pindai kode pada kartu.", "Scan the code on the card.")),
        "token-unknown-key": FailureWords(
            Phrase("Penerbit tidak dikenal", "The issuer is not known"),
            found: Phrase(
                "Kunci yang menandatangani kartu ini tidak dikenal.",
                "The key that signed this card is not known."),
            next: Phrase(
                "Muat ulang daftar kunci. Bila tetap, jangan diterima.",
                "Fetch the keys again. If it stays so, do not accept the card.")),
        "token-other-issuer": FailureWords(
            Phrase("Kartu dari penerbit lain", "A card of another issuer"),
            found: Phrase("Kartu ini tidak dikeluarkan oleh sistem ini.", "This system did not issue the card."),
            next: Phrase("Jangan diterima. Periksa lewat paspor.", "Do not accept it. Check by passport.")),
        "token-signature-invalid": FailureWords(
            Phrase("Kartu tidak asli", "The card is not genuine"),
            found: Phrase("Tanda tangannya tidak cocok.", "The signature does not fit."),
            next: Phrase(
                "Jangan diterima. Periksa lewat paspor atau hubungi 175.",
                "Do not accept it. Check by passport or call 175.")),
        "key-set-malformed": FailureWords(
            Phrase("Daftar kunci tidak bisa dibaca", "The set of keys cannot be read"),
            found: Phrase(
                "Daftar kunci tidak memuat kunci yang bisa dipakai.",
                "The set holds no key that can be used."),
            next: Phrase("Unduh lagi dari penerbit.", "Fetch it again from the issuer.")),
        "card-key-unusable": FailureWords(
            Phrase("Kartu belum bisa ditandatangani", "Cards cannot be signed now"),
            found: Phrase("Kunci kartu tidak bisa dipakai.", "The key for cards cannot be used."),
            next: Phrase("Hubungi pengelola sistem.", "Call the administrator.")),
        "qr-text-empty": FailureWords(
            Phrase("Kode QR kosong", "The QR code is empty"),
            found: Phrase("Tidak ada yang ditulis dalam kode QR.", "There is nothing to write in the QR code."),
            next: Phrase("Coba lagi.", "Try again.")),
        "qr-text-too-long": FailureWords(
            Phrase("Kode QR terlalu panjang", "The QR code is too long"),
            found: Phrase(
                "{length:count} bita, paling banyak {most:count}.",
                "{length:count} bytes, at most {most:count}."),
            next: Phrase("Singkatkan isinya.", "Shorten what it says.")),
        "qr-unavailable": FailureWords(
            Phrase("Kode QR belum bisa dibuat", "The QR code cannot be made now"),
            found: Phrase("Pembuat kode QR tidak menjawab.", "The maker of QR codes does not answer."),
            next: Phrase("Coba lagi beberapa menit lagi.", "Try again in a few minutes.")),
        "paper-unavailable": FailureWords(
            Phrase("PDF belum bisa dibuat", "The PDF cannot be made now"),
            found: Phrase(
                "Huruf untuk dokumen tidak ada di server ini.", "The fonts for documents are missing on this server."),
            next: Phrase(
                "Pakai halamannya dahulu; pengelola memasang paket fonts-liberation.",
                "Use the page meanwhile; the administrator installs the package fonts-liberation.")),
        "no-card-to-revoke": FailureWords(
            Phrase("Tidak ada kartu", "There is no card"),
            found: Phrase("Orang ini belum punya kartu yang berlaku.", "This person has no card that is valid."),
            next: Phrase("Tidak ada yang perlu dicabut.", "There is nothing to revoke.")),
        "no-cover-no-card": FailureWords(
            Phrase("Kartu belum bisa dibuat", "No card can be made"),
            found: Phrase(
                "Kartu hanya dibuat selama ada perlindungan.",
                "A card is made only while there is cover."),
            next: Phrase(
                "Bayar iurannya lebih dahulu, lalu buka kartunya lagi.",
                "Pay the contribution first, then open the card again.")),
    ]
}
