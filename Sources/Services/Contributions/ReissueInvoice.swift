// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

extension Door {
    /// Issues an expired invoice anew: the same contract and stage, priced by the law of today
    /// (Permenaker 4/2023 art. 18 to 20).
    ///
    /// - Throws: `conflict` `invoice-still-open`, `invoice-settled` or `invoice-replaced`; `refused`
    ///   `invoice-no-longer-owed` where the worker has left before paying for the time before, or the contract is over.
    public func reissueInvoice(
        _ id: ID<InvoiceRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> InvoiceView {
        try await write(.reissueInvoice, by: actor, repeatKey: repeatKey) { context in
            guard let old = try InvoiceStore(context.transaction).find(id) else {
                throw Failure(.absent, "no-such-record")
            }
            let set = try PersonStore(context.transaction).samePersons(as: old.person)
            try context.reach(set.first { $0 == actor.person } ?? old.person)
            try context.lockMembership(old.person)
            return try InvoiceReissuer(context).reissue(old, set)
        } answer: { context, made in
            try InvoiceReader(context.transaction, now: context.now).get(made)
        }
    }
}

private struct InvoiceReissuer {
    private let context: WriteContext
    private let store: InvoiceStore

    init(_ context: WriteContext) {
        self.context = context
        store = InvoiceStore(context.transaction)
    }

    func reissue(_ old: InvoiceStore.Invoice, _ set: [ID<PersonRecord>]) throws -> ID<InvoiceRecord> {
        try check(old)
        let placements = try MemberFactsStore(context.transaction).load(set).placements
        guard let facts = placements.first(where: { $0.placement.id == old.placement }),
            let contract = facts.contracts.first(where: { $0.id == old.contract })
        else { throw Failure(.absent, "no-such-record") }
        let isTooLate = old.stage == .before && facts.journey.contains { $0.kind == .departed }
        guard contract.lastDay >= context.today, !isTooLate else {
            throw Failure(.refused, "invoice-no-longer-owed")
        }
        context.note(old.number)
        return try InvoiceWriter(context).reissue(
            old, contract, route: facts.placement.route, savings: try savings(old))
    }

    private func check(_ old: InvoiceStore.Invoice) throws {
        switch InvoiceView.State(old, at: context.now) {
        case .settled: throw Failure(.conflict, "invoice-settled")
        case .open:
            throw Failure(.conflict, "invoice-still-open", details: ["until": old.expiresAt.text(at: .wib)])
        case .expired:
            if let newer = try store.replacement(of: old) {
                throw Failure(.conflict, "invoice-replaced", details: ["invoice": newer.description])
            }
        }
    }

    /// The savings that an old invoice was for, from its line.
    private func savings(_ old: InvoiceStore.Invoice) throws -> JHTChoice? {
        guard old.stage == .jht, old.months > 0 else { return nil }
        return JHTChoice(monthly: Rupiah(old.amount.amount / Int64(old.months)), months: old.months)
    }
}
