// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Sealing
import Store

extension Door {
    /// 1 MiB: minutes of speech.
    public static let largestRecordedPart = 1_024 * 1_024
    private static let mostParts = 10_000

    /// Keeps a piece of a recording, sealed under the person's key. The same piece counts once.
    ///
    /// - Throws: `refused` `recording-not-agreed` where the caller has not said yes, or has taken it back; `conflict`
    ///   `call-leg-over`; `absent` for another agent's call.
    public func recordCall(
        _ id: ID<VoiceCallRecord>, leg: Int, part: Int, bytes: [UInt8], by actor: Actor
    ) async throws {
        guard !bytes.isEmpty else { throw Failure(.invalid, "sound-empty", field: "file") }
        guard bytes.count <= Self.largestRecordedPart else {
            throw Failure(
                .invalid, "document-too-large", field: "file",
                details: ["found": String(bytes.count), "most": String(Self.largestRecordedPart)])
        }
        guard (0..<Self.mostParts).contains(part), leg > 0 else {
            throw Failure(.invalid, "number-out-of-range", field: "part", details: ["least": "0", "most": "9999"])
        }
        try await write(.recordCall, by: actor) { context in
            let call = try CallStore(context.transaction).get(id)
            let person = try call.getMember().person
            try context.reach(person)
            let store = CallRecordingStore(context.transaction)
            if try store.holds(id, leg: leg, part: part) { return }
            try context.checkRecording(call, leg, known: try store.recorder(of: id, leg: leg))
            let key = try context.door.dataKey(of: person, context.transaction)
            try store.add(
                try key.seal(bytes, as: Self.recordingPlace(id, leg, part)), size: bytes.count, call: id, leg: leg,
                part: part, at: context.now, by: actor.name)
            context.note("leg \(leg) part \(part)")
        }
    }

    /// What was recorded of one connection of a call, whole; the look is logged.
    public func openRecording(
        _ id: ID<VoiceCallRecord>, leg: Int, by actor: Actor
    ) async throws -> [UInt8] {
        try await read(.viewCall, by: actor) { context in
            let call = try CallStore(context.transaction).get(id)
            let member = try call.getMember()
            try context.reach(member.person)
            try context.checkContactReader(try ContactCaseStore(context.transaction).get(member.contactCase))
            let parts = try CallRecordingStore(context.transaction).parts(of: id, leg: leg)
            guard !parts.isEmpty else { throw Failure(.absent, "no-such-record") }
            let key = try context.door.dataKey(of: member.person, context.transaction)
            return try parts.flatMap { try key.open($0.content, as: Self.recordingPlace(id, leg, $0.part)) }
        }
    }

    fileprivate static let latePartSeconds: Int64 = 120

    private static func recordingPlace(_ call: ID<VoiceCallRecord>, _ leg: Int, _ part: Int) -> SealContext {
        SealContext("call.recording.\(leg).\(part)", owner: call)
    }
}

extension WriteContext {
    /// Whether a piece may be kept: while the caller agrees; and what was recorded until then still arrives for a short
    /// time after the connection is over.
    fileprivate func checkRecording(_ call: CallStore.Call, _ leg: Int, known: String?) throws(Failure) {
        guard call.line.recording != .refused else { throw Failure(.refused, "recording-not-agreed") }
        let isLate = call.line.leg != leg || call.line.isOver || call.side(of: actor.account) != .agent
        guard isLate else {
            guard call.line.recording == .agreed else { throw Failure(.refused, "recording-not-agreed") }
            return
        }
        guard known == actor.name else {
            guard call.side(of: actor.account) == .agent else { throw Failure(.absent, "no-such-record") }
            throw Failure(.conflict, "call-leg-over")
        }
        if let endedAt = call.endedAt, now > endedAt.adding(seconds: Door.latePartSeconds) {
            throw Failure(.conflict, "call-leg-over")
        }
    }
}
