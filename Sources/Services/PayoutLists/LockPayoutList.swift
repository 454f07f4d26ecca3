// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    /// Freezes lines and payees, compares the payees with the sanctions list, and has the bank asked in whose name the
    /// accounts stand.
    public func lockPayoutList(
        _ id: ID<PayoutListRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await listStep(.preparePayoutList, id, by: actor, repeatKey) { context in
            try context.changeList(id, step: "lock") { list in
                try list.lock(by: try context.listOfficer(), on: context.today)
            }
            try PayoutLineStore(context.transaction).freeze(id)
            try context.screen(id)
            try context.send("payout-inquiry", about: id.number, payload: "{}")
        }
    }

    /// Back to whoever prepares it, with a reason.
    public func sendBackPayoutList(
        _ id: ID<PayoutListRecord>, reason: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await listStep(.approvePayoutList, id, by: actor, repeatKey) { context in
            guard reason.filter({ !$0.isWhitespace }).count >= 10 else {
                throw Failure(.invalid, "claim-reason-missing", field: "reason", details: ["least": "10"])
            }
            try context.changeList(id, step: "send-back", note: reason) { list in
                try list.sendBack(by: try context.listOfficer())
            }
            try PayoutLineStore(context.transaction).thaw(id)
        }
    }

    /// One officer's yes.
    public func approvePayoutList(
        _ id: ID<PayoutListRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await listStep(.approvePayoutList, id, by: actor, repeatKey) { context in
            try context.changeList(id, step: "approve") { list in
                try list.approve(by: try context.listOfficer())
            }
        }
    }

    /// The yes to letting the money go.
    ///
    /// - Throws: `conflict` `payout-sanctions-open` while a likeness to the sanctions list is undecided.
    public func authorisePayoutList(
        _ id: ID<PayoutListRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await listStep(.authorisePayoutList, id, by: actor, repeatKey) { context in
            try context.refuseOpenHits(id)
            try context.changeList(id, step: "authorise") { list in
                try list.authorise(by: try context.listOfficer())
            }
        }
    }

    /// Ends a settled list, or gives one up on which nothing is left.
    public func closePayoutList(
        _ id: ID<PayoutListRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await listStep(.preparePayoutList, id, by: actor, repeatKey) { context in
            try context.changeList(id, step: "close") { list in try list.close() }
        }
    }

    /// Takes one step of a list and answers how it stands then.
    func listStep(
        _ operation: Operation, _ id: ID<PayoutListRecord>, by actor: Actor, _ repeatKey: RepeatKey?,
        _ step: @escaping @Sendable (WriteContext) throws -> Void
    ) async throws -> PayoutListView {
        try await write(operation, by: actor, repeatKey: repeatKey) { context in
            try step(context)
            return id
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
        }
    }
}

extension WriteContext {
    /// Compares the payees of a list with the sanctions list.
    fileprivate func screen(_ id: ID<PayoutListRecord>) throws {
        let hits = SanctionHitStore(transaction)
        for line in try PayoutLineStore(transaction).all(of: id) where line.state == .listed {
            guard let account = line.bankAccount else { continue }
            let holder = try BankAccountStore(transaction).get(account).holder
            for match in door.settings.sanctions.screen(holder) {
                try hits.insert(
                    newID(), line: line.id, entry: match.entry, score: match.likeness.score,
                    reasons: match.likeness.reasons.map(\.rawValue).joined(separator: " "), at: now)
            }
        }
    }

    /// - Throws: `conflict` `payout-sanctions-open`.
    func refuseOpenHits(_ id: ID<PayoutListRecord>) throws {
        let listed = Set(
            try PayoutLineStore(transaction).all(of: id).filter { $0.state == .listed }.map(\.id))
        let open = try SanctionHitStore(transaction).all(of: id).filter { hit in
            listed.contains(hit.line) && !hit.isCleared
        }
        guard open.isEmpty else {
            throw Failure(.conflict, "payout-sanctions-open", details: ["count": String(open.count)])
        }
    }
}
