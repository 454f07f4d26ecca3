// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Partners that take payments for us, and payments from abroad.
    static let partners: [String: FailureWords] = [
        "no-such-partner": FailureWords(
            Phrase("Mitra tidak dikenal", "Unknown partner"),
            found: Phrase("Tidak ada mitra {partner}.", "There is no partner {partner}."),
            next: Phrase("Periksa daftar mitra.", "Check the list of partners.")),
        "partner-known": FailureWords(
            Phrase("Mitra sudah ada", "The partner is known already"),
            found: Phrase(
                "Kode mitra atau angka awal nomor bayar ini sudah dipakai.",
                "This partner id or these first digits are taken."),
            next: Phrase("Pilih yang lain.", "Choose others.")),
        "partner-disabled": FailureWords(
            Phrase("Mitra sudah dinonaktifkan", "The partner is disabled already"),
            found: Phrase("Panggilannya sudah ditolak.", "Its calls are refused already."),
            next: Phrase("Tidak ada yang perlu dilakukan.", "There is nothing to do.")),
        "partner-key-known": FailureWords(
            Phrase("Kunci ini sudah berlaku", "This key holds already"),
            found: Phrase("Mitra sudah memakai kunci ini.", "The partner uses this key already."),
            next: Phrase("Mintalah kunci yang baru dari mitra.", "Ask the partner for its new key.")),
        "partner-days-reversed": FailureWords(
            Phrase("Hari terakhir lebih dulu", "The last day comes first"),
            found: Phrase(
                "Hari terakhir lebih dulu daripada hari pertama.", "The last day lies before the first day."),
            next: Phrase("Betulkan salah satunya.", "Mend one of them.")),
        "partner-text-malformed": FailureWords(
            Phrase("Isian mitra tidak sesuai", "A partner's field is malformed"),
            found: Phrase(
                "Ditemukan {found}; paling banyak {most} tanda.", "Found {found}; at most {most} characters."),
            next: Phrase("Pakai tanda yang diperbolehkan saja.", "Use the allowed characters only.")),
        "network-malformed": FailureWords(
            Phrase("Alamat jaringan tidak sesuai", "A network is malformed"),
            found: Phrase(
                "{found} bukan jaringan seperti 192.0.2.0/24.", "{found} is no network such as 192.0.2.0/24."),
            next: Phrase("Tulis dalam notasi CIDR.", "Write it in CIDR notation.")),
    ]
}
