// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Regulation
import Store

/// A draft with what it changes in the law and in the cases.
public struct RuleDraftView: Sendable {
    public let draft: RuleDraftStore.Draft
    /// What it says differently from the law it lies over, by the first day of each difference.
    public let changes: [(from: CalendarDay, changes: [RuleChange])]
    /// Cases that come out differently: as recorded when it began to count, or as they would be today.
    public let corrections: [RuleCorrectionStore.Correction]
}

/// Reads drafts in one transaction.
struct RuleDraftReader {
    let context: ReadContext

    func view(_ id: ID<RuleDraftStore.Record>) throws -> RuleDraftView {
        let draft = try RuleDraftStore(context.transaction).get(id)
        let base = try RuleTreeStore(context.transaction).get(draft.base)
        let old = try RuleBook.load(base.tree, contentHash: base.hash)
        let new = try old.overlaid(by: draft.files, contentHash: draft.hash)
        var corrections = try RuleCorrectionStore(context.transaction).all(of: id).map(\.0)
        if draft.activated == nil, draft.decision == nil || draft.decision?.firstDay != nil {
            let coming = try context.rules.overlaid(by: draft.files, contentHash: draft.hash)
            corrections = try RetroactiveReview(
                context.transaction, from: context.door, to: try context.door.under(coming)
            ).corrections()
        }
        for correction in corrections { context.looked(at: correction.person) }
        return RuleDraftView(draft: draft, changes: old.changes(to: new), corrections: corrections)
    }
}

extension Door {
    /// A draft, what it changes, and every case that comes out differently.
    ///
    /// - Throws: `absent` when there is no such draft.
    public func viewRuleDraft(_ id: ID<RuleDraftStore.Record>, by actor: Actor) async throws -> RuleDraftView {
        try await read(.viewRuleDrafts, by: actor) { context in try RuleDraftReader(context: context).view(id) }
    }

    /// Every draft, newest first.
    public func listRuleDrafts(by actor: Actor) async throws -> [RuleDraftStore.Draft] {
        try await read(.viewRuleDrafts, by: actor) { context in try RuleDraftStore(context.transaction).all() }
    }

    /// A rule book that ever counted, by its tree's hash or the first eight digits of it or more.
    ///
    /// - Throws: `absent` `no-such-tree`.
    public func ruleBook(tree: String) async throws -> RuleBook {
        if tree == rules.contentHash { return rules }
        let found = try await database.read { transaction in try RuleTreeStore(transaction).get(tree) }
        return try RuleBook.load(found.tree, contentHash: found.hash)
    }
}
