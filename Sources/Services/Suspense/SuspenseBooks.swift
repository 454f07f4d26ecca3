// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Store
import Text

/// Moves waiting money to where it was decided to go.
struct SuspenseBooks {
    private let context: WriteContext
    private let store: UnallocatedStore

    init(_ context: WriteContext) {
        self.context = context
        store = UnallocatedStore(context.transaction)
    }

    /// Settles an invoice with a part of this money and with all that waited for it.
    func complete(_ bill: BillStore.Bill, with id: ID<UnallocatedRecord>, taking amount: Rupiah) throws {
        var shares: [(ID<UnallocatedRecord>, Rupiah)] = []
        for partial in try store.partial(for: bill.invoice) where partial.id != id {
            shares.append((partial.id, partial.remaining))
        }
        shares.append((id, amount))
        for (item, share) in shares {
            let resolution = Resolution([.allocate(share, to: bill.invoice)])
            try ResolutionStore(context.transaction).insert(
                .init(
                    id: context.newID(), unallocated: item, state: .done, resolution: resolution, note: "",
                    proposedBy: context.actor.name, proposedSignIn: nil, proposedAt: context.now,
                    decidedBy: context.actor.name, decidedAt: context.now))
            try take(share, from: item)
        }
        try settle(bill, with: id, amount: shares.map(\.1).total(), position: 0)
    }

    /// Carries out a decision about waiting money.
    ///
    /// - Throws: `conflict` `money-not-there` where it was disposed of meanwhile, `invoice-settled` or
    ///   `invoice-cancelled`; `refused` `allocation-does-not-settle` where a part is not what an invoice still asks.
    func carryOut(_ record: ResolutionStore.Record) throws {
        for (position, part) in record.resolution.parts.enumerated() {
            switch part {
            case .allocate(let amount, let invoice):
                try allocate(amount, of: record.unallocated, to: invoice, position: position)
            case .refund(let amount): try refund(amount, record, position: position)
            case .advance(_, let person): try store.keep(record.unallocated, for: person)
            }
        }
    }

    private func allocate(
        _ amount: Rupiah, of id: ID<UnallocatedRecord>, to invoice: ID<InvoiceRecord>, position: Int
    ) throws {
        let bill = try BillStore(context.transaction).get(invoice)
        guard bill.settledChannel == nil else { throw Failure(.conflict, "invoice-settled", field: "invoice") }
        guard !bill.isCancelled else { throw Failure(.conflict, "invoice-cancelled", field: "invoice") }
        let rivals = try rivals(of: invoice)
        let others = try store.partial(for: invoice).filter { $0.id != id }
        let together = amount + others.map(\.remaining).total()
        guard together >= bill.asked.least, together <= bill.asked.most else {
            throw Failure(
                .refused, "allocation-does-not-settle", field: "amount",
                details: ["missing": String((bill.asked.least - (together - amount)).amount), "number": bill.number])
        }
        for other in others { try take(other.remaining, from: other.id) }
        try take(amount, from: id)
        try settle(bill, with: id, amount: together, position: position)
        for rival in rivals { try withdraw(rival, paidBy: bill) }
    }

    /// Later invoices for the same debt that could still be paid: one debt, one payment.
    ///
    /// - Throws: `conflict` `invoice-replaced` where one of them was paid.
    private func rivals(of invoice: ID<InvoiceRecord>) throws -> [InvoiceStore.Invoice] {
        let invoices = InvoiceStore(context.transaction)
        guard let found = try invoices.find(invoice) else { return [] }
        let others = try invoices.others(ofDebt: found, later: true)
        if let paid = others.first(where: { $0.settledAt != nil }) {
            throw Failure(.conflict, "invoice-replaced", field: "invoice", details: ["invoice": paid.id.description])
        }
        return others.filter { $0.cancelledAt == nil }
    }

    /// Withdraws an invoice whose debt another one has paid, and tells its owner not to pay it.
    private func withdraw(_ rival: InvoiceStore.Invoice, paidBy bill: BillStore.Bill) throws {
        _ = try InvoiceStore(context.transaction).cancel(
            rival.id, reason: DebtNews.reason(paid: bill.number), at: context.now, by: context.actor.name)
        context.note("withdrawn=\(rival.number)")
        guard rival.expiresAt > context.now else { return }
        let news = DebtNews(paid: bill.number, withdrawn: rival.number)
        try context.tell(news.text, to: rival.person)
    }

    private func settle(
        _ bill: BillStore.Bill, with id: ID<UnallocatedRecord>, amount: Rupiah, position: Int
    ) throws {
        let item = try store.get(id)
        let suffix = position == 0 ? "" : "#\(position)"
        let earlier = try ReceiptStore(context.transaction).find(
            partner: item.channel, paymentRequests: [item.reference + suffix])
        let reference = earlier.isEmpty ? item.reference + suffix : "\(item.reference)#\(bill.number)"
        try InvoiceSettlement(context).settle([
            .init(
                bill: bill, amount: amount, channel: item.channel, reference: reference, paidAt: item.paidAt,
                payer: "unknown", source: .suspense)
        ])
    }

    private func refund(_ amount: Rupiah, _ record: ResolutionStore.Record, position: Int) throws {
        let item = try store.get(record.unallocated)
        try take(amount, from: item.id)
        let id: ID<RefundRecord> = context.newID()
        try RefundStore(context.transaction).insert(
            .init(
                id: id, unallocated: item.id, person: item.person, amount: amount, recordedAt: context.now,
                recordedBy: context.actor.name))
        try ResolutionStore(context.transaction).link(id, to: record.id, position: position)
        try LedgerStore(context.transaction).post(
            .refundOwed(amount, id, on: context.today), id: context.newID(), at: context.now)
        guard let person = item.person else { return }
        let address = "\(context.door.settings.publicURL)/pengembalian/\(id)/rekening"
        try context.tell(RefundNews(amount, address: address).text, to: person)
    }

    func take(_ amount: Rupiah, from id: ID<UnallocatedRecord>) throws {
        guard try store.take(amount, from: id) else { throw Failure(.conflict, "money-not-there", field: "amount") }
    }
}
