// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Protection
import Regulation
import Sealing
import Store

extension Door {
    /// Lays every approved draft whose day has come over the house's own law, from the next use case on. A draft that
    /// counts for the first time is recorded with its whole tree, and what it changes for the past is posted.
    ///
    /// - Throws: `RuleFaults` where a draft does not fit the house's files any more.
    public func takeUpRuleDrafts(by actor: Actor) async throws {
        let today = clock.now().jakartaDay
        let needed = try await database.read { transaction in
            let store = RuleDraftStore(transaction)
            if try store.isAnyWaiting(on: today) { return true }
            return try store.due(on: today).last?.activated.map { $0 != self.rules.contentHash } ?? false
        }
        guard needed else { return }
        try await write(.decideRuleDraft, by: actor) { context in try RuleDraftTaking(context).takeUp() }
    }
}

/// Makes the law of the day out of the house's files and the drafts that count.
struct RuleDraftTaking {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func takeUp() throws {
        let house = context.door.shelf.house
        var tree = try RuleTreeStore(context.transaction).get(house.rules.contentHash).tree
        var law = house
        for draft in try RuleDraftStore(context.transaction).due(on: context.today) {
            let next = tree.overlaid(by: draft.files)
            let hash = Digest.sha256Hex(Array(next.text.utf8))
            let book = try law.rules.overlaid(by: draft.files, contentHash: hash)
            if law.rules.firstDifference(to: book) == nil {
                if draft.activated == nil { try record(draft, as: law.rules.contentHash) }
                continue
            }
            try RuleActivationStore(context.transaction).activate(
                hash: hash, tree: next.text, countsFrom: context.today, at: context.now,
                by: draft.decision?.recordedBy ?? context.actor.name)
            let new = try Law(book)
            if draft.activated == nil {
                try record(draft, as: hash)
                try correct(draft, from: law, to: new)
            }
            tree = next
            law = new
        }
        let shelf = context.door.shelf
        let taken = law
        context.transaction.afterCommit { shelf.put(taken) }
    }

    private func record(_ draft: RuleDraftStore.Draft, as tree: String) throws {
        try RuleDraftStore(context.transaction).activate(draft.id, tree: tree, at: context.now)
        context.note("activated:\(draft.id)")
    }

    /// Differences are new facts and new entries; nothing that was decided is touched.
    private func correct(_ draft: RuleDraftStore.Draft, from old: Law, to new: Law) throws {
        let before = try context.door.under(old.rules)
        let after = try context.door.under(new.rules)
        let store = RuleCorrectionStore(context.transaction)
        let corrections = try RetroactiveReview(context.transaction, from: before, to: after).corrections()
        for correction in corrections {
            let id: ID<RuleCorrectionStore.Record> = context.newID()
            var entry: ID<EntryRecord>?
            if let owed = correction.owed {
                let made: ID<EntryRecord> = context.newID()
                try LedgerStore(context.transaction).post(
                    correction.kind == .claim
                        ? .benefitCorrected(by: owed, correction: id.number, on: context.today)
                        : .contributionCorrected(by: owed, correction: id.number, on: context.today),
                    id: made, at: context.now)
                entry = made
            }
            try store.insert(correction, draft: draft.id, id: id, entry: entry, at: context.now)
            if correction.kind == .cover {
                let under = WriteContext(after, context.transaction, context.operation, context.actor)
                try under.lockMembership(correction.person)
                try under.refreshCover(correction.person)
            }
        }
        if !corrections.isEmpty { context.note("corrections:\(corrections.count)") }
    }
}
