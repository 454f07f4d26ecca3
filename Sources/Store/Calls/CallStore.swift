// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel

/// Calls and where each stands.
public struct CallStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Call: Sendable {
        public let id: ID<VoiceCallRecord>
        /// About whom it is.
        public let person: ID<PersonRecord>
        public let contactCase: ID<ContactCaseRecord>
        /// Who sits at the caller's end.
        public let caller: ID<UserAccount>
        public let callerName: String
        public var line: CallLine
        public let recordedAt: Instant
        public var answeredAt: Instant?
        public var endedAt: Instant?

        public init(
            id: ID<VoiceCallRecord>, person: ID<PersonRecord>, contactCase: ID<ContactCaseRecord>,
            caller: ID<UserAccount>, callerName: String, line: CallLine, recordedAt: Instant
        ) {
            self.id = id
            self.person = person
            self.contactCase = contactCase
            self.caller = caller
            self.callerName = callerName
            self.line = line
            self.recordedAt = recordedAt
        }

        /// Which end somebody sits at; nil for others.
        public func side(of account: ID<UserAccount>?) -> CallSide? {
            guard let account else { return nil }
            if account == caller { return .caller }
            return account == line.agent ? .agent : nil
        }
    }

    private static let columns: SQL = """
        id, person, contact_case, caller, caller_name, state, outcome, desk, wanted, agent, offered_until, leg,
        answered_at, ended_at, recording, recorded_at
        """

    public func insert(_ call: Call) throws {
        try transaction.execute(
            """
            INSERT INTO voice_call (id, person, contact_case, caller, caller_name, state, desk, leg, recording,
                caller_seen_at, recorded_at)
            VALUES (\(call.id), \(call.person), \(call.contactCase), \(call.caller), \(call.callerName),
                \(call.line.stateWord), \(call.line.desk.rawValue), \(call.line.leg),
                \(call.line.recording.rawValue), \(call.recordedAt), \(call.recordedAt))
            """)
    }

    public func save(_ call: Call, agentSeenAt: Instant?) throws {
        var outcome: CallEnd?
        var until: Instant?
        switch call.line.state {
        case .ended(let end): outcome = end
        case .offered(_, let moment): until = moment
        case .waiting, .talking, .held: break
        }
        try transaction.execute(
            """
            UPDATE voice_call SET state = \(call.line.stateWord), outcome = \(outcome?.rawValue),
                desk = \(call.line.desk.rawValue), wanted = \(call.line.wanted), agent = \(call.line.agent),
                offered_until = \(until), leg = \(call.line.leg), answered_at = \(call.answeredAt),
                ended_at = \(call.endedAt), recording = \(call.line.recording.rawValue),
                agent_seen_at = COALESCE(\(agentSeenAt), agent_seen_at)
            WHERE id = \(call.id)
            """)
    }

    /// - Throws: `absent` when there is no such call.
    public func get(_ id: ID<VoiceCallRecord>) throws -> Call {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM voice_call WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.call(row)
    }

    /// Waiting calls in the order in which they came.
    public func waiting(limit: Int) throws -> [Call] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM voice_call
            WHERE ended_at IS NULL AND state = 'waiting' ORDER BY id LIMIT \(limit)
            """
        ).map(Self.call)
    }

    /// How many came before a call and wait at the same desk.
    public func ahead(of call: Call) throws -> Int {
        let row = try transaction.row(
            """
            SELECT count(*) FROM voice_call
            WHERE ended_at IS NULL AND state = 'waiting' AND id < \(call.id) AND desk = \(call.line.desk.rawValue)
            """)
        return try row?.int(0) ?? 0
    }

    /// The call that an agent has in hand.
    public func find(ofAgent agent: ID<UserAccount>) throws -> Call? {
        try transaction.row("SELECT \(part: Self.columns) FROM voice_call WHERE agent = \(agent)").map(Self.call)
    }

    /// The call that somebody is making.
    public func find(ofCaller caller: ID<UserAccount>) throws -> Call? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM voice_call WHERE caller = \(caller) AND ended_at IS NULL"
        ).map(Self.call)
    }

    public func all(of one: ID<ContactCaseRecord>) throws -> [Call] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM voice_call WHERE contact_case = \(one) ORDER BY id"
        ).map(Self.call)
    }

    /// Calls that ring for too long, or whose one end has been silent for too long, or that wait for too long.
    public func overdue(at now: Instant) throws -> [Call] {
        let silent = now.adding(seconds: -CallLine.silenceSeconds)
        let waiting = now.adding(seconds: -CallLine.longestWaitSeconds)
        return try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM voice_call
            WHERE ended_at IS NULL AND state IN ('waiting', 'offered', 'talking', 'held')
                AND (offered_until <= \(now) OR caller_seen_at < \(silent)
                    OR (agent IS NOT NULL AND agent_seen_at < \(silent))
                    OR (state = 'waiting' AND recorded_at < \(waiting)))
            ORDER BY id LIMIT 500
            """
        ).map(Self.call)
    }

    /// When both ends were last heard.
    public func seen(_ id: ID<VoiceCallRecord>) throws -> (caller: Instant, agent: Instant?) {
        let row = try transaction.row("SELECT caller_seen_at, agent_seen_at FROM voice_call WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return (try row.instant(0), try row.optionalInstant(1))
    }

    /// One end is still there.
    public func hear(_ side: CallSide, of id: ID<VoiceCallRecord>, at now: Instant) throws {
        switch side {
        case .caller: try transaction.execute("UPDATE voice_call SET caller_seen_at = \(now) WHERE id = \(id)")
        case .agent: try transaction.execute("UPDATE voice_call SET agent_seen_at = \(now) WHERE id = \(id)")
        }
    }

    /// How long the last calls were talked, in seconds; nil where none was.
    public func meanTalk() throws -> Int? {
        let rows = try transaction.rows(
            """
            SELECT answered_at, ended_at FROM voice_call WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 50
            """)
        var sum: Int64 = 0
        var count: Int64 = 0
        for row in rows {
            guard let answered = try row.optionalInstant(0) else { continue }
            sum += try row.instant(1).seconds - answered.seconds
            count += 1
        }
        return count == 0 ? nil : Int(max(30, sum / count))
    }

    /// What happened in a call, and at which agent.
    public func note(_ step: String, _ id: ID<CallSignalRecord>, in call: Call, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO voice_call_event (id, voice_call, step, agent, recorded_at)
            VALUES (\(id), \(call.id), \(step), \(call.line.agent), \(now))
            """)
    }

    /// The steps of a call, oldest first.
    public func steps(of id: ID<VoiceCallRecord>) throws -> [String] {
        try transaction.rows("SELECT step FROM voice_call_event WHERE voice_call = \(id) ORDER BY id").map {
            try $0.text(0)
        }
    }

    private static func call(_ row: Row) throws -> Call {
        let agent: ID<UserAccount>? = try row.optionalID(9)
        let answeredAt = try row.optionalInstant(12)
        let state = try stored(row.text(5), agent, try row.optionalInstant(10), try row.optionalText(6))
        var call = Call(
            id: try row.id(0), person: try row.id(1), contactCase: try row.id(2), caller: try row.id(3),
            callerName: try row.text(4),
            line: CallLine(
                state: state, desk: try row.value(7), wanted: try row.optionalID(8), leg: try row.int(11),
                wasAnswered: answeredAt != nil, recording: try row.value(14)),
            recordedAt: try row.instant(15))
        call.answeredAt = answeredAt
        call.endedAt = try row.optionalInstant(13)
        return call
    }

    private static func stored(
        _ word: String, _ agent: ID<UserAccount>?, _ until: Instant?, _ outcome: String?
    ) throws -> CallLine.State {
        switch (word, agent, until) {
        case ("offered", let agent?, let until?): return .offered(to: agent, until: until)
        case ("talking", let agent?, _): return .talking(with: agent)
        case ("held", let agent?, _): return .held(by: agent)
        case ("waiting", _, _): return .waiting
        default:
            guard let end = outcome.flatMap(CallEnd.init) else {
                throw Failure(.conflict, "conflicts-with-record", details: ["state": word])
            }
            return .ended(end)
        }
    }
}
