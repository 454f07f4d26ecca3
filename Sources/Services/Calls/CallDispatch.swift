// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel
import Store

/// Moves calls: saves each step with its line in the call's history, wakes those who watch, and rings waiting calls at
/// free agents.
struct CallDispatch {
    private static let offeredAtOnce = 50

    private let transaction: any Transaction
    private let door: Door
    private let now: Instant
    private let calls: CallStore
    private let shifts: CallShiftStore

    init(_ transaction: any Transaction, door: Door, now: Instant) {
        self.transaction = transaction
        self.door = door
        self.now = now
        calls = CallStore(transaction)
        shifts = CallShiftStore(transaction)
    }

    /// Takes a step and does what follows from it.
    @discardableResult func take(
        _ step: String, _ call: CallStore.Call, _ change: (inout CallLine) throws(Failure) -> Void
    ) throws -> CallStore.Call {
        var next = call
        try change(&next.line)
        let before = call.line.agent
        let after = next.line.agent
        if next.line.isOver { next.endedAt = now }
        if next.line.wasAnswered, next.answeredAt == nil { next.answeredAt = now }
        try calls.save(next, agentSeenAt: after != nil && after != before ? now : nil)
        try calls.note(step, door.ids.next(), in: next, at: now)
        if next.line.isOver { try CallSignalStore(transaction).forget(call) }
        if let before, before != after { try shifts.freed(before, at: now) }
        ring(next, before)
        if !next.line.isConnected { try offerWaiting() }
        return next
    }

    /// Has those who watch a call look again.
    func ring(_ call: CallStore.Call, _ former: ID<UserAccount>? = nil) {
        let keys = [call.id.number] + [call.line.agent, former].compactMap { $0?.number }
        transaction.ring(door.bell, keys)
    }

    /// Rings each waiting call at the agent who has been free for longest, first come first served.
    func offerWaiting() throws {
        let heard = CallReader.heardAfter(now)
        for call in try calls.waiting(limit: Self.offeredAtOnce) {
            var next = call
            if let wanted = call.line.wanted, try !shifts.isAvailable(wanted, heardAfter: heard) {
                next.line.forgetWanted()
            }
            guard let shift = try shifts.free(next.line.desk, wanted: next.line.wanted, heardAfter: heard) else {
                if next.line != call.line { try calls.save(next, agentSeenAt: nil) }
                continue
            }
            try next.line.offer(to: shift.agent, at: now)
            try calls.save(next, agentSeenAt: now)
            try calls.note("offered", door.ids.next(), in: next, at: now)
            ring(next)
        }
    }

    /// An agent who let a call ring is no longer offered any.
    func sendAway(_ agent: ID<UserAccount>) throws {
        guard let shift = try shifts.find(agent), shift.state == .available else { return }
        try shifts.set(.away, shift.id, at: now)
        transaction.ring(door.bell, [agent.number])
    }
}
