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
    /// The first cases that come out differently: as recorded when it began to count, or as they would be today.
    public let corrections: [RuleCorrectionStore.Correction]
    /// How many come out differently.
    public let caseCount: Int
    /// Why it does not fit the law of today; nil where it fits, was refused or counts.
    public let fault: Failure?

    /// This many cases are shown at most.
    public static let mostCases = 200
}

/// Reads drafts in one transaction.
struct RuleDraftReader {
    let context: ReadContext

    func view(_ id: ID<RuleDraftStore.Record>) throws -> RuleDraftView {
        let draft = try RuleDraftStore(context.transaction).get(id)
        context.looked(atAll: "draft:\(id)")
        let pending = draft.activated == nil && (draft.decision == nil || draft.decision?.firstDay != nil)
        return pending ? try preview(draft) : try recorded(draft)
    }

    private func recorded(_ draft: RuleDraftStore.Draft) throws -> RuleDraftView {
        let store = RuleCorrectionStore(context.transaction)
        return RuleDraftView(
            draft: draft, changes: try changes(draft),
            corrections: try store.all(
                of: draft.id, limit: RuleDraftView.mostCases),
            caseCount: try store.count(of: draft.id), fault: nil)
    }

    private func preview(_ draft: RuleDraftStore.Draft) throws -> RuleDraftView {
        let coming: Door
        do throws(Failure) {
            coming = try context.door.under(
                try context.rules.drafted(draft.files, RuleTree(files: [], drafts: [draft.files])))
        } catch {
            return RuleDraftView(
                draft: draft, changes: try changes(draft), corrections: [], caseCount: 0, fault: error)
        }
        let corrections = try RetroactiveReview(context.transaction, from: context.door, to: coming).corrections()
        return RuleDraftView(
            draft: draft, changes: try changes(draft), corrections: Array(corrections.prefix(RuleDraftView.mostCases)),
            caseCount: corrections.count, fault: nil)
    }

    /// What it says differently from the tree that it was made over; nothing where this program cannot read that tree.
    private func changes(_ draft: RuleDraftStore.Draft) throws -> [(from: CalendarDay, changes: [RuleChange])] {
        let base = try RuleTreeStore(context.transaction).get(draft.base)
        do throws(RuleFaults) {
            let old = try RuleBook.load(base.tree, contentHash: base.hash)
            return old.changes(to: try old.overlaid(by: draft.files, contentHash: draft.hash))
        } catch {
            return []
        }
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
