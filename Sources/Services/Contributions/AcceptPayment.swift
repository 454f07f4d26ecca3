// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Placement
import Store

extension Door {
    /// Takes a payment: receipt, entry and cover in one transaction (Permenaker 4/2023 art. 1(7), 19).
    ///
    /// The same notice always gets the same answer and has one effect, however often and at once it comes.
    public func acceptPayment(_ notice: PaymentNotice) async throws -> PaymentAnswer {
        try await write(.acceptPayment, by: .system("partner:\(notice.partner)")) { context in
            try PaymentDesk(context).take(notice)
        }
    }
}

/// Decides about one payment notice.
private struct PaymentDesk {
    private let context: WriteContext
    private let partners: PartnerStore
    private let receipts: ReceiptStore
    private let invoices: InvoiceStore

    init(_ context: WriteContext) {
        self.context = context
        partners = PartnerStore(context.transaction)
        receipts = ReceiptStore(context.transaction)
        invoices = InvoiceStore(context.transaction)
    }

    func take(_ notice: PaymentNotice) throws -> PaymentAnswer {
        let invoice = try invoices.find(customerNumber: notice.customerNumber)
        let name = try invoice.map { try PersonStore(context.transaction).getName($0.person) } ?? ""
        let known = try partners.findCall(
            partner: notice.partner, day: context.today, externalID: notice.externalID)
        if let known {
            guard known.bodyHash == notice.bodyHash, let outcome = PaymentOutcome(rawValue: known.responseCode) else {
                return PaymentAnswer(outcome: .externalIDReused, name: name)
            }
            return PaymentAnswer(outcome: outcome, name: name)
        }
        let (outcome, receipt) = try decide(notice, invoice)
        context.note(outcome.rawValue)
        try partners.rememberCall(
            partner: notice.partner, day: context.today, externalID: notice.externalID,
            .init(bodyHash: notice.bodyHash, responseCode: outcome.rawValue, result: receipt?.number), at: context.now)
        return PaymentAnswer(outcome: outcome, name: name)
    }

    private func decide(
        _ notice: PaymentNotice, _ invoice: InvoiceStore.Invoice?
    ) throws -> (PaymentOutcome, ID<ReceiptRecord>?) {
        guard let invoice else { return (.unknownBill, nil) }
        if let receipt = try receipts.find(partner: notice.partner, paymentRequest: notice.paymentRequest) {
            return (receipt.invoice == invoice.id ? .paidBill : .paymentRequestReused, receipt.id)
        }
        if invoice.settledAt != nil { return (.paidBill, nil) }
        guard invoice.expiresAt > context.now else { return (.expiredBill, nil) }
        guard notice.amount == invoice.amount else { return (.wrongAmount, nil) }
        return (.accepted, try settle(invoice, notice))
    }

    private func settle(_ invoice: InvoiceStore.Invoice, _ notice: PaymentNotice) throws -> ID<ReceiptRecord> {
        try context.lockMembership(invoice.person)
        let receipt: ID<ReceiptRecord> = context.newID()
        let paidOn = min(notice.paidAt.jakartaDay, context.today)
        try receipts.insert(
            .init(
                id: receipt, invoice: invoice.id, partner: notice.partner, paymentRequest: notice.paymentRequest,
                amount: notice.amount, paidAt: notice.paidAt, payer: "unknown"),
            at: context.now)
        guard try invoices.settle(invoice.id, at: context.now, on: paidOn) else {
            preconditionFailure("an invoice that was open in this transaction can be settled")
        }
        let entry: Entry =
            invoice.stage == .jht
            ? .savingsReceived(invoice.amount, member: invoice.person, receipt: receipt, on: context.today)
            : .contributionReceived(invoice.amount, receipt: receipt, on: context.today)
        try LedgerStore(context.transaction).post(entry, id: context.newID(), at: context.now)
        let country = try PlacementStore(context.transaction).getCountry(of: invoice.placement)
        let province = try PersonStore(context.transaction).getProvince(invoice.person)
        let kind: MoneyDayStore.Kind = invoice.stage == .jht ? .savings : .contribution
        try MoneyDayStore(context.transaction).add(
            invoice.amount, to: .init(kind, day: paidOn, country: country, province: province))
        try context.refreshCover(invoice.person)
        context.made(invoice.person)
        return receipt
    }
}
