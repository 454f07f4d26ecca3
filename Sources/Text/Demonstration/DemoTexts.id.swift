// SPDX-License-Identifier: Apache-2.0

extension DemoTexts {
    static let indonesian = DemoTexts(
        title: "Masuk ke peragaan",
        intro: "Semua orang di sini rekaan. Pilih peran, lalu masuk dengan kata sandi dan kode yang sedang berlaku.",
        role: "Peran",
        login: "Nama masuk",
        password: "Kata sandi",
        code: "Kode sekarang",
        noCode: "tidak perlu",
        codeNote: { "Kode berganti dalam \($0). Muat ulang halaman untuk kode baru." },
        signIn: "Masuk")
}
