// SPDX-License-Identifier: Apache-2.0
extension FailureTexts {
    /// What is agreed on with sister institutions.
    static let registry: [String: FailureWords] = [
        "registry-terms-missing": FailureWords(
            Phrase("Belum ada syarat", "Nothing was agreed on"),
            found: Phrase(
                "Dengan program ini belum disepakati syarat registri.",
                "No terms of the registry were agreed on with this program."),
            next: Phrase("Catat syaratnya lebih dahulu.", "Record the terms first.")),
        "registry-sender-known": FailureWords(
            Phrase("Nama pengirim sudah dipakai", "The sender’s name is taken"),
            found: Phrase("sender_id ini milik program lain.", "This sender_id belongs to another program."),
            next: Phrase("Sepakati nama lain.", "Agree on another name.")),
        "registry-name-malformed": FailureWords(
            Phrase("Nama tidak bisa dipakai", "The name cannot be used"),
            found: Phrase(
                "Diharapkan 1 sampai 99 tanda tanpa spasi, tanda petik, atau garis tegak.",
                "1 to 99 signs were expected, without blanks, quotes or bars."),
            next: Phrase("Betulkan nama itu.", "Mend the name.")),
        "registry-word-unknown": FailureWords(
            Phrase("Kata tidak dikenal", "Unknown word"),
            found: Phrase("Yang ada: {known}.", "There are: {known}."),
            next: Phrase("Tulis dengan spasi di antaranya.", "Write them with spaces between.")),
        "registry-keys-unreadable": FailureWords(
            Phrase("Kunci publik tidak terbaca", "The public keys cannot be read"),
            found: Phrase(
                "Diharapkan dokumen JWKS dengan kunci Ed25519, P-256, atau RSA.",
                "A JWKS document with keys of Ed25519, P-256 or RSA was expected."),
            next: Phrase("Minta dokumen itu dari lembaganya.", "Ask the institution for the document.")),
        "registry-keys-missing": FailureWords(
            Phrase("Kunci publik belum ada", "The public keys are missing"),
            found: Phrase(
                "Tanpa kunci, tanda tangan pesannya tidak bisa diperiksa.",
                "Without keys the signatures of its messages cannot be checked."),
            next: Phrase(
                "Catat kuncinya, atau izinkan pesan tanpa tanda tangan untuk uji coba.",
                "Record the keys, or allow unsigned messages for trials.")),
    ]
}
