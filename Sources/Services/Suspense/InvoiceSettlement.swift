// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Store

/// Settles invoices with money that is in the house already: receipt, entry, figures and cover in one transaction.
struct InvoiceSettlement {
    /// One invoice and the money for it.
    struct Payment {
        let bill: BillStore.Bill
        let amount: Rupiah
        let channel: String
        /// The channel's own id of the payment, one for each invoice.
        let reference: String
        let paidAt: Instant
        /// Who paid: `worker`, `relative`, `employer`, `p3mi`, `state`, `unknown`.
        let payer: String
        /// Where the money is now.
        let source: LedgerAccount
        /// The day on which the books count it; today where nothing is said.
        var businessDay: CalendarDay?
    }

    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// - Returns: the receipts, in the order of the payments.
    @discardableResult func settle(_ payments: [Payment]) throws -> [ID<ReceiptRecord>] {
        let transaction = context.transaction
        let receipts = payments.map { payment in
            ReceiptStore.Receipt(
                id: context.newID(), invoice: payment.bill.invoice, partner: payment.channel,
                paymentRequest: payment.reference, amount: payment.amount, paidAt: payment.paidAt,
                payer: payment.payer)
        }
        try ReceiptStore(transaction).insert(receipts, at: context.now)
        try markSettled(payments)
        try context.tellPartners(
            payments.map { ($0.bill.person, .paid($0.bill.invoice, $0.amount, on: day($0))) })
        try LedgerStore(transaction).post(
            zip(payments, receipts).map { payment, receipt in
                LedgerStore.NewEntry(entry(payment, receipt.id), id: context.newID())
            }, at: context.now)
        for payment in payments {
            MoneyDayStore(transaction).add(
                payment.amount,
                to: .init(
                    payment.bill.stage == .jht ? .savings : .contribution, day: day(payment),
                    country: payment.bill.country, province: payment.bill.province))
        }
        let covered = payments.lazy.filter { $0.bill.stage != .jht }.map { ($0.bill.person, $0.bill.province) }
        try context.refreshCover(of: Dictionary(covered, uniquingKeysWith: { first, _ in first }))
        return receipts.map(\.id)
    }

    private func markSettled(_ payments: [Payment]) throws {
        let invoices = InvoiceStore(context.transaction)
        for payment in payments {
            guard case .open = payment.bill.asked else { continue }
            try invoices.fixAmount(payment.bill.invoice, payment.amount)
        }
        for (day, paid) in Dictionary(grouping: payments, by: day) {
            let count = try invoices.settle(paid.map(\.bill.invoice), at: context.now, on: day)
            precondition(count == paid.count, "invoices that were unpaid in this transaction can be settled")
        }
    }

    /// The day of payment, never before the invoice was issued nor after today.
    private func day(_ payment: Payment) -> CalendarDay {
        max(payment.bill.issuedAt.jakartaDay, min(payment.paidAt.jakartaDay, context.today))
    }

    private func entry(_ payment: Payment, _ receipt: ID<ReceiptRecord>) -> Entry {
        let day = payment.businessDay ?? context.today
        let entry: Entry =
            payment.bill.stage == .jht
            ? .savingsReceived(payment.amount, member: payment.bill.person, receipt: receipt, on: day)
            : .contributionReceived(payment.amount, receipt: receipt, on: day)
        return entry.taken(from: payment.source)
    }
}
