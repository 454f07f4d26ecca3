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
        "password-wrong": FailureWords(
            Phrase("Kata sandi salah", "The password is wrong"),
            found: Phrase("Ini bukan kata sandi akun Anda.", "This is not the password of your account."),
            next: Phrase("Tulis lagi kata sandi Anda.", "Write your password again.")),
        "sign-in-code-used": FailureWords(
            Phrase("Kode ini tidak berlaku lagi", "This code counts no more"),
            found: Phrase(
                "Kode ini, atau kode sesudahnya, sudah dipakai; tiap kode berlaku sekali.",
                "This code, or a later one, was used; each code counts once."),
            next: Phrase(
                "Tunggu sampai aplikasi menunjukkan kode berikutnya, paling lama 30 detik.",
                "Wait until your app shows the next code, 30 seconds at most.")),
        "sign-in-resting": FailureWords(
            Phrase("Terlalu banyak percobaan", "Too many attempts"),
            found: Phrase("Masuk ditutup sampai {until:instant}.", "Signing in is closed until {until:instant}."),
            next: Phrase("Tunggu, lalu coba lagi, atau hubungi 175.", "Wait and try again, or call 175.")),
        "login-malformed": FailureWords(
            Phrase("Nama masuk tidak bisa dipakai", "The login cannot be used"),
            found: Phrase(
                "Nama masuk terdiri dari {least} sampai {most} huruf kecil, angka, titik, garis, atau @.",
                "A login has {least} to {most} small letters, digits, dots, dashes or @."),
            next: Phrase("Tulis nama masuk lain.", "Write another login.")),
        "login-taken": FailureWords(
            Phrase("Nama masuk sudah dipakai", "The login is taken"),
            found: Phrase("Akun lain memakai nama masuk ini.", "Another account has this login."),
            next: Phrase("Pilih nama masuk lain.", "Choose another login.")),
        "person-has-sign-in": FailureWords(
            Phrase("Orang ini sudah punya akun", "This person has an account"),
            found: Phrase("Catatan ini sudah terhubung dengan satu akun.", "This record has a sign-in already."),
            next: Phrase("Pakai akun yang ada.", "Use the account that exists.")),
        "sign-in-field-needed": FailureWords(
            Phrase("Ada isian yang kurang", "Something is missing"),
            found: Phrase("Peran {role:term} memerlukan isian ini.", "The role {role:term} needs this field."),
            next: Phrase("Isi, lalu kirim lagi.", "Fill it in and send again.")),
        "sign-in-person-unknown": FailureWords(
            Phrase("Orangnya tidak ditemukan", "No such person"),
            found: Phrase(
                "{found} bukan nomor orang (XXXX-XXXX-XXXX) atau KPJ yang dikenal.",
                "{found} is no person number (XXXX-XXXX-XXXX) and no KPJ that we know."),
            next: Phrase("Salin nomornya dari kartu atau surat.", "Copy the number from card or letter.")),
        "sign-in-field-unexpected": FailureWords(
            Phrase("Ada isian yang tidak cocok", "Something does not fit"),
            found: Phrase("Isian ini bukan untuk peran {role:term}.", "This field is not for the role {role:term}."),
            next: Phrase("Kosongkan, atau pilih peran lain.", "Leave it empty, or choose another role.")),
        "no-such-organisation": FailureWords(
            Phrase("Lembaga tidak ditemukan", "The organisation is not found"),
            found: Phrase(
                "Tidak ada lembaga tersebut untuk peran ini.", "There is no such organisation for this role."),
            next: Phrase("Pilih dari daftar.", "Choose from the list.")),
        "relative-of-nobody": FailureWords(
            Phrase("Bukan keluarga siapa pun", "Nobody's relative"),
            found: Phrase(
                "Orang ini belum tercatat sebagai keluarga seorang pekerja.",
                "This person is not recorded as a relative of any worker."),
            next: Phrase("Tulis kunci pekerjanya.", "Write the key of the worker.")),
        "relative-not-in-family": FailureWords(
            Phrase("Tidak ada dalam keluarga pekerja", "Not in the worker's family"),
            found: Phrase(
                "Pekerja tidak mencatat keluarga dengan nama dan tanggal lahir ini.",
                "The worker named no relative with this name and day of birth."),
            next: Phrase(
                "Periksa kuncinya, atau minta pekerja melengkapi data keluarganya.",
                "Check the keys, or ask the worker to complete the family.")),
        "new-password-needed": FailureWords(
            Phrase("Pilih kata sandi baru", "Choose a new password"),
            found: Phrase(
                "Kata sandi ini dibuatkan untuk Anda dan hanya berlaku untuk masuk sekali.",
                "This password was made for you and is good for signing in once."),
            next: Phrase(
                "Isi lagi bersama kata sandi baru pilihan Anda sendiri.",
                "Fill in again, with a new password of your own.")),
        "new-password-same": FailureWords(
            Phrase("Kata sandi baru sama dengan yang lama", "The new password is the old one"),
            found: Phrase("Kata sandi baru harus berbeda.", "The new password must be another one."),
            next: Phrase("Pilih kata sandi lain.", "Choose another password.")),
        "own-sign-in": FailureWords(
            Phrase("Ini akun Anda sendiri", "This is your own account"),
            found: Phrase(
                "Akun sendiri tidak bisa ditutup atau diatur ulang.", "Nobody can close or reset their own account."),
            next: Phrase("Minta pengelola lain.", "Ask another administrator.")),
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
