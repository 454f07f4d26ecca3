// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Store
import Text

/// Pays the worker's invoices of a collective invoice with the money that came for it, all in one transaction.
struct BatchSettlement {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// Lines that were paid in another way meanwhile are not paid again: their money waits for finance.
    ///
    /// - Parameter id: the money, all of it waiting.
    func settle(_ batch: BatchStore.Batch, with id: ID<UnallocatedRecord>) throws {
        let item = try UnallocatedStore(context.transaction).get(id)
        let store = BatchStore(context.transaction)
        let lines = try store.lines(of: batch.id)
        let promised = lines.filter { $0.state == .promised }
        let bills = try BillStore(context.transaction).find(promised.map(\.invoice))
        let payable = promised.filter { bills[$0.invoice]?.isUnpaid == true }
        let open = payable.compactMap { line in bills[line.invoice].map { (line, $0) } }
        try pay(open, with: item)
        try store.setState(.paid, of: payable.map(\.invoice), in: batch.id)
        let others = promised.filter { line in !payable.contains { $0.invoice == line.invoice } }
        try store.setState(.paidOtherwise, of: others.map(\.invoice), in: batch.id)
        if !others.isEmpty { try UnallocatedStore(context.transaction).mark(id, .twoPayers) }
        let day = max(batch.issuedAt.jakartaDay, min(item.paidAt.jakartaDay, context.today))
        let isNew = try store.settle(
            batch.id, over: item.channel, reference: item.reference, at: context.now, on: day)
        precondition(isNew, "a collective invoice that was unpaid in this transaction can be settled")
        try BatchAlarms(context).raiseDropped(of: batch, lines)
        context.note("\(batch.number) \(payable.count)")
    }

    private func pay(_ open: [(line: BatchStore.Line, bill: BillStore.Bill)], with item: UnallocatedStore.Item) throws {
        guard !open.isEmpty else { return }
        let amount = open.map(\.line.amount).total()
        try ResolutionStore(context.transaction).insert(
            .init(
                id: context.newID(), unallocated: item.id, state: .done,
                resolution: Resolution(open.map { .allocate($0.line.amount, to: $0.line.invoice) }), note: "",
                proposedBy: context.actor.name, proposedSignIn: nil, proposedAt: context.now,
                decidedBy: context.actor.name, decidedAt: context.now))
        try SuspenseBooks(context).take(amount, from: item.id)
        for start in stride(from: 0, to: open.count, by: Self.settledAtOnce) {
            try InvoiceSettlement(context).settle(
                open[start..<min(start + Self.settledAtOnce, open.count)].map { line, bill in
                    .init(
                        bill: bill, amount: line.amount, channel: item.channel,
                        reference: "\(item.reference)#\(bill.number)", paidAt: item.paidAt, payer: "p3mi",
                        source: .suspense)
                })
        }
    }

    /// So many invoices are settled by one set of statements.
    private static let settledAtOnce = 1_000
}

/// Raises alarms about collective invoices, each once, and tells the worker.
struct BatchAlarms {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// The company paid without workers whom it had promised to pay for.
    func raiseDropped(of batch: BatchStore.Batch, _ lines: [BatchStore.Line]) throws {
        for line in lines where line.state == .dropped && !line.isSettled {
            try raise(.withoutLine, batch, line)
        }
    }

    /// The promised day has passed.
    func raiseLate(_ batch: BatchStore.Batch) throws {
        for line in try BatchStore(context.transaction).lines(of: batch.id)
        where line.state == .promised && !line.isSettled {
            try raise(.late, batch, line)
        }
    }

    private func raise(_ kind: BatchAlarmStore.Kind, _ batch: BatchStore.Batch, _ line: BatchStore.Line) throws {
        let isNew = try BatchAlarmStore(context.transaction).raise(
            kind, id: context.newID(), batch: batch.id, invoice: line.invoice, person: line.person, at: context.now)
        guard isNew else { return }
        let company = try OrganisationStore(context.transaction).find(ID(number: batch.organisation.number))?.name
        let news: BatchNews =
            switch kind {
            case .late: .late(company: company ?? "", number: line.invoiceNumber, promised: batch.promisedDay)
            case .withoutLine: .withoutLine(company: company ?? "", number: line.invoiceNumber)
            }
        try context.tell(news.text, to: line.person)
    }
}

extension Door {
    /// Raises the alarms of collective invoices whose promised day has passed.
    public func raiseBatchAlarms(by actor: Actor) async throws {
        let today = clock.now().jakartaDay
        let late = try await database.read { try BatchStore($0).late(on: today) }
        guard !late.isEmpty else { return }
        try await write(.raiseBatchAlarms, by: actor) { context in
            for batch in try BatchStore(context.transaction).late(on: context.today) {
                try BatchAlarms(context).raiseLate(batch)
            }
        }
    }
}

extension ReadContext {
    /// What a partner is told about the number of a collective invoice; nil when nobody's has it.
    func inquireBatch(_ customerNumber: String) throws -> InvoiceInquiry? {
        guard let batch = try BatchStore(transaction).find(number: customerNumber) else { return nil }
        let state: InvoiceView.State =
            switch BatchReader(transaction, now: now).state(batch) {
            case .open, .late: .open
            case .settled: .settled
            case .expired: .expired
            case .cancelled: .cancelled
            }
        let name = try OrganisationStore(transaction).find(ID(number: batch.organisation.number))?.name ?? ""
        return InvoiceInquiry(name: name, amount: batch.amount, number: batch.number, state: state)
    }
}
