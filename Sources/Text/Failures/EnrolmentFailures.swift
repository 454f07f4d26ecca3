// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Registration and the sign-in that comes with it.
    static let enrolment: [String: FailureWords] = [
        "password-too-short": FailureWords(
            Phrase("Kata sandi terlalu pendek", "The password is too short"),
            found: Phrase("Paling sedikit {least} huruf.", "At least {least} characters."),
            next: Phrase(
                "Pilih beberapa kata yang mudah Anda ingat.", "Choose a few words that you remember easily."))
    ]
}
