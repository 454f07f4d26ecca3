// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// A bill as a partner sees it through one of its virtual accounts: an invoice, or a made-up one in a sandbox.
public struct PartnerBill: Sendable {
    public let customerNumber: String
    /// The invoice's number; in a sandbox the partner's.
    public let number: String
    public let name: String
    public let amount: Rupiah
    public let expiresAt: Instant
    public let state: InvoiceView.State

    init(_ invoice: InvoiceStore.Invoice, name: String, now: Instant) {
        customerNumber = invoice.customerNumber
        number = invoice.number
        self.name = name
        amount = invoice.amount
        expiresAt = invoice.expiresAt
        state = InvoiceView.State(invoice, at: now)
    }

    init(_ bill: SandboxStore.Bill, now: Instant) {
        customerNumber = bill.customerNumber
        number = bill.trxID
        name = bill.name
        amount = bill.amount
        expiresAt = bill.expiresAt
        state = bill.paidAt != nil ? .settled : bill.expiresAt <= now ? .expired : .open
    }
}

/// What a partner asks a virtual account for.
public struct PartnerBillRequest: Sendable {
    public let number: String
    public let name: String?
    public let amount: Rupiah?
    public let expiresAt: Instant?

    public init(number: String, name: String?, amount: Rupiah?, expiresAt: Instant?) {
        self.number = number
        self.name = name
        self.amount = amount
        self.expiresAt = expiresAt
    }
}
