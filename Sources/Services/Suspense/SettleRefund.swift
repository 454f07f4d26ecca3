// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Store

extension Door {
    private static let longestRefundList = 200

    /// Refunds in some states, oldest first; all where none is named.
    public func listRefunds(_ states: [RefundStore.State], by actor: Actor) async throws -> [RefundView] {
        try await read(.viewSuspense, by: actor) { context in
            let found = try RefundStore(context.transaction).list(
                states.isEmpty ? RefundStore.State.allCases : states, limit: Self.longestRefundList)
            for person in found.compactMap(\.person) { context.looked(at: person) }
            let reader = RefundReader(context.transaction, door: context.door)
            return try found.map(reader.view)
        }
    }

    /// Money went back to its payer, the way it came or by a transfer that no payout list made.
    ///
    /// - Throws: `refused` `second-officer-needed` for whoever decided that it goes back; `conflict` `refund-not-owed`
    ///   where it was given back or dropped before, `payout-already-listed` where a payout list pays it.
    public func settleRefund(
        _ id: ID<RefundRecord>, bankReference: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> RefundView {
        try await write(.settleRefund, by: actor, repeatKey: repeatKey) { context in
            let decider = try RefundStore(context.transaction).decider(of: id)
            if let decider, decider.name == actor.name || actor.account != nil && decider.signIn == actor.account {
                throw Failure(.refused, "second-officer-needed")
            }
            try context.settleRefund(id, bankReference: bankReference)
            return id
        } answer: { context, id in
            try RefundReader(context.transaction, door: context.door).view(id)
        }
    }

    /// Money is not given back after all: a counter-entry, and it waits again.
    ///
    /// - Throws: `conflict` `refund-not-owed` where it was given back or dropped before, `payout-already-listed` where
    ///   a payout list pays it.
    public func cancelRefund(
        _ id: ID<RefundRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> RefundView {
        try await write(.cancelRefund, by: actor, repeatKey: repeatKey) { context in
            let refund = try RefundStore(context.transaction).get(id)
            if let person = refund.person { context.made(person) }
            guard
                try RefundStore(context.transaction).move(
                    id, from: [.owed, .ordered], to: .cancelled, at: context.now, by: actor.name)
            else { throw Failure(.conflict, "refund-not-owed") }
            try context.withdrawFromLists(id)
            try UnallocatedStore(context.transaction).putBack(refund.amount, to: refund.unallocated)
            try context.reverse(.refundOwed(refund.amount, id, on: context.today))
            return id
        } answer: { context, id in
            try RefundReader(context.transaction, door: context.door).view(id)
        }
    }

    /// The channel took the money back: a counter-entry, and nothing waits any more.
    ///
    /// - Throws: `conflict` `money-not-there` where some of it was disposed of.
    public func reverseUnallocated(
        _ id: ID<UnallocatedRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> UnallocatedView {
        try await write(.reverseUnallocated, by: actor, repeatKey: repeatKey) { context in
            let store = UnallocatedStore(context.transaction)
            let item = try store.get(id)
            if let person = item.person { context.made(person) }
            let waits = try ResolutionStore(context.transaction).all(of: id).contains { $0.state == .proposed }
            guard !waits, try store.reverse(id, at: context.now),
                let account = LedgerAccount.institution(number: item.account)
            else { throw Failure(.conflict, "money-not-there") }
            try context.reverse(.moneyUnallocated(item.amount, in: account, id, on: context.today))
            return id
        } answer: { context, id in
            try SuspenseReader(context.transaction, door: context.door, now: context.now).view(id)
        }
    }
}

extension WriteContext {
    /// Books that a refund reached its payer by hand.
    fileprivate func settleRefund(_ id: ID<RefundRecord>, bankReference: String) throws {
        let refund = try RefundStore(transaction).get(id)
        if let person = refund.person { made(person) }
        guard
            try RefundStore(transaction).move(
                id, from: [.owed, .ordered], to: .paid, bankReference: bankReference, at: now, by: actor.name)
        else { throw Failure(.conflict, "refund-not-owed") }
        try withdrawFromLists(id)
        let origin = try UnallocatedStore(transaction).get(refund.unallocated).account
        var back = LedgerAccount.institution(number: origin) ?? .bank
        if case .drawer = back { back = .bank }
        try LedgerStore(transaction).post(
            .refundPaid(refund.amount, from: refund.bankAccount == nil ? back : .bank, id, on: today), id: newID(),
            at: now)
    }

    /// Posts the counter-entry of an entry that is in the books.
    fileprivate func reverse(_ entry: Entry) throws {
        let posted = try JournalStore(transaction).newest(about: entry.reference, limit: 10).first {
            $0.kind == entry.kind
        }
        guard let posted else { throw Failure(.conflict, "money-not-there") }
        try LedgerStore(transaction).post(entry.reversed(id: posted.id, on: today), id: newID(), at: now)
    }
}
