// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import Store

/// What ends of a call say without anybody doing anything: how to connect, and that they are still there. It leaves no
/// row in the audit, and is forgotten with the call.
extension Door {
    private static let mostSignals = 400

    /// Tells the other end how to connect.
    ///
    /// - Throws: `conflict` `call-leg-over` where another connection counts by now; `throttled`
    ///   `call-too-many-signals`.
    public func signalCall(
        _ id: ID<VoiceCallRecord>, leg: Int, _ kind: CallSignalStore.Kind, body: String, by actor: Actor
    ) async throws {
        try Operation.signalCall.authorise(actor)
        try await database.write { transaction in
            let call = try CallStore(transaction).get(id)
            guard let side = call.side(of: actor.account) else { throw Failure(.absent, "no-such-record") }
            try self.pass(
                .init(id: self.ids.next(), leg: leg, kind: kind, body: body), from: side, of: call, transaction)
        }
    }

    /// Leaves what one end says for the other.
    func pass(
        _ signal: CallSignalStore.Signal, from side: CallSide, of call: CallStore.Call, _ transaction: any Transaction
    ) throws {
        guard call.line.isConnected, call.line.leg == signal.leg else { throw Failure(.conflict, "call-leg-over") }
        let store = CallSignalStore(transaction)
        guard try store.count(of: call, leg: signal.leg) < Self.mostSignals else {
            throw Failure(.throttled, "call-too-many-signals")
        }
        try store.add(signal, from: side, to: call)
        transaction.ring(bell, [call.id.number] + [call.line.agent].compactMap { $0?.number })
    }

    /// One end is still there.
    public func hearCall(_ id: ID<VoiceCallRecord>, by actor: Actor) async throws {
        try Operation.signalCall.authorise(actor)
        let now = clock.now()
        try await database.write { transaction in
            let store = CallStore(transaction)
            let call = try store.get(id)
            guard let side = call.side(of: actor.account) else { throw Failure(.absent, "no-such-record") }
            if !call.line.isOver { try store.hear(side, of: call, at: now) }
        }
    }

    /// What one end of a call has not heard yet. The first look is at the person's record and is logged.
    ///
    /// - Parameter isFirst: whether it begins to watch.
    public func callNews(
        _ id: ID<VoiceCallRecord>, after last: Int64, isFirst: Bool, by actor: Actor
    ) async throws -> CallNews {
        try await read(.signalCall, by: actor) { context in
            let call = try CallStore(context.transaction).get(id)
            guard let side = call.side(of: actor.account) else { throw Failure(.absent, "no-such-record") }
            if isFirst, let member = call.member { context.looked(at: member.person) }
            return try CallReader(context.transaction, door: context.door, now: context.now).news(
                call, side: side, after: last)
        }
    }

    /// A call as it stands; the look is logged.
    public func viewCall(_ id: ID<VoiceCallRecord>, by actor: Actor) async throws -> CallView {
        try await read(.viewCall, by: actor) { context in
            let call = try CallStore(context.transaction).get(id)
            let side = call.side(of: actor.account)
            if let member = call.member {
                try context.reach(member.person)
                if side == nil {
                    try context.checkContactReader(try ContactCaseStore(context.transaction).get(member.contactCase))
                }
            } else if actor.role?.isOfficer != true {
                throw Failure(.absent, "no-such-record")
            }
            return try CallReader(context.transaction, door: context.door, now: context.now).view(call, side: side)
        }
    }
}
