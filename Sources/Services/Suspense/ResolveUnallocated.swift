// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    /// Decides what becomes of waiting money, or of a part of it. Above the institution's limit the decision waits for
    /// a second officer.
    ///
    /// - Throws: `invalid` `resolution-empty` or `resolution-above-rest`; `conflict` `resolution-waits` where one
    ///   about it waits already, and what carrying it out refuses.
    public func resolveUnallocated(
        _ id: ID<UnallocatedRecord>, _ resolution: Resolution, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> UnallocatedView {
        let limit = settings.limits.resolutionAlone
        return try await write(.resolveUnallocated, by: actor, repeatKey: repeatKey) { context in
            let item = try UnallocatedStore(context.transaction).get(id)
            if let person = item.person { context.made(person) }
            try check(resolution, of: item, context)
            let waits = try context.decidedAlone(about: id) + resolution.amount > limit
            let record = ResolutionStore.Record(
                id: context.newID(), unallocated: id, state: waits ? .proposed : .done, resolution: resolution,
                note: note, proposedBy: actor.name, proposedSignIn: actor.account, proposedAt: context.now,
                decidedBy: waits ? nil : actor.name, decidedSignIn: waits ? nil : actor.account,
                decidedAt: waits ? nil : context.now)
            try ResolutionStore(context.transaction).insert(record)
            if !waits { try SuspenseBooks(context).carryOut(record) }
            context.note(waits ? "proposed" : "done")
            return id
        } answer: { context, id in
            try SuspenseReader(context.transaction, door: context.door, now: context.now).view(id)
        }
    }

    private func check(
        _ resolution: Resolution, of item: UnallocatedStore.Item, _ context: WriteContext
    ) throws {
        guard !resolution.parts.isEmpty, resolution.parts.allSatisfy({ $0.amount > .zero }) else {
            throw Failure(.invalid, "resolution-empty", field: "parts")
        }
        guard resolution.amount <= item.remaining else {
            throw Failure(
                .invalid, "resolution-above-rest", field: "parts",
                details: ["found": String(resolution.amount.amount), "rest": String(item.remaining.amount)])
        }
        let keeps = resolution.parts.filter { if case .advance = $0 { true } else { false } }
        guard keeps.isEmpty || keeps.count == 1 && resolution.amount == item.remaining else {
            throw Failure(.invalid, "resolution-keeps-part", field: "parts")
        }
        let earlier = try ResolutionStore(context.transaction).all(of: item.id)
        guard !earlier.contains(where: { $0.state == .proposed }) else {
            throw Failure(.conflict, "resolution-waits")
        }
    }

    /// The second officer approves a decision about waiting money, or refuses it.
    ///
    /// - Throws: `forbidden` `second-officer-needed` for whoever proposed it; `conflict` `resolution-decided`.
    public func decideResolution(
        _ id: ID<ResolutionRecord>, approve: Bool, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> UnallocatedView {
        try await write(.decideResolution, by: actor, repeatKey: repeatKey) { context in
            let store = ResolutionStore(context.transaction)
            let record = try store.get(id)
            let item = try UnallocatedStore(context.transaction).get(record.unallocated)
            if let person = item.person { context.made(person) }
            guard actor.name != record.proposedBy, actor.account == nil || actor.account != record.proposedSignIn else {
                throw Failure(.refused, "second-officer-needed")
            }
            guard
                try store.close(
                    id, as: approve ? .done : .refused, at: context.now, by: actor.name, signIn: actor.account)
            else { throw Failure(.conflict, "resolution-decided") }
            if approve { try SuspenseBooks(context).carryOut(record) }
            context.note(approve ? "approved" : "refused")
            return item.id
        } answer: { context, id in
            try SuspenseReader(context.transaction, door: context.door, now: context.now).view(id)
        }
    }
}

extension WriteContext {
    /// What one officer alone has already decided about some money: parts count together. What was allocated by rule
    /// when the money came in nobody decided.
    fileprivate func decidedAlone(about id: ID<UnallocatedRecord>) throws -> Rupiah {
        try ResolutionStore(transaction).all(of: id)
            .filter { $0.state == .done && $0.proposedSignIn != nil && $0.decidedBy == $0.proposedBy }
            .map(\.resolution.amount).total()
    }
}
