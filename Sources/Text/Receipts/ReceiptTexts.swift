// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of a receipt.
public enum ReceiptTexts {
    public static let title = Phrase("Kuitansi", "Receipt")
    public static let received = Phrase("Sudah kami terima", "We have received")
    public static let from = Phrase("Diterima dari", "Received from")
    public static let invoice = Phrase("Untuk tagihan", "For invoice")
    public static let member = Phrase("Peserta", "Member")
    public static let day = Phrase("Dibayar", "Paid")
    public static let slip = Phrase("Nomor kuitansi", "Receipt number")
    public static let settled = Phrase("Tagihan ini lunas.", "The invoice is paid.")
    public static let partial = Phrase(
        "Tagihan belum lunas: uang ini menunggu sisanya.", "The invoice is not paid yet: this money waits for the rest."
    )
    public static let scan = Phrase("Pindai untuk memeriksa kuitansi ini.", "Scan to check this receipt.")
    public static let see = Phrase("Lihat kuitansi", "See the receipt")
    public static let file = Phrase("Unduh sebagai PDF", "Download as PDF")
    public static let genuine = Phrase("Kuitansi ini benar", "This receipt is genuine")
    public static let check = Phrase("Pemeriksaan kuitansi", "Check of a receipt")
}
