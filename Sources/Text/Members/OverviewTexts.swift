// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of a person's whole record.
public enum OverviewTexts {
    public static let sections = Phrase("Bagian", "Sections")
    public static let cover = Phrase("Perlindungan", "Cover")
    public static let contracts = Phrase("Kontrak", "Contracts")
    public static let payments = Phrase("Pembayaran", "Payments")
    public static let transfers = Phrase("Manfaat dibayarkan", "Benefits paid")
    public static let claims = Phrase("Klaim", "Claims")
    public static let messages = Phrase("Pesan", "Messages")
    public static let looks = Phrase("Siapa melihat", "Who looked")
    public static let family = Phrase("Keluarga", "Family")
    public static let when = Phrase("Waktu", "When")
    public static let invoice = Phrase("Tagihan", "Invoice")
    public static let claim = Phrase("Klaim", "Claim")
    public static let benefit = Phrase("Manfaat", "Benefit")
    public static let amount = Phrase("Jumlah", "Amount")
    public static let state = Phrase("Keadaan", "State")
    public static let message = Phrase("Isi", "Text")
    public static let sent = Phrase("terkirim {at:instant}", "sent {at:instant}")
    public static let waiting = Phrase("menunggu dikirim", "waits to be sent")
    public static let nothing = Phrase("Belum ada.", "Nothing yet.")
}
