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
        let target = try PaymentTargetStore(context.transaction).find(customerNumber: notice.customerNumber)
        let name = target?.name ?? ""
        let known = try partners.findCall(
            partner: notice.partner, day: context.today, externalID: notice.externalID)
        if let known {
            guard known.bodyHash == notice.bodyHash, let outcome = PaymentOutcome(rawValue: known.responseCode) else {
                return PaymentAnswer(outcome: .externalIDReused, name: name)
            }
            return PaymentAnswer(outcome: outcome, name: name)
        }
        let (outcome, receipt) = try decide(notice, target)
        context.note(outcome.rawValue)
        try partners.rememberCall(
            partner: notice.partner, day: context.today, externalID: notice.externalID,
            .init(bodyHash: notice.bodyHash, responseCode: outcome.rawValue, result: receipt?.number), at: context.now)
        return PaymentAnswer(outcome: outcome, name: name)
    }

    private func decide(
        _ notice: PaymentNotice, _ target: PaymentTargetStore.Target?
    ) throws -> (PaymentOutcome, ID<ReceiptRecord>?) {
        guard let target else { return (.unknownBill, nil) }
        if let receipt = try receipts.find(partner: notice.partner, paymentRequest: notice.paymentRequest) {
            guard receipt.invoice == target.invoice else { return (.paymentRequestReused, receipt.id) }
            return (try cameYesterday(notice) ? .accepted : .paidBill, receipt.id)
        }
        if target.isSettled { return (.paidBill, nil) }
        guard target.expiresAt > context.now else { return (.expiredBill, nil) }
        guard notice.amount == target.amount else { return (.wrongAmount, nil) }
        return (.accepted, try settle(target, notice))
    }

    /// Whether the same notice was accepted before midnight: it keeps its answer over the change of day.
    private func cameYesterday(_ notice: PaymentNotice) throws -> Bool {
        let known = try partners.findCall(
            partner: notice.partner, day: context.today.adding(days: -1), externalID: notice.externalID)
        return known?.bodyHash == notice.bodyHash && known?.responseCode == PaymentOutcome.accepted.rawValue
    }

    private func settle(_ target: PaymentTargetStore.Target, _ notice: PaymentNotice) throws -> ID<ReceiptRecord> {
        let set = try context.lockMembership(target.person)
        let receipt: ID<ReceiptRecord> = context.newID()
        let paidOn = max(target.issuedAt.jakartaDay, min(notice.paidAt.jakartaDay, context.today))
        try receipts.insert(
            .init(
                id: receipt, invoice: target.invoice, partner: notice.partner, paymentRequest: notice.paymentRequest,
                amount: notice.amount, paidAt: notice.paidAt, payer: "unknown"),
            at: context.now)
        guard try invoices.settle(target.invoice, at: context.now, on: paidOn) else {
            preconditionFailure("an invoice that was open in this transaction can be settled")
        }
        let entry: Entry =
            target.stage == .jht
            ? .savingsReceived(target.amount, member: target.person, receipt: receipt, on: context.today)
            : .contributionReceived(target.amount, receipt: receipt, on: context.today)
        try LedgerStore(context.transaction).post(entry, id: context.newID(), at: context.now)
        let kind: MoneyDayStore.Kind = target.stage == .jht ? .savings : .contribution
        try MoneyDayStore(context.transaction).add(
            target.amount, to: .init(kind, day: paidOn, country: target.country, province: target.province))
        if target.stage != .jht { try context.refreshCover(target.person, set: set, province: target.province) }
        context.made(target.person)
        return receipt
    }
}
