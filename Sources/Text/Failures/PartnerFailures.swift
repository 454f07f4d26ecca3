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
        "partner-without-key": FailureWords(
            Phrase("Mitra ini tidak memanggil kami", "This partner does not call us"),
            found: Phrase(
                "Mitra ini tidak punya kunci klien, sehingga rahasia tidak berguna baginya.",
                "The partner has no client key, so that a secret is of no use to it."),
            next: Phrase(
                "Daftarkan mitra yang akan memanggil di halaman mitra.",
                "Register the partner that is to call on the page of partners.")),
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
        "currency-unknown": FailureWords(
            Phrase("Mata uang tidak dikenal", "Unknown currency"),
            found: Phrase("{found} bukan mata uang yang kami terima.", "{found} is no currency that we take."),
            next: Phrase("Tulis kode ISO 4217 seperti TWD.", "Write an ISO 4217 code such as TWD.")),
        "rate-stale": FailureWords(
            Phrase("Kurs terlalu lama", "The rate is stale"),
            found: Phrase(
                "Tidak ada kurs yang diberitahukan dalam {seconds} detik terakhir.",
                "No rate was told within the last {seconds} seconds."),
            next: Phrase("Beri tahu kurs yang baru dahulu.", "Tell a new rate first.")),
        "no-such-quote": FailureWords(
            Phrase("Harga tidak dikenal", "Unknown price"),
            found: Phrase("Harga ini tidak pernah diberikan.", "This price was never given."),
            next: Phrase("Minta harga baru.", "Ask for a new price.")),
        "quote-over": FailureWords(
            Phrase("Harga sudah lewat", "The price is over"),
            found: Phrase("Harga ini berlaku sampai {until}.", "This price was good until {until}."),
            next: Phrase("Minta harga baru.", "Ask for a new price.")),
        "quote-amount": FailureWords(
            Phrase("Jumlah tidak sesuai harga", "The amount is not the price"),
            found: Phrase("Harganya {asked}.", "The price is {asked}."),
            next: Phrase("Bayar tepat sebesar harganya.", "Pay exactly the price.")),
        "quote-used": FailureWords(
            Phrase("Harga sudah dipakai", "The price was used"),
            found: Phrase(
                "Harga atau nomor pembayaran ini sudah dipakai.", "This price or payment number was used before."),
            next: Phrase("Minta harga baru.", "Ask for a new price.")),
        "settlement-file-known": FailureWords(
            Phrase("Berkas sudah dicatat", "The file is known"),
            found: Phrase("Berkas yang sama sudah dicatat.", "The same file was taken before."),
            next: Phrase("Pilih berkas lain.", "Choose another file.")),
        "settlement-file-faulty": FailureWords(
            Phrase("Berkas setoran tidak bisa dipakai", "The settlement file cannot be taken"),
            found: Phrase(
                "Baris {line}, kolom {column}: {reason:fault}, ditemukan “{found}”. Tidak ada yang dicatat.",
                "Line {line}, column {column}: {reason:fault}, found “{found}”. Nothing was recorded."),
            next: Phrase("Minta mitra membetulkan berkasnya.", "Ask the partner to mend the file.")),
    ]
}
