// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Regulation
import Store

/// What the second officer says about a draft.
public enum RuleDraftVerdict: Sendable {
    /// The draft counts from a day on: today or later.
    case approve(from: CalendarDay)
    case refuse
}

extension Door {
    /// The second officer's word. Approved for today, a draft counts at once; for later, from that day on.
    ///
    /// - Throws: `refused` `draft-same-officer`; `conflict` `draft-decided`; `invalid` `draft-first-day-past`, or
    ///   `draft-faulty` where the draft does not fit the law any more.
    public func decideRuleDraft(
        _ id: ID<RuleDraftStore.Record>, _ verdict: RuleDraftVerdict, reason: String, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> RuleDraftStore.Draft {
        try await write(.decideRuleDraft, by: actor, repeatKey: repeatKey) { context in
            let store = RuleDraftStore(context.transaction)
            let draft = try store.get(id)
            guard draft.decision == nil else { throw Failure(.conflict, "draft-decided") }
            guard draft.recordedBy != context.actor.name else { throw Failure(.refused, "draft-same-officer") }
            var first: CalendarDay?
            if case .approve(let day) = verdict {
                guard day >= context.today else {
                    throw Failure(
                        .invalid, "draft-first-day-past", field: "firstDay",
                        details: ["found": day.description, "today": context.today.description])
                }
                let base = try RuleTreeStore(context.transaction).get(context.rules.contentHash)
                _ = try context.rules.drafted(draft.files, base.tree.overlaid(by: draft.files))
                first = day
            }
            try store.decide(
                id,
                .init(firstDay: first, reason: reason, recordedAt: context.now, recordedBy: context.actor.name))
            context.note(first.map { "approved:\($0)" } ?? "refused")
            if first == context.today { try RuleDraftTaking(context).takeUp() }
            return id
        } answer: { context, id in
            try RuleDraftStore(context.transaction).get(id)
        }
    }
}
