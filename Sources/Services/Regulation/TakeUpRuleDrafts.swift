// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Protection
import Regulation
import Store

extension Door {
    /// Lays every approved draft whose day has come over the house's own law, from the next use case on. A draft that
    /// counts for the first time is recorded with its whole tree, and what it changes for the past is posted. A draft
    /// that does not fit the house's files any more is logged and left out.
    public func takeUpRuleDrafts(by actor: Actor) async throws {
        let today = clock.now().jakartaDay
        let due = try await database.read { transaction in try RuleDraftStore(transaction).dueIDs(on: today) }
        guard due != shelf.considered else { return }
        try await layRuleDrafts(by: actor, activating: true)
    }

    /// Lays the drafts that count already over the house's own law, so that this program answers by the law in force
    /// and changes nothing.
    public func layActiveRuleDrafts(by actor: Actor) async throws {
        try await layRuleDrafts(by: actor, activating: false)
    }

    private func layRuleDrafts(by actor: Actor, activating: Bool) async throws {
        let operation = Operation.decideRuleDraft
        try operation.authorise(actor)
        try await database.write { transaction in
            let context = WriteContext(self, transaction, operation, actor)
            var taking = try RuleDraftTaking(context)
            if try taking.takeUp(activating: activating) { try context.appendAudit() }
        }
    }
}

/// Makes the law of the day out of the house's files and the drafts that count.
struct RuleDraftTaking {
    private let context: WriteContext
    private var layers: RuleLayers
    private var hasRecorded = false

    init(_ context: WriteContext) throws {
        self.context = context
        layers = try context.houseLayers()
    }

    /// - Parameter activating: Whether drafts begin to count whose day has come.
    /// - Returns: whether anything was recorded.
    mutating func takeUp(activating: Bool = true) throws -> Bool {
        let drafts = try RuleDraftStore(context.transaction).due(on: context.today)
            .filter { activating || $0.activated != nil }
        for draft in drafts { try lay(draft) }
        let shelf = context.door.shelf
        let law = layers.law
        let considered = drafts.map(\.id)
        context.transaction.afterCommit { shelf.put(law, considered: considered) }
        return hasRecorded
    }

    private mutating func lay(_ draft: RuleDraftStore.Draft) throws {
        let old = layers.law
        guard layers.lay(draft) else {
            if let fault = layers.faults[draft.id] {
                context.door.logger.error(
                    "a draft of the law does not fit",
                    metadata: ["draft": "\(draft.id)", "fault": "\(fault.details["found"] ?? fault.code)"])
            } else if draft.activated == nil {
                try record(draft, as: old.rules.contentHash)
            }
            return
        }
        try recordTree(by: draft)
        guard draft.activated == nil else { return }
        try record(draft, as: layers.law.rules.contentHash)
        try RuleConsequences(context, draft.id).post(from: old, to: layers.law)
    }

    private mutating func recordTree(by draft: RuleDraftStore.Draft) throws {
        let hash = layers.law.rules.contentHash
        guard try !RuleTreeStore(context.transaction).has(hash) else { return }
        try RuleActivationStore(context.transaction).activate(
            hash: hash, tree: layers.tree.text, countsFrom: context.today, at: context.now,
            by: draft.decision?.recordedBy ?? context.actor.name)
        context.note("tree:\(hash.prefix(16))")
        hasRecorded = true
    }

    private mutating func record(_ draft: RuleDraftStore.Draft, as tree: String) throws {
        try RuleDraftStore(context.transaction).activate(draft.id, tree: tree, at: context.now)
        context.note("activated:\(draft.id)")
        hasRecorded = true
    }
}
