// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel

/// Who is on duty for calls.
public struct CallShiftStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, Hashable, CaseIterable {
        case available, away, over
    }

    public struct Shift: Sendable {
        public let id: ID<CallShiftRecord>
        public let agent: ID<UserAccount>
        public let name: String
        public let desk: ContactDesk
        public let state: State

        public init(id: ID<CallShiftRecord>, agent: ID<UserAccount>, name: String, desk: ContactDesk, state: State) {
            self.id = id
            self.agent = agent
            self.name = name
            self.desk = desk
            self.state = state
        }
    }

    /// Agents of a desk who are there.
    public struct Presence: Sendable {
        public let present: Int
        public let free: Int
    }

    private static let columns: SQL = "id, sign_in, name, desk, state"

    public func insert(_ shift: Shift, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO call_shift (id, sign_in, name, desk, state, free_since, seen_at, recorded_at)
            VALUES (\(shift.id), \(shift.agent), \(shift.name), \(shift.desk.rawValue), \(shift.state.rawValue),
                \(now), \(now), \(now))
            """)
    }

    /// - Throws: `absent` when there is no such shift.
    public func get(_ id: ID<CallShiftRecord>) throws -> Shift {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM call_shift WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.shift(row)
    }

    /// The shift that an agent is on.
    public func find(_ agent: ID<UserAccount>) throws -> Shift? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM call_shift WHERE sign_in = \(agent) AND state <> 'over'"
        ).map(Self.shift)
    }

    public func set(_ state: State, _ id: ID<CallShiftRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE call_shift SET state = \(state.rawValue), free_since = \(now), seen_at = \(now) WHERE id = \(id)
            """)
    }

    /// The agent has just become free, and stands at the end of the line of the free.
    public func freed(_ agent: ID<UserAccount>, at now: Instant) throws {
        try transaction.execute(
            "UPDATE call_shift SET free_since = \(now) WHERE sign_in = \(agent) AND state <> 'over'")
    }

    public func hear(_ id: ID<CallShiftRecord>, at now: Instant) throws {
        try transaction.execute("UPDATE call_shift SET seen_at = \(now) WHERE id = \(id)")
    }

    /// The agent who has been free for longest.
    ///
    /// - Parameter wanted: only this one; nil for anybody of the desk.
    public func free(
        _ desk: ContactDesk, wanted: ID<UserAccount>?, heardAfter: Instant
    ) throws -> Shift? {
        let only: SQL = wanted.map { "AND sign_in = \($0)" } ?? "AND desk = \(desk.rawValue)"
        return try transaction.row(
            """
            SELECT \(part: Self.columns) FROM call_shift
            WHERE state = 'available' AND seen_at >= \(heardAfter) \(part: only)
                AND NOT EXISTS (SELECT 1 FROM voice_call c WHERE c.agent = call_shift.sign_in)
                AND NOT EXISTS (SELECT 1 FROM visitor_call v WHERE v.agent = call_shift.sign_in)
            ORDER BY free_since LIMIT 1
            """
        ).map(Self.shift)
    }

    /// Whether an agent answers calls now, free or speaking.
    public func isAvailable(_ agent: ID<UserAccount>, heardAfter: Instant) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM call_shift WHERE sign_in = \(agent) AND state = 'available' AND seen_at >= \(heardAfter)
            """)
    }

    /// How many of a desk are there, and how many of them are free.
    public func presence(_ desk: ContactDesk, heardAfter: Instant) throws -> Presence {
        let row = try transaction.row(
            """
            SELECT count(*), coalesce(sum(CASE WHEN EXISTS (
                SELECT 1 FROM voice_call c WHERE c.agent = call_shift.sign_in
                UNION ALL SELECT 1 FROM visitor_call v WHERE v.agent = call_shift.sign_in) THEN 0 ELSE 1 END), 0)
            FROM call_shift
            WHERE state = 'available' AND desk = \(desk.rawValue) AND seen_at >= \(heardAfter)
            """)
        return Presence(present: try row?.int(0) ?? 0, free: try row?.int(1) ?? 0)
    }

    /// Everybody available, for handing a call on by name.
    public func available(heardAfter: Instant) throws -> [Shift] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM call_shift
            WHERE state = 'available' AND desk IN ('contact', 'mission') AND seen_at >= \(heardAfter)
            ORDER BY name LIMIT 200
            """
        ).map(Self.shift)
    }

    private static func shift(_ row: Row) throws -> Shift {
        Shift(
            id: try row.id(0), agent: try row.id(1), name: try row.text(2), desk: try row.value(3),
            state: try row.value(4))
    }
}
