// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What a partner is told about a virtual account before its payer pays.
public struct InvoiceInquiry: Sendable {
    public let name: String
    public let amount: Rupiah
    public let number: String
    public let state: InvoiceView.State
}

extension Door {
    /// Answers a partner's inquiry; nil when nobody's invoice has this number.
    public func inquireInvoice(customerNumber: String, partner: String) async throws -> InvoiceInquiry? {
        try await read(.inquireInvoice, by: .system("partner:\(partner)")) { context in
            guard let invoice = try InvoiceStore(context.transaction).find(customerNumber: customerNumber) else {
                return nil
            }
            try context.reach(invoice.person)
            let state: InvoiceView.State =
                invoice.settledAt != nil ? .settled : invoice.expiresAt <= context.now ? .expired : .open
            return InvoiceInquiry(
                name: try PersonStore(context.transaction).getName(invoice.person), amount: invoice.amount,
                number: invoice.number, state: state)
        }
    }

    /// What became of a payment request; nil when none such was taken.
    public func findPayment(partner: String, paymentRequest: String) async throws -> ReceiptStore.Receipt? {
        try await read(.inquireInvoice, by: .system("partner:\(partner)")) { context in
            try ReceiptStore(context.transaction).find(partner: partner, paymentRequests: [paymentRequest]).first
        }
    }
}
