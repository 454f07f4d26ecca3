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
                return try context.inquireBatch(customerNumber)
            }
            try context.reach(invoice.person)
            let state = InvoiceView.State(invoice, at: context.now)
            return InvoiceInquiry(
                name: try PersonStore(context.transaction).getName(invoice.person), amount: invoice.amount,
                number: invoice.number, state: state)
        }
    }

    /// What became of a payment request; nil when none such was taken.
    public func findPayment(
        partner: String, paymentRequest: String
    ) async throws -> (amount: Rupiah, paidAt: Instant)? {
        try await read(.inquireInvoice, by: .system("partner:\(partner)")) { context in
            let receipts = ReceiptStore(context.transaction)
            if let found = try receipts.find(partner: partner, paymentRequests: [paymentRequest]).first {
                return (found.amount, found.paidAt)
            }
            let store = UnallocatedStore(context.transaction)
            return try store.find(channel: partner, reference: paymentRequest).map { ($0.amount, $0.paidAt) }
        }
    }
}
