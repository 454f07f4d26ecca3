// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Day files of partners.
    static let paymentFiles: [String: FailureWords] = [
        "payment-file-head": FailureWords(
            Phrase("Berkas pembayaran tidak dikenal", "The payment file is not known"),
            found: Phrase("Baris pertama berbunyi: {found}", "The first line says: {found}"),
            next: Phrase("Baris pertama harus berbunyi: {expected}", "The first line must say: {expected}")),
        "payment-file-line": FailureWords(
            Phrase("Baris pembayaran tidak terbaca", "A line of payments cannot be read"),
            found: Phrase("Baris {line}, {column}: {found}", "Line {line}, {column}: {found}"),
            next: Phrase(
                "Belum ada pembayaran yang dicatat. Minta berkas yang benar dari mitra.",
                "No payment was taken. Ask the partner for a right file.")),
        "payment-file-partner": FailureWords(
            Phrase("Mitra tidak dikenal", "The partner is not known"),
            found: Phrase("Tidak ada mitra {partner}.", "There is no partner {partner}."),
            next: Phrase("Periksa nomor mitra.", "Check the partner's number.")),
    ]
}
