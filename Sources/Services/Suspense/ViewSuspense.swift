// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import Store

/// Waiting money with what became of it and what is proposed.
public struct UnallocatedView: Sendable {
    public let item: UnallocatedStore.Item
    /// The invoice it came for.
    public let bill: BillStore.Bill?
    /// What was decided, oldest first.
    public let resolutions: [ResolutionStore.Record]
    public let refunds: [RefundView]
    /// What could be decided with one click, the likeliest first.
    public let proposals: [Resolution]
    /// The invoices that proposals and decisions name.
    public let bills: [ID<InvoiceRecord>: BillStore.Bill]
    /// Above this a second officer decides.
    public let limit: Rupiah

    /// The decision that waits for the second officer.
    public var waiting: ResolutionStore.Record? { resolutions.last { $0.state == .proposed } }
}

/// Waiting money as a list shows it.
public struct SuspenseOverview: Sendable {
    public let items: [UnallocatedStore.Item]
    /// What waits by the records, and by the books: they are the same.
    public let total: Rupiah
    public let booked: Rupiah
}

struct SuspenseReader {
    private static let mostCandidates = 5

    private let transaction: any Transaction
    private let door: Door
    private let now: Instant
    private let limit: Rupiah

    init(_ transaction: any Transaction, door: Door, now: Instant) {
        self.transaction = transaction
        self.door = door
        self.now = now
        limit = door.settings.limits.resolutionAlone
    }

    func view(_ id: ID<UnallocatedRecord>) throws -> UnallocatedView {
        let item = try UnallocatedStore(transaction).get(id)
        let resolutions = try ResolutionStore(transaction).all(of: id)
        let owner = item.keptFor ?? item.person
        let candidates = try owner.map(candidates) ?? []
        let batch = try batchProposal(item)
        let named =
            (resolutions.map(\.resolution) + [batch].compactMap { $0 }).flatMap(\.parts).compactMap(\.invoice)
            + [item.invoice].compactMap { $0 }
        var bills = try BillStore(transaction).find(named)
        for bill in candidates { bills[bill.invoice] = bill }
        let isFree = item.remaining > .zero && !resolutions.contains { $0.state == .proposed }
        let proposals =
            isFree
            ? [batch].compactMap { $0 }
                + Resolution.proposals(
                    for: item.reason ?? .tooMuch, rest: item.remaining, person: owner,
                    candidates: candidates.map { .init($0.invoice, missing: missing($0, beside: item)) }) : []
        return UnallocatedView(
            item: item, bill: item.invoice.flatMap { bills[$0] }, resolutions: resolutions,
            refunds: try RefundStore(transaction).all(of: id).map(RefundReader(transaction, door: door).view),
            proposals: proposals, bills: bills, limit: limit)
    }

    /// Late money for a collective invoice pays the lines that are still unpaid, each as it stands.
    private func batchProposal(_ item: UnallocatedStore.Item) throws -> Resolution? {
        guard let batch = item.batch else { return nil }
        let lines = try BatchStore(transaction).lines(of: batch).filter { $0.state == .promised && !$0.isSettled }
        let proposal = Resolution(lines.map { .allocate($0.amount, to: $0.invoice) })
        return lines.isEmpty || proposal.amount > item.remaining ? nil : proposal
    }

    private func candidates(of person: ID<PersonRecord>) throws -> [BillStore.Bill] {
        let set = try PersonStore(transaction).samePersons(as: person)
        return try BillStore(transaction).unpaid(of: set, at: now, limit: Self.mostCandidates)
    }

    /// What an invoice still asks for, this money not counted.
    private func missing(_ bill: BillStore.Bill, beside item: UnallocatedStore.Item) -> Rupiah {
        let isPartial = item.invoice == bill.invoice && item.reason == .tooLittle
        return isPartial ? bill.missing + item.remaining : bill.missing
    }
}

extension Resolution.Part {
    /// The invoice that a part settles.
    public var invoice: ID<InvoiceRecord>? {
        if case .allocate(_, let invoice) = self { return invoice }
        return nil
    }
}

extension Door {
    private static let longestSuspenseList = 200

    /// Waiting money by what it waits for.
    public func listUnallocated(_ filter: UnallocatedStore.Filter, by actor: Actor) async throws -> SuspenseOverview {
        try await read(.viewSuspense, by: actor) { context in
            let items = try UnallocatedStore(context.transaction).list(filter, limit: Self.longestSuspenseList)
            for person in items.compactMap(\.person) { context.looked(at: person) }
            let sums = try SuspenseCheckStore(context.transaction).waiting()
            return SuspenseOverview(items: items, total: sums.recorded, booked: sums.booked)
        }
    }

    /// One sum of waiting money.
    public func viewUnallocated(_ id: ID<UnallocatedRecord>, by actor: Actor) async throws -> UnallocatedView {
        try await read(.viewSuspense, by: actor) { context in
            let view = try SuspenseReader(context.transaction, door: context.door, now: context.now).view(id)
            if let person = view.item.person { context.looked(at: person) }
            return view
        }
    }
}
