// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

/// What the caller can do.
public enum CallerStep: String, Sendable, Hashable, CaseIterable {
    case hangUp = "hang-up"
    case reconnect
    case agreeRecording = "agree-recording"
    case refuseRecording = "refuse-recording"
}

/// What the agent can do.
public enum AgentStep: String, Sendable, Hashable, CaseIterable {
    case accept, decline, hold, resume, reconnect, transfer
    case askRecording = "ask-recording"
    case hangUp = "hang-up"
}

extension Door {
    /// A step of the caller, or of the relative who calls.
    ///
    /// - Throws: `conflict` `call-step-not-possible`; `absent` for somebody else's call.
    public func steerCall(_ id: ID<VoiceCallRecord>, _ step: CallerStep, by actor: Actor) async throws -> CallView {
        try await write(.steerCall, by: actor) { context in
            let call = try CallStore(context.transaction).get(id)
            try context.reach(try call.getMember().person)
            guard call.side(of: actor.account) == .caller else { throw Failure(.absent, "no-such-record") }
            return try context.steer(call, step)
        }
    }

    /// A step of the agent at whom it rings or who speaks. Answering gives the agent the case, where nobody has it.
    ///
    /// - Parameters:
    ///   - desk: whom a call is handed on to.
    ///   - wanted: which agent it is handed on to; nil for whoever is free.
    /// - Throws: `conflict` `call-step-not-possible`; `absent` for another agent's call; `invalid` `field-missing`
    ///   where a call is handed on to nobody; `refused` `recording-no-case` for the call of a visitor.
    public func handleCall(
        _ id: ID<VoiceCallRecord>, _ step: AgentStep, desk: ContactDesk? = nil, wanted: ID<UserAccount>? = nil,
        by actor: Actor
    ) async throws -> CallView {
        guard let agent = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return try await write(.handleCall, by: actor) { context in
            let call = try CallStore(context.transaction).get(id)
            if let member = call.member { try context.reach(member.person) } else { context.reachNobody() }
            guard call.side(of: agent) == .agent else { throw Failure(.absent, "no-such-record") }
            context.note(step.rawValue)
            let target = try context.target(step, desk, wanted)
            let dispatch = CallDispatch(context.transaction, door: context.door, now: context.now)
            if step == .decline { try dispatch.sendAway(agent) }
            let next = try dispatch.take("agent-\(step.rawValue)", call) { (line) throws(Failure) in
                switch step {
                case .accept: try line.accept(by: agent, at: context.now)
                case .decline: try line.decline(by: agent)
                case .hold: try line.hold(by: agent)
                case .resume: try line.resume(by: agent)
                case .reconnect: try line.reconnect()
                case .transfer: try line.transfer(by: agent, to: target.desk, wanted: target.wanted)
                case .askRecording:
                    // A recording is kept in the caller's case; a visitor has none.
                    guard call.member != nil else { throw Failure(.refused, "recording-no-case") }
                    try line.askToRecord(by: agent)
                case .hangUp: try line.hangUp(by: .agent)
                }
            }
            if step == .accept, let member = call.member { try context.takeCase(member.contactCase, agent) }
            return try CallReader(context.transaction, door: context.door, now: context.now).view(next, side: .agent)
        }
    }
}

extension WriteContext {
    /// The caller's step.
    func steer(_ call: CallStore.Call, _ step: CallerStep) throws -> CallView {
        note(step.rawValue)
        let dispatch = CallDispatch(transaction, door: door, now: now)
        let next = try dispatch.take("caller-\(step.rawValue)", call) { (line) throws(Failure) in
            switch step {
            case .hangUp: try line.hangUp(by: .caller)
            case .reconnect: try line.reconnect()
            case .agreeRecording: try line.answerRecording(true)
            case .refuseRecording: try line.answerRecording(false)
            }
        }
        return try CallReader(transaction, door: door, now: now).view(next, side: .caller)
    }

    /// Whom a call is handed on to.
    fileprivate func target(
        _ step: AgentStep, _ desk: ContactDesk?, _ wanted: ID<UserAccount>?
    ) throws -> (desk: ContactDesk, wanted: ID<UserAccount>?) {
        guard step == .transfer else { return (.contact, nil) }
        if let wanted {
            guard let shift = try CallShiftStore(transaction).find(wanted), shift.state == .available else {
                throw Failure(.refused, "agent-not-available", field: "agent")
            }
            return (shift.desk, wanted)
        }
        guard let desk else { throw Failure(.invalid, "field-missing", field: "desk") }
        return (desk, nil)
    }

    /// Who answers handles the case, unless somebody else does already.
    fileprivate func takeCase(_ contactCase: ID<ContactCaseRecord>, _ agent: ID<UserAccount>) throws {
        let store = ContactCaseStore(transaction)
        var one = try store.get(contactCase)
        guard one.assigned == nil || one.channel == .call, one.assigned != agent, one.state != .closed else { return }
        one.assigned = agent
        one.assignedName = actor.name
        try store.save(one)
        try noteContact("taken", actor.name, in: one.id)
    }
}
