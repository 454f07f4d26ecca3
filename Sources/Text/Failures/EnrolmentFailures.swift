// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Registration and the sign-in that comes with it.
    static let enrolment: [String: FailureWords] = [
        "enrolment-known": FailureWords(
            Phrase("NIK ini sudah terdaftar", "This NIK is registered already"),
            found: Phrase("Sudah terdaftar: {name}, {number}.", "Registered already: {name}, {number}."),
            next: Phrase(
                "Buka datanya dan perpanjang dari sana. Catatan kedua diperiksa petugas sebagai kasus.",
                "Open the record and extend it there. A second record is looked at as a case.")),
        "password-too-short": FailureWords(
            Phrase("Kata sandi terlalu pendek", "The password is too short"),
            found: Phrase("Paling sedikit {least} huruf.", "At least {least} characters."),
            next: Phrase(
                "Pilih beberapa kata yang mudah Anda ingat.", "Choose a few words that you remember easily.")),
        "password-in-order": FailureWords(
            Phrase("Kata sandi mudah ditebak", "The password is easily guessed"),
            found: Phrase(
                "Kata sandi ini hanya tanda yang berurutan, seperti 1234567890; itu yang pertama dicoba orang.",
                "This password is only signs in order, such as 1234567890; people try that first."),
            next: Phrase(
                "Pilih beberapa kata yang mudah Anda ingat.", "Choose a few words that you remember easily.")),
        "password-one-sign": FailureWords(
            Phrase("Kata sandi mudah ditebak", "The password is easily guessed"),
            found: Phrase(
                "Kata sandi ini hanya satu tanda yang diulang; itu yang pertama dicoba orang.",
                "This password is only one sign repeated; people try that first."),
            next: Phrase(
                "Pilih beberapa kata yang mudah Anda ingat.", "Choose a few words that you remember easily.")),
        "password-own-number": FailureWords(
            Phrase("Kata sandi mudah ditebak", "The password is easily guessed"),
            found: Phrase(
                "Kata sandi ini nomor Anda sendiri: NIK, KPJ, atau telepon. Banyak orang mengetahuinya.",
                "This password is a number of your own: NIK, KPJ or telephone. Many people know it."),
            next: Phrase(
                "Pilih beberapa kata yang mudah Anda ingat.", "Choose a few words that you remember easily.")),
        "password-again": FailureWords(
            Phrase("Tulis kata sandi lagi", "Write the password again"),
            found: Phrase(
                "Demi keamanan, kata sandi tidak ditunjukkan kembali.",
                "For safety the password is not shown again."),
            next: Phrase("Tulis lagi sebelum mengirim.", "Write it again before you send.")),
        "contract-first-day-out-of-range": FailureWords(
            Phrase("Hari pertama kontrak tidak mungkin", "The contract's first day is not plausible"),
            found: Phrase(
                "Ditulis {found:day}; boleh {earliest:day} sampai {latest:day}.",
                "Found {found:day}; it may be {earliest:day} to {latest:day}."),
            next: Phrase(
                "Periksa tanggal pada perjanjian kerja.", "Check the day in the employment contract.")),
        "departure-too-early": FailureWords(
            Phrase("Tanggal berangkat tidak mungkin", "The day of departure is not plausible"),
            found: Phrase(
                "Ditulis {found:day}; menurut tanggal lahir dan kontraknya, paling awal {earliest:day}.",
                "Found {found:day}; by the day of birth and the contract it is {earliest:day} at the earliest."),
            next: Phrase("Periksa cap keluar di paspor.", "Check the exit stamp in the passport.")),
        "relative-birth-day-out-of-range": FailureWords(
            Phrase("Tanggal lahir keluarga tidak mungkin", "The relative's day of birth is not plausible"),
            found: Phrase(
                "Ditulis {found:day}; boleh {earliest:day} sampai {latest:day}.",
                "Found {found:day}; it may be {earliest:day} to {latest:day}."),
            next: Phrase("Periksa kartu keluarga, atau kosongkan.", "Check the family card, or leave it empty.")),
    ]
}
