// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Recordings of calls in pieces, each sealed under the person's key as `call.recording.LEG.PART`, owner is the call.
public struct CallRecordingStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The recording of one connection.
    public struct Recording: Sendable, Hashable {
        public let leg: Int
        public let parts: Int
        public let size: Int
    }

    public func holds(_ call: ID<VoiceCallRecord>, leg: Int, part: Int) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM call_recording WHERE voice_call = \(call) AND leg = \(leg) AND part = \(part)
            """)
    }

    public func add(
        _ content: [UInt8], size: Int, call: ID<VoiceCallRecord>, leg: Int, part: Int, at now: Instant,
        by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO call_recording (voice_call, leg, part, size, content, recorded_at, recorded_by)
            VALUES (\(call), \(leg), \(part), \(size), \(content), \(now), \(actor))
            """)
    }

    /// Who recorded a connection; nil where nothing was.
    public func recorder(of call: ID<VoiceCallRecord>, leg: Int) throws -> String? {
        try transaction.row(
            "SELECT recorded_by FROM call_recording WHERE voice_call = \(call) AND leg = \(leg) AND part = 0"
        )?.text(0)
    }

    public func all(of call: ID<VoiceCallRecord>) throws -> [Recording] {
        try transaction.rows(
            """
            SELECT leg, count(*), coalesce(sum(size), 0) FROM call_recording WHERE voice_call = \(call)
            GROUP BY leg ORDER BY leg
            """
        ).map { Recording(leg: try $0.int(0), parts: try $0.int(1), size: try $0.int(2)) }
    }

    /// Destroys what was recorded of a call.
    public func erase(_ call: ID<VoiceCallRecord>) throws {
        try transaction.execute("DELETE FROM call_recording WHERE voice_call = \(call)")
    }

    /// The sealed pieces in their order.
    public func parts(of call: ID<VoiceCallRecord>, leg: Int) throws -> [(part: Int, content: [UInt8])] {
        try transaction.rows(
            """
            SELECT part, content FROM call_recording WHERE voice_call = \(call) AND leg = \(leg) ORDER BY part
            """
        ).map { (try $0.int(0), try $0.blob(1)) }
    }
}
