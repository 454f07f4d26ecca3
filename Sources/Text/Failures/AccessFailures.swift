// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Signing in, and who may do what.
    static let access: [String: FailureWords] = [
        "sign-in-needed": FailureWords(
            Phrase("Anda perlu masuk", "You need to sign in"),
            found: Phrase(
                "Anda belum masuk, atau sesi Anda sudah berakhir.", "You are not signed in, or your session ended."),
            next: Phrase("Masuk, lalu coba lagi.", "Sign in and try again.")),
        "not-allowed": FailureWords(
            Phrase("Bukan untuk peran Anda", "Not for your role"),
            found: Phrase("Akun Anda tidak berhak melakukan ini.", "Your account may not do this."),
            next: Phrase("Kembali, atau minta petugas yang berwenang.", "Go back, or ask an officer who may.")),
        "no-such-record": FailureWords(
            Phrase("Tidak ditemukan", "Not found"),
            found: Phrase(
                "Catatan ini tidak ada, atau tidak terbuka bagi Anda.",
                "This record does not exist, or is not open to you."),
            next: Phrase("Periksa nomornya, atau kembali ke beranda.", "Check the number, or go back home.")),
        "sign-in-wrong": FailureWords(
            Phrase("Belum bisa masuk", "Signing in did not work"),
            found: Phrase(
                "Nama masuk, kata sandi, atau kodenya tidak cocok.", "The login, password or code does not fit."),
            next: Phrase("Periksa, lalu coba lagi.", "Check and try again.")),
        "sign-in-resting": FailureWords(
            Phrase("Terlalu banyak percobaan", "Too many attempts"),
            found: Phrase("Masuk ditutup sampai {until:instant}.", "Signing in is closed until {until:instant}."),
            next: Phrase("Tunggu, lalu coba lagi, atau hubungi 175.", "Wait and try again, or call 175.")),
        "password-too-long": FailureWords(
            Phrase("Kata sandi terlalu panjang", "The password is too long"),
            found: Phrase("Paling banyak {most} huruf.", "At most {most} characters."),
            next: Phrase("Pilih yang lebih pendek.", "Choose a shorter one.")),
        "password-check-unavailable": FailureWords(
            Phrase("Kata sandi belum bisa diperiksa", "Passwords cannot be checked now"),
            found: Phrase("Pemeriksa kata sandi tidak menjawab.", "The check of passwords does not answer."),
            next: Phrase("Coba lagi beberapa menit lagi.", "Try again in a few minutes.")),
    ]
}
