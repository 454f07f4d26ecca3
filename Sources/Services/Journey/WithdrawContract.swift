// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

extension Door {
    /// Takes back a following contract that was agreed by mistake, with its unpaid invoices. Money that comes for one
    /// of them later waits for finance.
    ///
    /// - Throws: `absent` for another's contract or one taken back before; `refused` `contract-not-withdrawable` where
    ///   it has begun, is paid for, follows nothing or is followed by another.
    public func withdrawContract(
        _ id: ID<ContractFact>, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> CoverView {
        try await write(.withdrawContract, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            let set = try context.lockMembership(person)
            let placements = try MemberFactsStore(context.transaction).load(set).placements
            guard let facts = placements.first(where: { $0.contracts.contains { $0.id == id } }) else {
                throw Failure(.absent, "no-such-record")
            }
            guard facts.withdrawableContract(on: context.today)?.id == id else {
                throw Failure(.refused, "contract-not-withdrawable")
            }
            try PlacementStore(context.transaction).withdraw(id, at: context.now, by: context.actor.name)
            try context.cancelInvoices(of: id, set)
            try context.refreshCover(person)
            return person
        } answer: { context, person in
            try context.cover(person, on: context.today)
        }
    }
}

extension WriteContext {
    /// Withdraws what is still asked for a contract that was taken back.
    fileprivate func cancelInvoices(of contract: ID<ContractFact>, _ set: [ID<PersonRecord>]) throws {
        let store = InvoiceStore(transaction)
        for invoice in try store.all(of: set) where invoice.contract == contract {
            guard try store.cancel(invoice.id, reason: "contract-withdrawn", at: now, by: actor.name) else { continue }
            note(invoice.number)
        }
    }
}
