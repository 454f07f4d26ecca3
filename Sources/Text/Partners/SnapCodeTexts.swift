// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the page of SNAP's services and codes. The standard's own messages are English and stay so.
public enum SnapCodeTexts {
    public static let code = Phrase("Kode", "Code")
    public static let service = Phrase("Layanan", "Service")
    public static let call = Phrase("Panggilan", "Call")
    public static let ours = Phrase("Rantau", "Rantau")
    public static let status = Phrase("Pemeriksaan", "Checked")
    public static let message = Phrase("Pesan menurut standar", "The standard's message")

    /// Which side of the wire Rantau is on, or how far a row was verified; anything else as it is.
    public static func word(_ code: String, _ language: Language) -> String { words[code]?.text(language) ?? code }

    /// What a service does, by its two digits; nil for one that is not known.
    public static func title(of service: String, _ language: Language) -> String? { titles[service]?.text(language) }

    private static let words: [String: Phrase] = [
        "offers": Phrase("melayani", "offers"),
        "calls": Phrase("memanggil", "calls"),
        "confirmed": Phrase("dibaca di dokumen bank", "read in a bank's document"),
        "unverified": Phrase("belum dicocokkan", "not yet confirmed"),
        "ours": Phrase("milik Rantau, bukan SNAP", "Rantau's own, not SNAP"),
    ]

    private static let titles: [String: Phrase] = [
        "15": Phrase("Tanya rekening, bank sama", "Account inquiry, same bank"),
        "16": Phrase("Tanya rekening, bank lain", "Account inquiry, other bank"),
        "17": Phrase("Transfer, bank sama", "Transfer, same bank"),
        "18": Phrase("Transfer, bank lain", "Transfer, other bank"),
        "22": Phrase("Transfer lewat RTGS", "Transfer by RTGS"),
        "23": Phrase("Transfer lewat SKNBI", "Transfer by SKNBI"),
        "24": Phrase("Virtual account: tanya", "Virtual account: inquiry"),
        "25": Phrase("Virtual account: bayar", "Virtual account: payment"),
        "26": Phrase("Virtual account: keadaan pembayaran", "Virtual account: status of a payment"),
        "27": Phrase("Virtual account: buat", "Virtual account: create"),
        "28": Phrase("Virtual account: ubah", "Virtual account: update"),
        "31": Phrase("Virtual account: hapus", "Virtual account: delete"),
        "32": Phrase("Tanya virtual account, bank sama", "Virtual account inquiry, same bank"),
        "33": Phrase("Bayar virtual account, bank sama", "Virtual account payment, same bank"),
        "36": Phrase("Keadaan transfer", "Status of a transfer"),
        "73": Phrase("Token antarlembaga", "Access token between businesses"),
        "90": Phrase("Bayar dari luar negeri: kurs mitra", "Payment from abroad: a partner tells its rate"),
        "91": Phrase(
            "Bayar dari luar negeri: harga tagihan dalam mata uang setempat",
            "Payment from abroad: price of a bill in host currency"),
        "92": Phrase("Bayar dari luar negeri: pembayaran", "Payment from abroad: payment"),
        "93": Phrase("Buka rekening untuk peserta", "Open an account for a member"),
        "94": Phrase("Keadaan permohonan rekening", "Status of an application for an account"),
    ]
}
