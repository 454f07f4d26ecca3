// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store
import Text

extension Door {
    /// Takes in money that is with us already: a line of a bank statement, a partner's report, cash. It is never
    /// refused for its amount, its time or its invoice: what it does not settle waits for finance.
    ///
    /// The same channel and reference take it once, however often it is told. Money typed from a statement that was
    /// imported too is one: by its number it is the line itself.
    ///
    /// - Throws: `invalid` `money-in-future` where the day of payment is yet to come; `conflict`
    ///   `payment-reference-reused` where the reference was told with another amount before,
    ///   `payment-already-taken` where a partner's notification of it settled an invoice, `bank-line-waits` where an
    ///   imported line may be the same money.
    public func takeUnallocated(
        _ payment: TakenPayment, by actor: Actor, repeatKey: RepeatKey? = nil
    ) async throws -> UnallocatedStore.Item {
        try await write(.takeUnallocated, by: actor, repeatKey: repeatKey) { context in
            try context.checkDay(of: payment)
            let known = try UnallocatedStore(context.transaction).find(
                channel: payment.channel, reference: payment.reference)
            let money = known == nil ? try context.joined(payment) : payment
            let id = try context.take(try context.placed(money))
            if let person = try UnallocatedStore(context.transaction).get(id).person { context.made(person) }
            return id
        } answer: { context, id in
            try UnallocatedStore(context.transaction).get(id)
        }
    }
}

extension WriteContext {
    /// Money that is here was paid today or before.
    fileprivate func checkDay(of payment: TakenPayment) throws(Failure) {
        let paidOn = payment.paidAt.jakartaDay
        guard paidOn <= today else {
            throw Failure(.invalid, "money-in-future", field: "paidOn", details: ["found": paidOn.description])
        }
    }

    /// What a registered partner took stands on that partner's account.
    fileprivate func placed(_ payment: TakenPayment) throws -> TakenPayment {
        guard payment.source == .partner, try PartnerStore(transaction).find(payment.channel) != nil else {
            return payment
        }
        return payment.standing(on: try door.channels.account(of: payment.channel, in: transaction))
    }

    /// Takes in money as a part of another use case: the import of a statement, a counter.
    ///
    /// - Returns: under which key it is kept, also where it settled an invoice at once.
    func take(_ payment: TakenPayment) throws -> ID<UnallocatedRecord> {
        let store = UnallocatedStore(transaction)
        if let known = try store.find(channel: payment.channel, reference: payment.reference) {
            guard known.amount == payment.amount else {
                throw Failure(.conflict, "payment-reference-reused", field: "reference")
            }
            note("known")
            return known.id
        }
        let taken = try ReceiptStore(transaction).find(
            partner: payment.channel, paymentRequests: [payment.reference])
        guard taken.isEmpty else { throw Failure(.conflict, "payment-already-taken", field: "reference") }
        return try Intake(self, payment).take()
    }
}

/// Decides what becomes of one payment and writes it down.
private struct Intake {
    private let context: WriteContext
    private let payment: TakenPayment
    private let bill: BillStore.Bill?
    private let batch: BatchStore.Batch?

    init(_ context: WriteContext, _ payment: TakenPayment) throws {
        self.context = context
        self.payment = payment
        let bills = BillStore(context.transaction)
        let batches = BatchStore(context.transaction)
        var found: BillStore.Bill?
        var foundBatch: BatchStore.Batch?
        for number in payment.billNumbers where found == nil && foundBatch == nil {
            found = try bills.find(number: number)
            if found == nil { foundBatch = try batches.find(number: number) }
        }
        bill = found
        batch = foundBatch
    }

    func take() throws -> ID<UnallocatedRecord> {
        let fate = MisfitPayment.fate(of: payment.amount, over: payment.channel, for: try asked())
        let books = SuspenseBooks(context)
        switch fate {
        case .waits(let reason):
            let id = try keep(reason)
            context.note(reason.rawValue)
            try tellOwner(reason, payment.amount)
            return id
        case .settles(let taken, let rest):
            let id = try keep(rest == .zero ? nil : .tooMuch)
            if let bill {
                try books.complete(bill, with: id, taking: taken)
            } else if let batch {
                try BatchSettlement(context).settle(batch, with: id)
            }
            context.note("settled")
            if rest > .zero { try tellOwner(.tooMuch, rest) }
            return id
        }
    }

    private func asked() throws -> MisfitPayment.Bill? {
        if let bill {
            return MisfitPayment.Bill(asked: bill.asked, state: try state(bill), waiting: bill.waiting)
        }
        guard let batch else { return nil }
        return MisfitPayment.Bill(asked: .closed(batch.amount), state: batch.billState(at: context.now))
    }

    private func state(_ bill: BillStore.Bill) throws -> MisfitPayment.BillState {
        if let channel = bill.settledChannel { return .settled(channel: channel) }
        if bill.isCancelled { return .cancelled }
        guard bill.expiresAt <= context.now else { return .open }
        return .expired(priceToday: try InvoiceReissuer(context).priceToday(of: bill.invoice))
    }

    private func keep(_ reason: MisfitPayment.Reason?) throws -> ID<UnallocatedRecord> {
        let id: ID<UnallocatedRecord> = context.newID()
        try UnallocatedStore(context.transaction).insert(
            .init(
                id: id, source: payment.source, channel: payment.channel, reference: payment.reference,
                account: payment.account.number, amount: payment.amount, remaining: payment.amount, reason: reason,
                invoice: bill?.invoice, batch: batch?.id, person: bill?.person, payer: payment.payer,
                remark: payment.remark, paidAt: payment.paidAt, recordedAt: context.now),
            by: context.actor.name)
        try LedgerStore(context.transaction).post(
            .moneyUnallocated(payment.amount, in: payment.account, id, on: payment.businessDay ?? context.today),
            id: context.newID(), at: context.now)
        return id
    }

    /// Whoever the invoice is for learns that money came and what it waits for.
    private func tellOwner(_ reason: MisfitPayment.Reason, _ amount: Rupiah) throws {
        guard let bill else { return }
        let missing = reason == .tooLittle ? bill.missing - amount : .zero
        let news = MoneyNews(number: bill.number, amount: amount, reason: reason, missing: missing)
        try context.tell(news.text, to: bill.person)
    }
}
