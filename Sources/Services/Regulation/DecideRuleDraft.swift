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
    /// - Throws: `refused` `draft-same-officer`, or `draft-without-officer` where no officer proposed what is approved;
    ///   `conflict` `draft-decided`; `invalid` `draft-first-day-past`, or `draft-faulty` where the draft does not fit
    ///   the law of its day, or makes another approved draft not fit.
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
                guard !draft.recordedBy.hasPrefix("system:") else { throw Failure(.refused, "draft-without-officer") }
                try context.replay(with: draft, from: day)
                first = day
            }
            try store.decide(
                id,
                .init(firstDay: first, reason: reason, recordedAt: context.now, recordedBy: context.actor.name))
            context.note(first.map { "approved:\($0)" } ?? "refused")
            if first == context.today {
                var taking = try RuleDraftTaking(context)
                _ = try taking.takeUp()
            }
            return id
        } answer: { context, id in
            try RuleDraftStore(context.transaction).get(id)
        }
    }
}

extension WriteContext {
    /// Lays every approved draft and this one over the house's law, in the order of their first days.
    ///
    /// - Throws: the fault of this draft, or of one that fits without it only.
    fileprivate func replay(with draft: RuleDraftStore.Draft, from day: CalendarDay) throws {
        let approved = try RuleDraftStore(transaction).approved()
        var without = try houseLayers()
        for other in approved { _ = without.lay(other) }
        let place = approved.firstIndex { ($0.decision?.firstDay).map { $0 > day } ?? false } ?? approved.endIndex
        var with = try houseLayers()
        for other in approved[..<place] + [draft] + approved[place...] { _ = with.lay(other) }
        if let own = with.faults[draft.id] { throw own }
        if let broken = with.faults.first(where: { without.faults[$0.key] == nil }) { throw broken.value }
    }
}
