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
    ///   `invoice-no-longer-owed` where the worker has left before paying for the time before, or the contract is
    ///   over or was taken back, and `person-died`.
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
            try RecordedDeath(context.transaction).check(set)
            return try InvoiceReissuer(context).reissue(old, set)
        } answer: { context, made in
            try InvoiceReader(context.transaction, now: context.now).get(made)
        }
    }
}

/// Says what an invoice that can no longer be paid would be today, and issues it.
struct InvoiceReissuer {
    private let context: WriteContext
    private let store: InvoiceStore

    init(_ context: WriteContext) {
        self.context = context
        store = InvoiceStore(context.transaction)
    }

    func reissue(_ old: InvoiceStore.Invoice, _ set: [ID<PersonRecord>]) throws -> ID<InvoiceRecord> {
        try check(old)
        let (contract, route) = try owed(old, set)
        context.note(old.number)
        return try InvoiceWriter(context).reissue(old, contract, route: route, savings: try savings(old))
    }

    /// What an expired invoice would cost today; nil where it is no longer owed or was issued anew.
    func priceToday(of id: ID<InvoiceRecord>) throws -> Rupiah? {
        guard let old = try store.find(id), try store.replacement(of: old) == nil else { return nil }
        do {
            let (contract, route) = try owed(old, try PersonStore(context.transaction).samePersons(as: old.person))
            return try InvoiceWriter(context).price(old, contract, route: route, savings: try savings(old))
        } catch let failure as Failure where failure.code == "invoice-no-longer-owed" {
            return nil
        }
    }

    /// The contract that an invoice is for, where its contribution is still owed, and the route of the placement.
    private func owed(
        _ old: InvoiceStore.Invoice, _ set: [ID<PersonRecord>]
    ) throws -> (contract: ContractFact, route: PlacementRoute) {
        let placements = try MemberFactsStore(context.transaction).load(set).placements
        guard let facts = placements.first(where: { $0.placement.id == old.placement }),
            let contract = facts.contracts.first(where: { $0.id == old.contract })
        else { throw Failure(.refused, "invoice-no-longer-owed") }
        let isTooLate = old.stage == .before && facts.journey.contains { $0.kind == .departed }
        guard contract.lastDay >= context.today, !isTooLate else {
            throw Failure(.refused, "invoice-no-longer-owed")
        }
        return (contract, facts.placement.route)
    }

    private func check(_ old: InvoiceStore.Invoice) throws {
        switch InvoiceView.State(old, at: context.now) {
        case .settled: throw Failure(.conflict, "invoice-settled")
        case .open:
            throw Failure(.conflict, "invoice-still-open", details: ["until": old.expiresAt.text(at: .wib)])
        case .expired, .cancelled:
            if let newer = try store.replacement(of: old) {
                throw Failure(.conflict, "invoice-replaced", details: ["invoice": newer.description])
            }
            try checkUnpaid(old)
        }
    }

    /// An invoice that was withdrawn because another one paid its debt is not issued again.
    private func checkUnpaid(_ old: InvoiceStore.Invoice) throws {
        guard old.cancelledAt != nil else { return }
        let paid = try store.others(ofDebt: old, later: false).first { $0.settledAt != nil }
        if let paid { throw Failure(.conflict, "invoice-replaced", details: ["invoice": paid.id.description]) }
    }

    /// The savings that an old invoice was for, from its line.
    private func savings(_ old: InvoiceStore.Invoice) throws -> JHTChoice? {
        guard old.stage == .jht, old.months > 0 else { return nil }
        return JHTChoice(monthly: Rupiah(old.amount.amount / Int64(old.months)), months: old.months)
    }
}
