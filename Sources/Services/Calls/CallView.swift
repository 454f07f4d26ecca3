// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel
import Store

/// A call as one of its ends, or an officer, sees it.
public struct CallView: Sendable {
    public let call: CallStore.Call
    /// Which end the reader sits at; nil for officers who look at it.
    public let side: CallSide?
    /// Whose case it is, by name; nil for the call of a visitor.
    public let personName: String?
    /// Who answers, by name; nil while nobody does, and for a visitor, who learns no names.
    public let agentName: String?
    /// How many came before; nil when it no longer waits.
    public let ahead: Int?
    /// How long it will probably take; nil where nobody answers, and when it no longer waits.
    public let waitSeconds: Int?
    /// Whether anybody answers calls at the desk now.
    public let isStaffed: Bool
    public let relay: RelayPass
}

/// Something new for one end of a call.
public struct CallNews: Sendable {
    public let view: CallView
    public let signals: [CallSignalStore.Signal]
    public let messages: [ContactLine]
    /// The greatest key among signals and messages, from which to go on.
    public let last: Int64
}

/// Gathers what is shown of calls.
struct CallReader {
    private let transaction: any Transaction
    private let door: Door
    private let now: Instant

    init(_ transaction: any Transaction, door: Door, now: Instant) {
        self.transaction = transaction
        self.door = door
        self.now = now
    }

    /// Who was heard before this moment is not there.
    static func heardAfter(_ now: Instant) -> Instant { now.adding(seconds: -CallLine.silenceSeconds) }

    func view(_ call: CallStore.Call, side: CallSide?) throws -> CallView {
        var ahead: Int?
        var wait: Int?
        let presence = try CallShiftStore(transaction).presence(call.line.desk, heardAfter: Self.heardAfter(now))
        let store = CallStore(transaction)
        switch call.line.state {
        case .waiting:
            let count = try store.ahead(of: call)
            ahead = count
            wait = WaitEstimate.seconds(
                ahead: count, agents: presence.present, free: presence.free,
                meanTalk: try store.meanTalk() ?? WaitEstimate.usualTalkSeconds)
        case .offered:
            ahead = 0
            wait = 0
        case .talking, .held, .ended: break
        }
        return CallView(
            call: call, side: side,
            personName: try call.member.map { try PersonStore(transaction).getName($0.person) },
            agentName: try call.line.isConnected && (side != .caller || call.visitor == nil)
                ? call.line.agent.flatMap { try CallShiftStore(transaction).find($0)?.name } : nil,
            ahead: ahead, waitSeconds: wait, isStaffed: presence.present > 0,
            relay: side == nil || call.line.isOver
                ? RelayTerms.none.pass(for: call.id, at: now) : door.settings.relay.pass(for: call.id, at: now))
    }

    /// What one end has not heard yet.
    func news(_ call: CallStore.Call, side: CallSide, after last: Int64) throws -> CallNews {
        let signals =
            call.line.isConnected
            ? try CallSignalStore(transaction).signals(to: side, of: call, after: last) : []
        let messages = try call.member.map { member in
            try ContactReader(transaction, door: door).lines(
                of: member.contactCase, person: member.person, after: max(last, call.id.number))
        }
        let newest = max(signals.last?.id.number ?? 0, messages?.last?.id.number ?? 0, last)
        return CallNews(view: try view(call, side: side), signals: signals, messages: messages ?? [], last: newest)
    }
}
