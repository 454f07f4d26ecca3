// SPDX-License-Identifier: Apache-2.0

/// The words about an invoice that is paid in parts.
public enum InvoicePartTexts {
    public static let title = Phrase("Pembayaran untuk tagihan ini", "Payments for this invoice")
    public static let missing = Phrase("Masih kurang {rest:rupiah}.", "{rest:rupiah} is still missing.")
}
