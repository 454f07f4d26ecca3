// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A receipt.
public struct ReceiptAnswer: WireRecord {
    public let id: ID<ReceiptRecord>
    public let amount: Rupiah
    public let paidAt: Instant
    public let invoice: ID<InvoiceRecord>
    public let invoiceNumber: String
    /// Whether the invoice is paid in full.
    public let settled: Bool
    /// The counter's slip.
    public let slip: String?
    /// Where anybody can check it.
    public let checkAddress: String

    public init(
        id: ID<ReceiptRecord>, amount: Rupiah, paidAt: Instant, invoice: ID<InvoiceRecord>, invoiceNumber: String,
        settled: Bool, slip: String?, checkAddress: String
    ) {
        self.id = id
        self.amount = amount
        self.paidAt = paidAt
        self.invoice = invoice
        self.invoiceNumber = invoiceNumber
        self.settled = settled
        self.slip = slip
        self.checkAddress = checkAddress
    }

    public static let shape = Shape<ReceiptAnswer>(
        ReceiptAnswer.init, WireField("id", \.id, .id(ReceiptRecord.self)), WireField("amount", \.amount, .rupiah()),
        WireField("paidAt", \.paidAt, .instant), WireField("invoice", \.invoice, .id(InvoiceRecord.self)),
        WireField("invoiceNumber", \.invoiceNumber, .text(1...40)), WireField("settled", \.settled, .flag),
        WireField("slip", \.slip, .optional(.text(1...40))), WireField("checkAddress", \.checkAddress, .text(1...300)))
}

/// What checking a receipt says: no name.
public struct ReceiptCheckAnswer: WireRecord {
    public let amount: Rupiah
    public let paidAt: Instant
    public let invoiceNumber: String
    public let settled: Bool

    public init(amount: Rupiah, paidAt: Instant, invoiceNumber: String, settled: Bool) {
        self.amount = amount
        self.paidAt = paidAt
        self.invoiceNumber = invoiceNumber
        self.settled = settled
    }

    public static let shape = Shape<ReceiptCheckAnswer>(
        ReceiptCheckAnswer.init, WireField("amount", \.amount, .rupiah()), WireField("paidAt", \.paidAt, .instant),
        WireField("invoiceNumber", \.invoiceNumber, .text(1...40)), WireField("settled", \.settled, .flag))
}
