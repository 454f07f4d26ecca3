// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import Store

/// A collective invoice with its lines and how to pay it.
public struct BatchView: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case open
        /// The promised day has passed.
        case late
        case settled
        case expired
        case cancelled
    }

    public let batch: BatchStore.Batch
    public let company: String
    public let virtualAccount: VirtualAccount
    /// Left out of a list of collective invoices where there are very many.
    public let lines: [BatchStore.Line]
    /// How many workers the lines are about, without those that were taken off.
    public let workerCount: Int
    public let state: State
}

/// What a company promised a worker about one invoice.
public struct BatchPromise: Sendable {
    public let company: String
    public let number: String
    public let promisedDay: CalendarDay
    /// Where the worker's own line stands.
    public let line: BatchStore.LineState
    public let state: BatchView.State
    public let alarms: [BatchAlarmStore.Alarm]
}

struct BatchReader {
    private let transaction: any Transaction
    private let now: Instant

    init(_ transaction: any Transaction, now: Instant) {
        self.transaction = transaction
        self.now = now
    }

    /// - Throws: `absent` when there is none, or when it is another company's.
    func get(_ id: ID<BatchRecord>, for actor: Actor) throws -> BatchView {
        guard let batch = try BatchStore(transaction).find(id),
            actor.role != .p3miOfficer || actor.organisation == batch.organisation
        else { throw Failure(.absent, "no-such-record") }
        return try view(batch)
    }

    /// - Parameter mostLines: more lines are left out.
    func view(_ batch: BatchStore.Batch, mostLines: Int = .max) throws -> BatchView {
        let counts = try BatchStore(transaction).counts(of: batch.id)
        return BatchView(
            batch: batch, company: try company(batch.organisation),
            virtualAccount: VirtualAccount(
                service: try PartnerStore(transaction).usualServiceNumber(), customer: batch.customerNumber),
            lines: counts.lines > mostLines ? [] : try BatchStore(transaction).lines(of: batch.id),
            workerCount: counts.workers, state: state(batch))
    }

    func promise(for invoice: ID<InvoiceRecord>) throws -> BatchPromise? {
        guard let (batch, line) = try BatchStore(transaction).promise(for: invoice) else { return nil }
        return BatchPromise(
            company: try company(batch.organisation), number: batch.number, promisedDay: batch.promisedDay,
            line: line, state: state(batch), alarms: try BatchAlarmStore(transaction).all(about: invoice))
    }

    private func company(_ id: ID<OrganisationRecord>) throws -> String {
        try OrganisationStore(transaction).find(ID(number: id.number))?.name ?? ""
    }

    func state(_ batch: BatchStore.Batch) -> BatchView.State {
        if batch.settledAt != nil { return .settled }
        if batch.cancelledAt != nil { return .cancelled }
        if batch.expiresAt <= now { return .expired }
        return batch.promisedDay < now.jakartaDay ? .late : .open
    }
}

extension Door {
    private static let longestBatchList = 100
    /// Collective invoices with more lines are listed without them.
    private static let mostListedLines = 100
    /// Lines of a collective invoice that is picked by hand at most.
    public static let mostBatchLines = 2_000

    /// Unpaid invoices of a company's workers that can be paid together.
    public func listPayableInvoices(by actor: Actor) async throws -> [BillStore.Bill] {
        try await read(.issueBatch, by: actor) { context in
            guard let organisation = actor.organisation else { throw Failure(.absent, "no-such-record") }
            let found = try BillStore(context.transaction).payable(
                by: organisation, at: context.now, limit: Self.mostBatchLines)
            for bill in found { context.looked(at: bill.person) }
            return found
        }
    }

    /// A company's collective invoices, newest first.
    public func listBatches(by actor: Actor) async throws -> [BatchView] {
        try await read(.viewBatch, by: actor) { context in
            guard let organisation = actor.organisation else { return [] }
            let reader = BatchReader(context.transaction, now: context.now)
            let found = try BatchStore(context.transaction).all(of: organisation, limit: Self.longestBatchList)
            return try found.map { try reader.view($0, mostLines: Self.mostListedLines) }
        }
    }

    public func viewBatch(_ id: ID<BatchRecord>, by actor: Actor) async throws -> BatchView {
        try await read(.viewBatch, by: actor) { context in
            let view = try BatchReader(context.transaction, now: context.now).get(id, for: actor)
            for line in view.lines { context.looked(at: line.person) }
            return view
        }
    }

    /// One invoice with what a company promised about it, the worker's own line, and with what came for it in parts.
    public func viewInvoiceWithPromise(
        _ id: ID<InvoiceRecord>, by actor: Actor
    ) async throws -> (invoice: InvoiceView, promise: BatchPromise?, parts: PartialPayments) {
        try await read(.viewInvoice, by: actor) { context in
            let reader = InvoiceReader(context.transaction, now: context.now)
            let invoice = try reader.withContract(try reader.get(id))
            let set = try PersonStore(context.transaction).samePersons(as: invoice.person)
            try context.reach(set.first { $0 == actor.person } ?? invoice.person)
            return (
                invoice, try BatchReader(context.transaction, now: context.now).promise(for: id),
                try PartialPayments(of: invoice, in: context.transaction)
            )
        }
    }

    /// Alarms whose worker is still not paid for; a company sees its own.
    public func listBatchAlarms(by actor: Actor) async throws -> [BatchAlarmStore.Alarm] {
        try await read(.viewBatchAlarms, by: actor) { context in
            let own = actor.role == .p3miOfficer ? actor.organisation ?? ID(number: 0) : nil
            let found = try BatchAlarmStore(context.transaction).open(of: own, limit: Self.longestBatchList)
            let persons = PersonStore(context.transaction)
            let shown = try found.filter { alarm in
                guard let province = actor.province else { return true }
                return try persons.getProvince(alarm.person) == province
            }
            for alarm in shown { context.looked(at: alarm.person) }
            return shown
        }
    }
}
