// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import Store

extension Door {
    /// Looks after calls that nobody moves: rings that are not answered go to the next agent, callers and agents who
    /// have vanished are noticed, and who waits for too long is asked to book a call-back. May be called at any time,
    /// by several processes.
    public func tendCalls() async throws {
        let now = clock.now()
        let overdue = try await database.read { transaction in
            let calls = CallStore(transaction)
            return (late: try calls.overdue(at: now).map(\.id), waiting: try calls.waiting(limit: 1).map(\.id))
        }
        guard !overdue.late.isEmpty || !overdue.waiting.isEmpty else { return }
        let door = self
        for id in overdue.late {
            try await database.write { transaction in
                try door.tend(id, CallDispatch(transaction, door: door, now: now), CallStore(transaction), now)
            }
        }
        guard !overdue.waiting.isEmpty else { return }
        try await database.write { transaction in
            try CallDispatch(transaction, door: door, now: now).offerWaiting()
        }
    }

    private func tend(
        _ id: ID<VoiceCallRecord>, _ dispatch: CallDispatch, _ calls: CallStore, _ now: Instant
    ) throws {
        let call = try calls.get(id)
        guard !call.line.isOver else { return }
        let silent = CallReader.heardAfter(now)
        let seen = try calls.seen(call)
        if seen.caller < silent {
            try dispatch.take("caller-lost", call) { line in line.loseCaller() }
        } else if call.line.isConnected, let agent = call.line.agent, (seen.agent ?? now) < silent {
            try dispatch.take("agent-lost", call) { line in line.loseAgent() }
            try dispatch.sendAway(agent)
        } else if case .offered(let agent, let until) = call.line.state, until <= now {
            try dispatch.sendAway(agent)
            try dispatch.take("not-answered", call) { line in _ = line.expireOffer(at: now) }
        } else if call.line.state == .waiting {
            if call.recordedAt < now.adding(seconds: -CallLine.longestWaitSeconds) {
                try dispatch.take("given-up", call) { line in line.giveUp() }
            }
        }
    }
}
