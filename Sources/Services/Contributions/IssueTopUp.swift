// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Placement
import Store

extension Door {
    /// Issues an open invoice for old-age savings: the payer chooses the amount, between the least and the greatest
    /// that a worker may choose for a month (Permenaker 18/2018, unchanged by 4/2023).
    ///
    /// - Throws: `refused` `no-contract-to-save-for` for a person without a running contract, `person-died`; `conflict`
    ///   `invoice-still-open` while an earlier one of this kind can be paid.
    public func issueTopUp(
        for person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> InvoiceView {
        try await write(.issueTopUp, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            let set = try context.lockMembership(person)
            try RecordedDeath(context.transaction).check(set)
            let contracts = try MemberFactsStore(context.transaction).load(set).placements.flatMap(\.contracts)
            guard let contract = contracts.filter({ $0.lastDay >= context.today }).max(by: { $0.id < $1.id }) else {
                throw Failure(.refused, "no-contract-to-save-for")
            }
            let open = try InvoiceStore(context.transaction).all(of: set).first {
                $0.range != nil && InvoiceView.State($0, at: context.now) == .open
            }
            if let open {
                throw Failure(.conflict, "invoice-still-open", details: ["until": open.expiresAt.text(at: .wib)])
            }
            let least = try context.rules.rupiah("contributions.jht.minimum", on: context.today)
            let most = try context.rules.rupiah("contributions.jht.maximum", on: context.today)
            return try InvoiceWriter(context).issueOpen(contract, person, from: least, through: most)
        } answer: { context, id in
            try InvoiceReader(context.transaction, now: context.now).get(id)
        }
    }
}
