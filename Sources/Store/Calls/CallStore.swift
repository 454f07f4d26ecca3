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
        public let caller: Caller
        public var line: CallLine
        public let recordedAt: Instant
        public var answeredAt: Instant?
        public var endedAt: Instant?

        public init(id: ID<VoiceCallRecord>, caller: Caller, line: CallLine, recordedAt: Instant) {
            self.id = id
            self.caller = caller
            self.line = line
            self.recordedAt = recordedAt
        }

        /// The caller who is signed in; nil for a visitor.
        public var member: Caller.Member? { if case .member(let member) = caller { member } else { nil } }

        /// The caller who is not signed in; nil for a member.
        public var visitor: Caller.Visitor? { if case .visitor(let visitor) = caller { visitor } else { nil } }

        /// - Throws: `absent` for the call of a visitor: it is about nobody's record.
        public func getMember() throws(Failure) -> Caller.Member {
            guard let member else { throw Failure(.absent, "no-such-record") }
            return member
        }

        /// Which end somebody sits at; nil for others, and for visitors, who have no sign-in.
        public func side(of account: ID<UserAccount>?) -> CallSide? {
            guard let account else { return nil }
            if account == member?.account { return .caller }
            return account == line.agent ? .agent : nil
        }
    }

    private static func columns(_ table: CallTable) -> SQL {
        """
        id, \(part: table.caller), state, outcome, desk, wanted, agent, offered_until, leg, answered_at, ended_at,
        recording, recorded_at
        """
    }

    /// Calls of one table that are found so.
    private func calls(_ table: CallTable, _ condition: SQL) throws -> [Call] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns(table)) FROM \(part: table.calls) WHERE \(part: condition)
            """
        ).map { try Self.call($0, table) }
    }

    /// The one call, of whichever table, that is found so.
    private func call(_ condition: SQL) throws -> Call? {
        for table in CallTable.all {
            if let found = try calls(table, condition).first { return found }
        }
        return nil
    }

    public func insert(_ call: Call) throws {
        let line = call.line
        switch call.caller {
        case .member(let member):
            try transaction.execute(
                """
                INSERT INTO voice_call (id, person, contact_case, caller, caller_name, state, desk, leg, recording,
                    caller_seen_at, recorded_at)
                VALUES (\(call.id), \(member.person), \(member.contactCase), \(member.account), \(member.name),
                    \(line.stateWord), \(line.desk.rawValue), \(line.leg), \(line.recording.rawValue),
                    \(call.recordedAt), \(call.recordedAt))
                """)
        case .visitor(let visitor):
            try transaction.execute(
                """
                INSERT INTO visitor_call (id, visitor, address, category, country, language, state, desk, leg,
                    recording, caller_seen_at, recorded_at)
                VALUES (\(call.id), \(visitor.token), \(visitor.address), \(visitor.category.rawValue),
                    \(visitor.country.code), \(visitor.language.rawValue), \(line.stateWord),
                    \(line.desk.rawValue), \(line.leg), \(line.recording.rawValue), \(call.recordedAt),
                    \(call.recordedAt))
                """)
        }
    }

    public func save(_ call: Call, agentSeenAt: Instant?) throws {
        var outcome: CallEnd?
        var until: Instant?
        switch call.line.state {
        case .ended(let end): outcome = end
        case .offered(_, let moment): until = moment
        case .waiting, .talking, .held: break
        }
        if outcome != nil, call.visitor != nil {
            // Nothing of a visitor outlasts the call.
            try transaction.execute("UPDATE visitor_call SET address = NULL WHERE id = \(call.id)")
        }
        try transaction.execute(
            """
            UPDATE \(part: CallTable.table(of: call.caller).calls) SET state = \(call.line.stateWord),
                outcome = \(outcome?.rawValue), desk = \(call.line.desk.rawValue),
                wanted = \(call.line.wanted), agent = \(call.line.agent), offered_until = \(until),
                leg = \(call.line.leg), answered_at = \(call.answeredAt), ended_at = \(call.endedAt),
                recording = \(call.line.recording.rawValue),
                agent_seen_at = COALESCE(\(agentSeenAt), agent_seen_at)
            WHERE id = \(call.id)
            """)
    }

    /// - Throws: `absent` when there is no such call.
    public func get(_ id: ID<VoiceCallRecord>) throws -> Call {
        guard let found = try call("id = \(id)") else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// The call that a visitor's browser holds the token of.
    ///
    /// - Throws: `absent` when there is no such call.
    public func get(visitor token: [UInt8]) throws -> Call {
        guard let found = try calls(.visitors, "visitor = \(token)").first else {
            throw Failure(.absent, "no-such-record")
        }
        return found
    }

    /// How many visitors are calling, and how many of them from one address.
    public func openVisitors(from address: [UInt8]?) throws -> (all: Int, fromAddress: Int) {
        let all = try transaction.rows(
            "SELECT id FROM visitor_call WHERE ended_at IS NULL AND state IN ('waiting', 'offered', 'talking', 'held')")
        guard let address else { return (all.count, 0) }
        let near = try transaction.rows("SELECT id FROM visitor_call WHERE address = \(address)")
        return (all.count, near.count)
    }

    /// Waiting calls in the order in which they came.
    public func waiting(limit: Int) throws -> [Call] {
        let found = try CallTable.all.flatMap {
            try calls($0, "ended_at IS NULL AND state = 'waiting' ORDER BY id LIMIT \(limit)")
        }
        return Array(found.sorted { $0.id < $1.id }.prefix(limit))
    }

    /// How many came before a call and wait at the same desk.
    public func ahead(of call: Call) throws -> Int {
        try CallTable.all.reduce(0) { sum, table in
            try sum
                + transaction.rows(
                    """
                    SELECT id FROM \(part: table.calls) WHERE ended_at IS NULL AND state = 'waiting'
                        AND id < \(call.id) AND desk = \(call.line.desk.rawValue)
                    """
                ).count
        }
    }

    /// The call that an agent has in hand.
    public func find(ofAgent agent: ID<UserAccount>) throws -> Call? { try call("agent = \(agent)") }

    /// The call that somebody is making.
    public func find(ofCaller caller: ID<UserAccount>) throws -> Call? {
        try calls(.members, "caller = \(caller) AND ended_at IS NULL").first
    }

    public func all(of one: ID<ContactCaseRecord>) throws -> [Call] {
        try calls(.members, "contact_case = \(one) ORDER BY id")
    }

    /// Calls that ring for too long, or whose one end has been silent for too long, or that wait for too long.
    public func overdue(at now: Instant) throws -> [Call] {
        let silent = now.adding(seconds: -CallLine.silenceSeconds)
        let waiting = now.adding(seconds: -CallLine.longestWaitSeconds)
        return try CallTable.all.flatMap { table in
            try calls(
                table,
                """
                ended_at IS NULL AND state IN ('waiting', 'offered', 'talking', 'held')
                    AND (offered_until <= \(now) OR caller_seen_at < \(silent)
                        OR (agent IS NOT NULL AND agent_seen_at < \(silent))
                        OR (state = 'waiting' AND recorded_at < \(waiting)))
                ORDER BY id LIMIT 500
                """)
        }
    }

    /// When both ends were last heard.
    public func seen(_ call: Call) throws -> (caller: Instant, agent: Instant?) {
        let row = try transaction.row(
            """
            SELECT caller_seen_at, agent_seen_at FROM \(part: CallTable.table(of: call.caller).calls)
            WHERE id = \(call.id)
            """)
        guard let row else { throw Failure(.absent, "no-such-record") }
        return (try row.instant(0), try row.optionalInstant(1))
    }

    /// One end is still there.
    public func hear(_ side: CallSide, of call: Call, at now: Instant) throws {
        let calls = CallTable.table(of: call.caller).calls
        let column: SQL = side == .caller ? "caller_seen_at" : "agent_seen_at"
        try transaction.execute("UPDATE \(part: calls) SET \(part: column) = \(now) WHERE id = \(call.id)")
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
        let table = CallTable.table(of: call.caller)
        try transaction.execute(
            """
            INSERT INTO \(part: table.events) (id, \(part: table.key), step, agent, recorded_at)
            VALUES (\(id), \(call.id), \(step), \(call.line.agent), \(now))
            """)
    }

    private static func call(_ row: Row, _ table: CallTable) throws -> Call {
        let agent: ID<UserAccount>? = try row.optionalID(10)
        let answeredAt = try row.optionalInstant(13)
        let state = try stored(row.text(6), agent, try row.optionalInstant(11), try row.optionalText(7))
        var call = Call(
            id: try row.id(0), caller: try table.caller(row),
            line: CallLine(
                state: state, desk: try row.value(8), wanted: try row.optionalID(9), leg: try row.int(12),
                wasAnswered: answeredAt != nil, recording: try row.value(15)),
            recordedAt: try row.instant(16))
        call.answeredAt = answeredAt
        call.endedAt = try row.optionalInstant(14)
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
