// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

/// An agent's desk as it stands.
public struct CallDeskView: Sendable {
    /// Nil while the agent is off duty.
    public let shift: CallShiftStore.Shift?
    /// The call that rings or is being talked.
    public let call: CallView?
    /// Who waits, the one who came first first; without a name, which is seen when one answers.
    public let waiting: [Waiting]
    public let present: Int
    public let free: Int
    /// Agents to whom a call can be handed on.
    public let colleagues: [CallShiftStore.Shift]

    /// A call that waits.
    public struct Waiting: Sendable {
        public let call: ID<VoiceCallRecord>
        public let category: ContactCategory
        public let since: Instant
    }
}

/// Something new for an agent.
public struct CallDeskNews: Sendable {
    public let desk: CallDeskView
    public let call: CallNews?
    public let last: Int64
}

extension Actor {
    /// The desk that somebody answers calls for.
    var desk: ContactDesk { role == .missionOfficer ? .mission : .contact }
}

extension Door {
    /// Goes on duty, steps away for a while, or goes off duty. A call in hand goes on.
    ///
    /// - Throws: `refused` `agent-in-call` for going off duty while a call is in hand.
    @discardableResult public func changeShift(
        to state: CallShiftStore.State, by actor: Actor
    ) async throws -> CallShiftStore.Shift? {
        guard let agent = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return try await write(.changeShift, by: actor) { context in
            context.note(state.rawValue)
            let store = CallShiftStore(context.transaction)
            if state == .over, try CallStore(context.transaction).find(ofAgent: agent) != nil {
                throw Failure(.refused, "agent-in-call")
            }
            if let known = try store.find(agent) {
                try store.set(state, known.id, at: context.now)
            } else if state != .over {
                let name = try SignInStore(context.transaction).find(agent)?.name ?? actor.name
                try store.insert(
                    .init(id: context.newID(), agent: agent, name: name, desk: actor.desk, state: state),
                    at: context.now)
            }
            context.transaction.ring(context.door.bell, [agent.number])
            try CallDispatch(context.transaction, door: context.door, now: context.now).offerWaiting()
            return try store.find(agent)
        }
    }

    /// The agent's page is still open. Keeps the agent's place and the call in hand.
    public func hearShift(_ id: ID<CallShiftRecord>, by actor: Actor) async throws {
        try Operation.signalCall.authorise(actor)
        let now = clock.now()
        try await database.write { transaction in
            let shifts = CallShiftStore(transaction)
            let shift = try shifts.get(id)
            guard shift.agent == actor.account, shift.state != .over else { throw Failure(.absent, "no-such-record") }
            try shifts.hear(id, at: now)
            let calls = CallStore(transaction)
            if let call = try calls.find(ofAgent: shift.agent) { try calls.hear(.agent, of: call, at: now) }
        }
    }

    public func viewCallDesk(by actor: Actor) async throws -> CallDeskView {
        try await read(.viewCallDesk, by: actor) { context in try context.callDesk() }
    }

    /// What is new for an agent: the desk, and the call in hand.
    ///
    /// - Throws: `absent` for another's shift, or one that is over.
    public func callDeskNews(
        _ id: ID<CallShiftRecord>, after last: Int64, by actor: Actor
    ) async throws -> CallDeskNews {
        try await read(.viewCallDesk, by: actor) { context in
            let shift = try CallShiftStore(context.transaction).get(id)
            guard shift.agent == actor.account, shift.state != .over else { throw Failure(.absent, "no-such-record") }
            let desk = try context.callDesk()
            let news = try desk.call.map {
                try CallReader(context.transaction, door: context.door, now: context.now).news(
                    $0.call, side: .agent, after: last)
            }
            return CallDeskNews(desk: desk, call: news, last: news?.last ?? last)
        }
    }
}

extension ReadContext {
    fileprivate func callDesk() throws -> CallDeskView {
        let calls = CallStore(transaction)
        let shifts = CallShiftStore(transaction)
        let reader = CallReader(transaction, door: door, now: now)
        let heard = CallReader.heardAfter(now)
        let presence = try shifts.presence(actor.desk, heardAfter: heard)
        let own = try actor.account.flatMap { try calls.find(ofAgent: $0) }
        return CallDeskView(
            shift: try actor.account.flatMap { try shifts.find($0) },
            call: try own.map { try reader.view($0, side: .agent) },
            waiting: try calls.waiting(limit: 20).filter { $0.line.desk == actor.desk }.map { call in
                let category =
                    switch call.caller {
                    case .member(let member): try ContactCaseStore(transaction).get(member.contactCase).category
                    case .visitor(let visitor): visitor.category
                    }
                return CallDeskView.Waiting(call: call.id, category: category, since: call.recordedAt)
            },
            present: presence.present, free: presence.free,
            colleagues: try shifts.available(heardAfter: heard).filter { $0.agent != actor.account })
    }
}
