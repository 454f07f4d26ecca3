// SPDX-License-Identifier: Apache-2.0

/// The words for somebody who opens the pages with a program's sign-in.
public enum ProgramTexts {
    public static let title = Phrase("Akun ini milik sebuah program", "This sign-in belongs to a program")
    public static let intro = Phrase(
        "Portal kementerian mengirim laporan lewat API; di sini tidak ada halaman untuknya. Untuk melihat halaman "
            + "petugas, masuk dengan akun petugas.",
        "The ministry's portal sends reports over the API and has no pages here. To see an officer's pages, sign in "
            + "as an officer.")
    public static let addresses = Phrase("Alamat API", "API addresses")
}
