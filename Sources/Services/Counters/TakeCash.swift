// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

/// Marks keys of receipts of either kind: for a settled invoice, or for money that waits.
public typealias ReceiptKey = ID<ReceiptRecord>

extension Door {
    /// A cashier takes cash for an invoice. Less than is asked waits for the rest; change is given back, so more is
    /// refused.
    ///
    /// - Parameters:
    ///   - invoiceNumber: the invoice's number, or its virtual account.
    ///   - isPart: false where the cashier has not said that less than is asked is meant as a part.
    /// - Throws: `conflict` `cash-is-part` where that is to be said first, `drawer-not-open`, `invoice-settled`,
    ///   `invoice-cancelled` or `invoice-expired` where its price has changed; `absent` `no-such-invoice`; `invalid`
    ///   `cash-too-much` with what is missing; `refused` `person-died`.
    public func takeCash(
        _ amount: Rupiah, for invoiceNumber: String, payer: String, isPart: Bool = true, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> ReceiptView {
        try await write(.takeCash, by: actor, repeatKey: repeatKey) { context in
            try CashDesk(context).take(amount, for: invoiceNumber, payer: payer, isPart: isPart)
        } answer: { context, id in
            try ReceiptReader(context.transaction, door: context.door).get(id)
        }
    }
}

/// The numbers of receipts for cash: `KW-2026-0000001`.
struct CashSlips {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func next() throws -> String {
        let serial = String(try SequenceStore(context.transaction).next("cash-slip"))
        return "KW-\(context.today.year)-" + String(repeating: "0", count: max(0, 7 - serial.count)) + serial
    }
}

private struct CashDesk {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func take(_ amount: Rupiah, for number: String, payer: String, isPart: Bool) throws -> ReceiptKey {
        let day = try DrawerReader(context.transaction).open(of: context.actor)
        guard let bill = try BillStore(context.transaction).find(number: BillNumber(number).text) else {
            throw Failure(.absent, "no-such-invoice", field: "invoice")
        }
        try context.reach(bill.person)
        try RecordedDeath(context.transaction).check(try PersonStore(context.transaction).samePersons(as: bill.person))
        try check(bill, amount)
        guard isPart || amount >= bill.missing else {
            throw Failure(
                .conflict, "cash-is-part", field: "isPart",
                details: [
                    "found": String(amount.amount), "missing": String(bill.missing.amount),
                    "rest": String((bill.missing - amount).amount),
                ])
        }
        let slip = try CashSlips(context).next()
        let id = try book(amount, bill, slip: slip, day: day, payer: payer)
        try DrawerStore(context.transaction).insert(
            .init(
                number: slip, receipt: id.number, invoice: bill.invoice, amount: amount, payer: payer,
                recordedAt: context.now), day: day.id)
        context.note(slip)
        return id
    }

    private func check(_ bill: BillStore.Bill, _ amount: Rupiah) throws {
        guard bill.settledChannel == nil else { throw Failure(.conflict, "invoice-settled", field: "invoice") }
        guard !bill.isCancelled else { throw Failure(.conflict, "invoice-cancelled", field: "invoice") }
        if bill.expiresAt <= context.now {
            let price = try InvoiceReissuer(context).priceToday(of: bill.invoice)
            guard price == bill.asked.least, price == bill.asked.most else {
                throw Failure(.conflict, "invoice-expired", field: "invoice")
            }
        }
        let most = bill.asked.most - bill.waiting
        guard amount > .zero, amount <= most else {
            throw Failure(
                .invalid, "cash-too-much", field: "amount",
                details: ["found": String(amount.amount), "missing": String(most.amount)])
        }
    }

    /// What is asked settles the invoice straight; a part, or the rest of one, goes through the waiting money.
    private func book(
        _ amount: Rupiah, _ bill: BillStore.Bill, slip: String, day: DrawerStore.Day, payer: String
    ) throws -> ReceiptKey {
        let channel = "drawer:\(day.drawer)"
        if bill.waiting == .zero, bill.asked.takes(amount) {
            let receipts = try InvoiceSettlement(context).settle([
                .init(
                    bill: bill, amount: amount, channel: channel, reference: slip, paidAt: context.now,
                    payer: "unknown", source: .drawer(day.drawer))
            ])
            guard let receipt = receipts.first else { preconditionFailure("a settlement answers a receipt") }
            return receipt
        }
        let item = try context.take(
            TakenPayment(
                source: .counter, channel: channel, reference: slip, account: .drawer(day.drawer), amount: amount,
                paidAt: context.now, billNumber: bill.number, payer: payer))
        return ID(number: item.number)
    }
}
