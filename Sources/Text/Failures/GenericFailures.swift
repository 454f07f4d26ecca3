// SPDX-License-Identifier: Apache-2.0

/// One sentence per kind of refusal, for codes without words of their own.
enum GenericFailures {
    static let invalid = FailureWords(
        Phrase("Isian belum benar", "Something is not filled in correctly"),
        found: Phrase("Ada isian yang kosong atau tidak bisa dibaca.", "A value is missing or cannot be read."),
        next: Phrase("Periksa isiannya, lalu kirim lagi.", "Check what you filled in and send it again."))

    static let unauthenticated = FailureWords(
        Phrase("Anda perlu masuk", "You need to sign in"),
        found: Phrase(
            "Anda belum masuk, atau sesi Anda sudah berakhir.", "You are not signed in, or your session ended."),
        next: Phrase("Masuk, lalu coba lagi.", "Sign in and try again."))

    static let forbidden = FailureWords(
        Phrase("Bukan untuk peran Anda", "Not for your role"),
        found: Phrase(
            "Akun Anda tidak berhak melakukan ini atau melihat data ini.",
            "Your account may not do this or see these data."),
        next: Phrase(
            "Kembali, atau minta petugas yang berwenang.", "Go back, or ask an officer who may."))

    static let absent = FailureWords(
        Phrase("Tidak ditemukan", "Not found"),
        found: Phrase(
            "Yang Anda cari tidak ada, atau tidak terbuka bagi Anda.",
            "What you look for does not exist, or is not open to you."),
        next: Phrase("Periksa nomornya, atau kembali ke beranda.", "Check the number, or go back home."))

    static let conflict = FailureWords(
        Phrase("Bertentangan dengan catatan", "This contradicts what is recorded"),
        found: Phrase(
            "Catatannya sudah berubah atau sudah memuat hal lain.",
            "The record has changed or already says something else."),
        next: Phrase("Muat ulang halaman, lalu periksa lagi.", "Reload the page and check again."))

    static let refused = FailureWords(
        Phrase("Belum bisa dilakukan", "This cannot be done yet"),
        found: Phrase(
            "Aturan atau keadaan kasus ini belum mengizinkannya.",
            "The law or the state of this case does not allow it yet."),
        next: Phrase(
            "Lihat rinciannya, atau hubungi 175.", "See the details, or call 175."))

    static let throttled = FailureWords(
        Phrase("Terlalu banyak percobaan", "Too many attempts"),
        found: Phrase("Terlalu banyak permintaan dalam waktu singkat.", "Too many requests in a short time."),
        next: Phrase("Tunggu sebentar, lalu coba lagi.", "Wait a moment and try again."))

    static let unavailable = FailureWords(
        Phrase("Sedang tidak tersedia", "Not available now"),
        found: Phrase(
            "Layanan yang diperlukan sedang tidak menjawab. Tidak ada yang hilang.",
            "A service that is needed does not answer. Nothing is lost."),
        next: Phrase("Coba lagi beberapa menit lagi.", "Try again in a few minutes."))
}
