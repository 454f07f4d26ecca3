// SPDX-License-Identifier: Apache-2.0

extension SignInTexts {
    static let indonesian = SignInTexts(
        title: "Masuk", login: "Nama masuk", loginHint: "KPJ, surel, atau nama dari kantor Anda.",
        password: "Kata sandi", newPassword: "Kata sandi baru pilihan Anda",
        code: "Kode dari aplikasi",
        codeHint: "Enam angka, hanya untuk petugas.", noAccount: "Belum terdaftar?", enrol: "Daftar sekarang")
}
