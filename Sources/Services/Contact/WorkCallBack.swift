// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

/// What an agent does about a call-back.
public enum CallBackStep: String, Sendable, Hashable, CaseIterable {
    case take, reached
    /// Nobody answered: it waits on, and is given up after the third time.
    case notReached = "not-reached"
    case release
}

extension Door {
    private static let mostTries = 3
    private static let shownCallBacks = 200

    /// Open call-backs, the next one first. The number is shown to whoever took it. Those about violence and
    /// trafficking are shown to few.
    public func listCallBacks(by actor: Actor) async throws -> [CallBackView] {
        try await read(.listCallBacks, by: actor) { context in
            let reader = CallBackReader(context.transaction, door: context.door)
            let cases = ContactCaseStore(context.transaction)
            return try CallBackStore(context.transaction).open(limit: Self.shownCallBacks).compactMap { one in
                guard Operation.mayRead(try cases.get(one.contactCase), actor) else { return nil }
                context.looked(at: one.person)
                return try reader.view(one, phoneShown: one.takenBy != nil && one.takenBy == actor.account)
            }
        }
    }

    /// Takes a call-back, or says what came of it.
    ///
    /// - Throws: `conflict` `call-back-of-another`; `refused` `call-back-over`.
    public func workCallBack(
        _ id: ID<CallBackRecord>, _ step: CallBackStep, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> CallBackView {
        guard let agent = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return try await write(.workCallBack, by: actor, repeatKey: repeatKey) { context in
            let store = CallBackStore(context.transaction)
            var one = try store.get(id)
            try context.reach(one.person)
            try context.checkContactReader(try ContactCaseStore(context.transaction).get(one.contactCase))
            guard !one.state.isOver else { throw Failure(.refused, "call-back-over") }
            if let taker = one.takenBy, taker != agent {
                throw Failure(.conflict, "call-back-of-another", details: ["officer": one.takenName ?? "–"])
            }
            if step != .take, one.takenBy == nil { throw Failure(.conflict, "call-back-not-taken") }
            switch step {
            case .take: one.state = .taken
            case .reached: one.state = .reached
            case .release: one.state = .waiting
            case .notReached:
                one.tries += 1
                one.state = one.tries < Self.mostTries ? .waiting : .givenUp
            }
            one.takenBy = one.state == .taken ? agent : nil
            one.takenName = one.state == .taken ? actor.name : nil
            try store.save(one, at: context.now)
            try context.noteContact("call-back-\(step.rawValue)", actor.name, in: one.contactCase)
            context.note(step.rawValue)
            return id
        } answer: { context, id in
            let one = try CallBackStore(context.transaction).get(id)
            return try CallBackReader(context.transaction, door: context.door).view(
                one, phoneShown: one.takenBy == agent)
        }
    }
}
