// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The steps of a call. All throw `conflict` `call-step-not-possible` where the call stands elsewhere by now.
extension CallLine {
    /// Rings at a free agent.
    public mutating func offer(to agent: ID<UserAccount>, at now: Instant) throws(Failure) {
        guard state == .waiting, wanted == nil || wanted == agent else { throw refusal("offer") }
        state = .offered(to: agent, until: now.adding(seconds: Self.offerSeconds))
    }

    /// The agent whom it rings at answers.
    public mutating func accept(by agent: ID<UserAccount>, at now: Instant) throws(Failure) {
        guard case .offered(agent, let until) = state, now < until else { throw refusal("accept") }
        state = .talking(with: agent)
        wanted = nil
        wasAnswered = true
        leg += 1
    }

    /// The agent lets it pass; it waits on, in its old place.
    public mutating func decline(by agent: ID<UserAccount>) throws(Failure) {
        guard case .offered(agent, _) = state else { throw refusal("decline") }
        returnToQueue()
    }

    /// Takes it back from an agent who has not answered in time.
    ///
    /// - Returns: who did not answer; nil while it may still ring.
    public mutating func expireOffer(at now: Instant) -> ID<UserAccount>? {
        guard case .offered(let agent, let until) = state, until <= now else { return nil }
        returnToQueue()
        return agent
    }

    public mutating func hold(by agent: ID<UserAccount>) throws(Failure) {
        guard state == .talking(with: agent) else { throw refusal("hold") }
        state = .held(by: agent)
    }

    public mutating func resume(by agent: ID<UserAccount>) throws(Failure) {
        guard state == .held(by: agent) else { throw refusal("resume") }
        state = .talking(with: agent)
    }

    /// Hands the caller on, to whoever is free at a desk or to one agent. The next one asks anew whether to record.
    public mutating func transfer(
        by agent: ID<UserAccount>, to desk: ContactDesk, wanted: ID<UserAccount>? = nil
    ) throws(Failure) {
        guard isConnected, self.agent == agent, wanted != agent else { throw refusal("transfer") }
        state = .waiting
        self.desk = desk
        self.wanted = wanted
        recording = .notAsked
    }

    /// Both browsers connect anew: a page was loaded again, or the line broke.
    public mutating func reconnect() throws(Failure) {
        guard isConnected else { throw refusal("reconnect") }
        leg += 1
    }

    /// One side hangs up.
    public mutating func hangUp(by side: CallSide) throws(Failure) {
        guard !isOver, side == .caller || isConnected else { throw refusal("hang-up") }
        state = .ended(wasAnswered ? .completed : .abandoned)
    }

    /// The caller has been silent for too long.
    public mutating func loseCaller() {
        guard !isOver else { return }
        state = .ended(isConnected ? .lost : wasAnswered ? .completed : .abandoned)
    }

    /// The agent has been silent for too long: the caller goes to whoever is free, before those who came later.
    public mutating func loseAgent() {
        guard agent != nil else { return }
        returnToQueue()
        recording = .notAsked
    }

    /// Nobody answered for too long.
    public mutating func giveUp() {
        guard state == .waiting else { return }
        state = .ended(wasAnswered ? .completed : .missed)
    }

    /// The agent asks whether the call may be recorded.
    public mutating func askToRecord(by agent: ID<UserAccount>) throws(Failure) {
        guard isConnected, self.agent == agent, recording == .notAsked else { throw refusal("ask-recording") }
        recording = .asked
    }

    /// The caller says yes or no; a yes may be taken back at any time.
    public mutating func answerRecording(_ agrees: Bool) throws(Failure) {
        guard isConnected, recording == .asked || (recording == .agreed && !agrees) else {
            throw refusal(agrees ? "agree-recording" : "refuse-recording")
        }
        recording = agrees ? .agreed : .refused
    }

    /// A named agent who is gone is no longer waited for.
    public mutating func forgetWanted() { if state == .waiting { wanted = nil } }

    private mutating func returnToQueue() {
        state = .waiting
        wanted = nil
    }

    private func refusal(_ step: String) -> Failure {
        Failure(.conflict, "call-step-not-possible", details: ["step": step, "state": stateWord])
    }

    /// The state's public word.
    public var stateWord: String {
        switch state {
        case .waiting: "waiting"
        case .offered: "offered"
        case .talking: "talking"
        case .held: "held"
        case .ended: "ended"
        }
    }
}
