// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store
import Text

/// Which workers a company wants to pay for together.
public struct BatchOrder: Sendable {
    /// Invoices that were picked.
    public let invoices: [ID<InvoiceRecord>]
    /// Numbers of workers (KPJ, NIK, passport), one a line, or a CSV with a column of them; all their unpaid invoices
    /// are meant.
    public let workers: String
    public let promisedDay: CalendarDay

    public init(invoices: [ID<InvoiceRecord>], workers: String, promisedDay: CalendarDay) {
        self.invoices = invoices
        self.workers = workers
        self.promisedDay = promisedDay
    }

    /// Numbers with the line that each stands on, counted from 1; empty lines are left out.
    var workerLines: [(line: Int, text: String)] {
        WorkerColumn(workers).numbers
    }
}

extension Door {
    /// Issues one invoice for many workers of a company (Permenaker 4/2023 art. 19(1)); each is told that the company
    /// promised to pay.
    ///
    /// - Throws: `invalid` `batch-empty`, `batch-too-long`, `batch-line-unknown` with the line, `batch-day-passed` or
    ///   `batch-day-too-late`; `conflict` `batch-line-not-payable` where an invoice is paid, over, on another open
    ///   collective invoice, or of a worker of somebody else.
    public func issueBatch(_ order: BatchOrder, by actor: Actor, repeatKey: RepeatKey?) async throws -> BatchView {
        try await write(.issueBatch, by: actor, repeatKey: repeatKey) { context in
            guard let organisation = actor.organisation else { throw Failure(.absent, "no-such-record") }
            let bills = try BatchWriter(context, organisation).bills(order)
            return try BatchWriter(context, organisation).issue(bills, promisedDay: order.promisedDay)
        } answer: { context, id in
            try BatchReader(context.transaction, now: context.now).get(id, for: actor)
        }
    }

    /// Takes workers off an unpaid collective invoice, or withdraws it. They learn of it when it is paid without them.
    ///
    /// - Throws: `conflict` `batch-not-open`, `batch-line-unknown` where an invoice is not on it.
    public func reviseBatch(
        _ id: ID<BatchRecord>, dropping invoices: [ID<InvoiceRecord>], by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> BatchView {
        try await write(.reviseBatch, by: actor, repeatKey: repeatKey) { context in
            let reader = BatchReader(context.transaction, now: context.now)
            let view = try reader.get(id, for: actor)
            guard view.state == .open || view.state == .late else { throw Failure(.conflict, "batch-not-open") }
            let promised = view.lines.filter { $0.state == .promised }
            let dropped = promised.filter { invoices.contains($0.invoice) }
            guard dropped.count == Set(invoices).count, !dropped.isEmpty else {
                throw Failure(.invalid, "batch-line-unknown", field: "invoices", details: ["line": "–", "found": "–"])
            }
            let store = BatchStore(context.transaction)
            let amount = view.batch.amount - dropped.map(\.amount).total()
            if amount == .zero {
                _ = try store.cancel(id, at: context.now)
            } else {
                try store.drop(dropped.map(\.invoice), from: id, leaving: amount)
            }
            context.note(view.batch.number)
            return id
        } answer: { context, id in
            try BatchReader(context.transaction, now: context.now).get(id, for: actor)
        }
    }
}

/// Makes collective invoices.
struct BatchWriter {
    /// A promise reaches this many days ahead at most: as long as an invoice waits.
    static let longestPromise = 30

    private let context: WriteContext
    private let organisation: ID<OrganisationRecord>

    init(_ context: WriteContext, _ organisation: ID<OrganisationRecord>) {
        self.context = context
        self.organisation = organisation
    }

    /// The bills that an order means.
    func bills(_ order: BatchOrder) throws -> [BillStore.Bill] {
        let payable = try BillStore(context.transaction).payable(
            by: organisation, at: context.now, limit: Door.mostBatchLines)
        let byInvoice = Dictionary(uniqueKeysWithValues: payable.map { ($0.invoice, $0) })
        var chosen: [ID<InvoiceRecord>] = order.invoices
        for (line, text) in order.workerLines {
            let lookup = PersonLookup(context.transaction, keys: context.door.keys)
            let found = try lookup.find(text).map { try PersonStore(context.transaction).samePersons(as: $0) } ?? []
            let meant = payable.filter { found.contains($0.person) }
            guard !meant.isEmpty else {
                throw Failure(
                    .invalid, "batch-line-unknown", field: "workers",
                    details: ["line": String(line), "found": String(text.prefix(20))])
            }
            chosen += meant.map(\.invoice)
        }
        let unique = Set(chosen)
        guard !unique.isEmpty else { throw Failure(.invalid, "batch-empty", field: "invoices") }
        guard unique.count <= Door.mostBatchLines else {
            throw Failure(
                .invalid, "batch-too-long", field: "invoices", details: ["most": String(Door.mostBatchLines)])
        }
        return try unique.sorted().map { id in
            guard let bill = byInvoice[id] else {
                throw Failure(.conflict, "batch-line-not-payable", field: "invoices")
            }
            return bill
        }
    }

    /// - Parameter tells: whether the workers have yet to be told of the promise.
    func issue(
        _ bills: [BillStore.Bill], promisedDay: CalendarDay, tells: Bool = true
    ) throws -> ID<BatchRecord> {
        guard promisedDay >= context.today else {
            throw Failure(.invalid, "batch-day-passed", field: "promisedDay", details: ["found": "\(promisedDay)"])
        }
        let expiry = bills.map(\.expiresAt).min() ?? context.now
        let last = min(expiry.jakartaDay, context.today.adding(days: Self.longestPromise))
        guard promisedDay <= last else {
            throw Failure(
                .invalid, "batch-day-too-late", field: "promisedDay",
                details: ["found": "\(promisedDay)", "last": "\(last)"])
        }
        let serial = try SequenceStore(context.transaction).next("invoice")
        let own = String(try SequenceStore(context.transaction).next("batch"))
        let batch = BatchStore.Batch(
            id: context.newID(),
            number: "B-\(context.today.year)-" + String(repeating: "0", count: max(0, 7 - own.count)) + own,
            organisation: organisation, amount: bills.map { $0.asked.least }.total(),
            customerNumber: VirtualAccount.customerNumber(serial: serial), promisedDay: promisedDay,
            issuedAt: context.now, expiresAt: expiry)
        try BatchStore(context.transaction).insert(
            batch, lines: bills.map { ($0.invoice, $0.person, $0.asked.least) }, by: context.actor.name)
        if tells { try tell(bills, of: batch) }
        context.note("\(batch.number) \(bills.count)")
        return batch.id
    }

    private func tell(_ bills: [BillStore.Bill], of batch: BatchStore.Batch) throws {
        let company = try OrganisationStore(context.transaction).find(ID(number: organisation.number))?.name ?? ""
        for bill in bills {
            let news = BatchNews.promised(company: company, number: bill.number, by: batch.promisedDay)
            try context.tell(news.text, to: bill.person)
        }
    }
}
