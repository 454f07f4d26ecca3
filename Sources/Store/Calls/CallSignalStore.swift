// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel

/// What two browsers tell each other to be connected. It names their addresses on the network and goes with the call.
public struct CallSignalStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case offer, answer, candidate
    }

    public struct Signal: Sendable {
        public let id: ID<CallSignalRecord>
        public let leg: Int
        public let kind: Kind
        public let body: String

        public init(id: ID<CallSignalRecord>, leg: Int, kind: Kind, body: String) {
            self.id = id
            self.leg = leg
            self.kind = kind
            self.body = body
        }
    }

    public func add(_ signal: Signal, from sender: CallSide, to call: ID<VoiceCallRecord>) throws {
        try transaction.execute(
            """
            INSERT INTO call_signal (id, voice_call, leg, sender, kind, body)
            VALUES (\(signal.id), \(call), \(signal.leg), \(sender.rawValue), \(signal.kind.rawValue), \(signal.body))
            """)
    }

    /// What the other side said after a signal, on the connection that counts.
    public func signals(
        to side: CallSide, of call: ID<VoiceCallRecord>, leg: Int, after last: Int64
    ) throws -> [Signal] {
        try transaction.rows(
            """
            SELECT id, leg, kind, body FROM call_signal
            WHERE voice_call = \(call) AND id > \(last) AND leg = \(leg) AND sender = \(side.other.rawValue)
            ORDER BY id LIMIT 200
            """
        ).map { row in
            Signal(id: try row.id(0), leg: try row.int(1), kind: try row.value(2), body: try row.text(3))
        }
    }

    /// How many were sent on a connection.
    public func count(of call: ID<VoiceCallRecord>, leg: Int) throws -> Int {
        try transaction.row(
            "SELECT count(*) FROM call_signal WHERE voice_call = \(call) AND leg = \(leg)")?.int(0) ?? 0
    }

    public func forget(_ call: ID<VoiceCallRecord>) throws {
        try transaction.execute("DELETE FROM call_signal WHERE voice_call = \(call)")
    }
}
