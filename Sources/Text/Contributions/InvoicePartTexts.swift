// SPDX-License-Identifier: Apache-2.0

/// The words about an invoice that is paid in parts.
public enum InvoicePartTexts {
    public static let title = Phrase("Pembayaran untuk tagihan ini", "Payments for this invoice")
    public static let missing = Phrase("Masih kurang {rest:rupiah}.", "{rest:rupiah} is still missing.")
    /// What banks ask for does not change while parts wait.
    public static let restAtCounter = Phrase(
        "Bayar sisanya di loket. Lewat bank hanya bisa seluruh {whole:rupiah}; yang sudah masuk lalu menunggu "
            + "keputusan petugas keuangan.",
        "Pay the rest at a counter. A bank takes only the whole {whole:rupiah}; what came in already then waits for a "
            + "decision of finance.")
}
