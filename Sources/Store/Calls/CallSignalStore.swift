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

    public func add(_ signal: Signal, from sender: CallSide, to call: CallStore.Call) throws {
        let table = CallTable.table(of: call.caller)
        try transaction.execute(
            """
            INSERT INTO \(part: table.signals) (id, \(part: table.key), leg, sender, kind, body)
            VALUES (\(signal.id), \(call.id), \(signal.leg), \(sender.rawValue), \(signal.kind.rawValue),
                \(signal.body))
            """)
    }

    /// What the other side said after a signal, on the connection that counts.
    public func signals(to side: CallSide, of call: CallStore.Call, after last: Int64) throws -> [Signal] {
        let table = CallTable.table(of: call.caller)
        return try transaction.rows(
            """
            SELECT id, leg, kind, body FROM \(part: table.signals)
            WHERE \(part: table.key) = \(call.id) AND id > \(last) AND leg = \(call.line.leg)
                AND sender = \(side.other.rawValue)
            ORDER BY id LIMIT 200
            """
        ).map { row in
            Signal(id: try row.id(0), leg: try row.int(1), kind: try row.value(2), body: try row.text(3))
        }
    }

    /// How many were sent on a connection.
    public func count(of call: CallStore.Call, leg: Int) throws -> Int {
        let table = CallTable.table(of: call.caller)
        return try transaction.rows(
            "SELECT id FROM \(part: table.signals) WHERE \(part: table.key) = \(call.id) AND leg = \(leg)"
        ).count
    }

    public func forget(_ call: CallStore.Call) throws {
        let table = CallTable.table(of: call.caller)
        try transaction.execute("DELETE FROM \(part: table.signals) WHERE \(part: table.key) = \(call.id)")
    }
}
