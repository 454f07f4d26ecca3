// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of bank accounts and of having one opened.
public enum BankOpeningTexts {
    public static let title = Phrase("Rekening saya", "My bank accounts")
    public static let intro = Phrase(
        "Manfaat dibayar ke rekening atas nama Anda sendiri. Belum punya? Bank mitra bisa membukakannya dari sini.",
        "Benefits are paid to an account in your own name. If you have none, a partner bank can open one from here.")
    public static let ofOthers = Phrase(
        "Rekening orang lain yang ditulis pada klaim Anda", "Accounts of others written on your claims")
    public static let ofOthersNote = Phrase(
        "Petugas memeriksanya sebelum membayar ke sana.", "An officer checks before paying there.")
    public static let none = Phrase("Belum ada rekening yang tercatat.", "No account is on record.")
    public static let open = Phrase("Buka rekening", "Open an account")
    /// What the person agrees to; the bank is named by its code.
    public static func consent(to bank: String, _ language: Language) -> String {
        let name = Wording.bank(bank)
        return Phrase(
            "Saya setuju nama, NIK, tanggal lahir, alamat, telepon, dan surel saya diberikan kepada bank mitra, "
                + "\(name), untuk membuka rekening atas nama saya.",
            "I agree that my name, NIK, day of birth, address, telephone and e-mail are given to the partner bank, "
                + "\(name), to open an account in my name."
        ).text(language)
    }

    public static let add = Phrase("Catat rekening yang sudah ada", "Record an account that I have")
    public static let added = Phrase("Rekening Anda tercatat.", "Your account is on record.")
    public static let asked = Phrase("sedang dikirim ke bank", "on its way to the bank")
    public static let pending = Phrase("bank sedang memeriksa", "the bank looks at it")
    public static let opened = Phrase("rekening dibuka", "the account is open")
    public static let refused = Phrase("ditolak bank", "refused by the bank")
    public static let applications = Phrase("Permintaan buka rekening", "Applications")
    public static let account = Phrase(
        "{bank}, {number}, atas nama {holder}", "{bank}, {number}, in the name of {holder}")
    public static let toldOpened = Phrase(
        "Rantau: bank mitra sudah membuka rekening atas nama Anda. Lihat nomornya di Rantau.",
        "Rantau: the partner bank has opened an account in your name. See its number in Rantau.")
    public static let toldRefused = Phrase(
        "Rantau: bank mitra belum bisa membuka rekening Anda. Lihat alasannya di Rantau.",
        "Rantau: the partner bank could not open your account. See why in Rantau.")

    public static func state(_ code: String) -> Phrase {
        switch code {
        case "asked": asked
        case "pending": pending
        case "opened": opened
        default: refused
        }
    }
}
