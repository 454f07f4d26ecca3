// SPDX-License-Identifier: Apache-2.0

/// The words about the account that something due goes to.
public enum PayeeAccountTexts {
    public static let title = Phrase("Rekening penerima", "The payee’s account")
    public static let change = Phrase("Ganti rekening", "Change the account")
    public static let other = Phrase("Rekening baru", "The new account")
    public static let askedBy = Phrase("Diminta oleh", "Asked for by")
    public static let byTwo = Phrase(
        "Klaim ini disetujui dengan rekening yang sekarang. Rekening lain, juga atas nama penerima, berlaku setelah "
            + "bank memastikan namanya dan petugas kedua setuju.",
        "This claim was granted with the account it has. Another one, in the payee’s name too, holds once the bank has "
            + "confirmed the name and a second officer agrees.")
    public static let atOnce = Phrase(
        "Rekening harus atas nama yang sama. Bank ditanya namanya; daftar yang sudah dikunci tidak berubah.",
        "The account must stand in the same name. The bank is asked; a list that is locked does not change.")
}
