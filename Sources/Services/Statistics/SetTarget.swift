// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Records what management aims at: how many people covered, by when.
    ///
    /// - Throws: `invalid` `target-out-of-range` outside 1 to 50 million, `target-day-out-of-range` for a day before
    ///   2017 or more than thirty years ahead.
    public func setTarget(
        participants: Int, by day: CalendarDay, repeatKey: RepeatKey? = nil, actor: Actor
    ) async throws -> Figures.Target {
        guard (1...50_000_000).contains(participants) else {
            throw Failure(
                .invalid, "target-out-of-range", field: "participants",
                details: ["found": String(participants), "least": "1", "most": "50000000"])
        }
        return try await write(.setTarget, by: actor, repeatKey: repeatKey) { context in
            guard (2017...context.today.year + 30).contains(day.year) else {
                throw Failure(
                    .invalid, "target-day-out-of-range", field: "day",
                    details: ["found": day.description, "latest": String(context.today.year + 30)])
            }
            let target = TargetStore.Target(
                id: context.newID(), day: day, participants: participants, recordedAt: context.now)
            try TargetStore(context.transaction).insert(target, by: context.actor.name)
            context.note("\(day) \(participants)")
            return target.id
        } answer: { context, id in
            let target = try TargetStore(context.transaction).get(id)
            return Figures.Target(day: target.day, participants: target.participants)
        }
    }
}
