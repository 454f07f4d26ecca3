// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    /// Says whether a payee is the person on the sanctions list. One officer's yes stops the line; that it is another
    /// person takes two officers.
    ///
    /// - Throws: `conflict` `payout-hit-decided-by-you`; `invalid` `claim-reason-missing`.
    public func decideSanctionHit(
        _ id: ID<SanctionHitRecord>, _ verdict: SanctionHitStore.Verdict, reason: String, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await write(.decideSanctionHit, by: actor, repeatKey: repeatKey) { context in
            guard reason.filter({ !$0.isWhitespace }).count >= 10 else {
                throw Failure(.invalid, "claim-reason-missing", field: "reason", details: ["least": "10"])
            }
            let hits = SanctionHitStore(context.transaction)
            let hit = try hits.get(id)
            let officer = try context.listOfficer()
            guard !hit.decisions.contains(where: { $0.signIn == officer }) else {
                throw Failure(.conflict, "payout-hit-decided-by-you")
            }
            let line = try PayoutLineStore(context.transaction).get(hit.line)
            let store = PayoutListStore(context.transaction)
            let before = try store.get(line.list)
            guard !before.preparers.contains(officer) else {
                throw Failure(.refused, "payout-list-prepared-by-you")
            }
            try hits.decide(id, verdict, reason: reason, signIn: officer, at: context.now, by: context.actor.name)
            if verdict == .confirm, line.state == .listed {
                var list = before
                try list.stop(line.id, reason: "sanctions-list")
                try store.save(list, was: before)
            }
            context.note(verdict.rawValue)
            return line.list
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
        }
    }
}
