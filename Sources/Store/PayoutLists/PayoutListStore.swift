// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money

/// Payout lists and what officers did with them.
public struct PayoutListStore {
    /// Marks keys of steps.
    public enum StepRecord {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A list without its lines.
    public struct Head: Sendable {
        public let id: ID<PayoutListRecord>
        /// `DP-2026-000001`.
        public let number: String
        /// The list whose unpaid lines this one takes up.
        public let follows: ID<PayoutListRecord>?
        public let state: PayoutList.State.Name
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<PayoutListRecord>, number: String, follows: ID<PayoutListRecord>?, state: PayoutList.State.Name,
            recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.number = number
            self.follows = follows
            self.state = state
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    /// What somebody did with a list.
    public struct Step: Sendable {
        /// `prepare`, `lock`, `send-back`, `approve`, `authorise`, `release`, `close`.
        public let kind: String
        public let signIn: ID<UserAccount>?
        public let note: String
        public let at: Instant
        public let by: String
    }

    private static let columns: SQL = "id, number, follows, state, recorded_at, recorded_by"

    public func insert(_ head: Head) throws {
        try transaction.execute(
            """
            INSERT INTO payout_list (\(part: Self.columns))
            VALUES (\(head.id), \(head.number), \(head.follows), \(head.state.rawValue), \(head.recordedAt),
                \(head.recordedBy))
            """)
    }

    /// - Throws: `absent` when there is no such list.
    public func head(_ id: ID<PayoutListRecord>) throws -> Head {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM payout_list WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.head(row)
    }

    /// Lists, newest first.
    public func list(limit: Int) throws -> [Head] {
        try transaction.rows("SELECT \(part: Self.columns) FROM payout_list ORDER BY id DESC LIMIT \(limit)")
            .map(Self.head)
    }

    /// The newest open list that the system itself prepares.
    public func openList(by actor: String) throws -> Head? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM payout_list WHERE state = 'open' AND recorded_by = \(actor)
            ORDER BY id DESC LIMIT 1
            """
        ).map(Self.head)
    }

    public func append(
        _ kind: String, to list: ID<PayoutListRecord>, id: ID<StepRecord>, signIn: ID<UserAccount>?, note: String,
        at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO payout_list_step (id, list, kind, sign_in, note, recorded_at, recorded_by)
            VALUES (\(id), \(list), \(kind), \(signIn), \(note), \(now), \(actor))
            """)
    }

    /// What was done, oldest first.
    public func steps(of list: ID<PayoutListRecord>) throws -> [Step] {
        try transaction.rows(
            """
            SELECT kind, sign_in, note, recorded_at, recorded_by FROM payout_list_step
            WHERE list = \(list) ORDER BY id
            """
        ).map { row in
            try Step(
                kind: row.text(0), signIn: row.optionalID(1), note: row.text(2), at: row.instant(3), by: row.text(4))
        }
    }

    /// The list with its lines, as the state machine knows it.
    public func get(_ id: ID<PayoutListRecord>) throws -> PayoutList {
        let row = try transaction.row(
            "SELECT state, locked_total, locked_on, approvals_needed, channel FROM payout_list WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        let steps = try steps(of: id)
        let name: PayoutList.State.Name = try row.value(0)
        return PayoutList(
            id: id, state: try state(name, row, steps), lines: try PayoutLineStore(transaction).machineLines(of: id),
            preparers: Set(steps.filter { $0.kind == "prepare" || $0.kind == "lock" }.compactMap(\.signIn)))
    }

    /// Writes a changed list back: its state, and the lines that are not as they were.
    public func save(_ list: PayoutList, was before: PayoutList) throws {
        if list.state != before.state {
            let consent = list.state.consent
            try transaction.execute(
                """
                UPDATE payout_list SET state = \(list.state.name.rawValue), locked_total = \(consent?.total),
                    locked_on = \(consent?.lockedOn), approvals_needed = \(consent?.needed),
                    channel = \(list.state.release?.channel.rawValue)
                WHERE id = \(list.id)
                """)
        }
        let known = Dictionary(uniqueKeysWithValues: before.lines.map { ($0.id, $0) })
        for line in list.lines where known[line.id] != nil && known[line.id] != line {
            try transaction.execute(
                """
                UPDATE payout_line SET state = \(line.state.rawValue), reason = \(line.reason),
                    inquiry = \(line.inquiry?.rawValue)
                WHERE id = \(line.id)
                """)
        }
    }

    private func state(
        _ name: PayoutList.State.Name, _ row: Row, _ steps: [Step]
    ) throws -> PayoutList.State {
        let locked = steps.lastIndex { $0.kind == "lock" } ?? steps.endIndex
        let since = steps[locked...]
        func signIn(_ kind: String) -> ID<UserAccount> {
            guard let found = since.last(where: { $0.kind == kind })?.signIn else {
                preconditionFailure("a payout list that is \(name.rawValue) has the step \(kind)")
            }
            return found
        }
        func consent() throws -> PayoutList.Consent {
            PayoutList.Consent(
                total: try row.rupiah(1), lockedOn: try row.day(2), needed: try row.int(3),
                approvers: since.filter { $0.kind == "approve" }.compactMap(\.signIn))
        }
        func release() throws -> PayoutList.Release {
            PayoutList.Release(
                consent: try consent(), authoriser: signIn("authorise"), releaser: signIn("release"),
                channel: try row.value(4))
        }
        switch name {
        case .open: return .open
        case .locked: return .locked(try consent())
        case .approved: return .approved(try consent())
        case .authorised: return .authorised(try consent(), by: signIn("authorise"))
        case .released: return .released(try release())
        case .settled: return .settled(try release())
        case .closed: return .closed(try row.optionalText(4) == nil ? nil : try release())
        }
    }

    private static func head(_ row: Row) throws -> Head {
        try Head(
            id: row.id(0), number: row.text(1), follows: row.optionalID(2), state: row.value(3),
            recordedAt: row.instant(4), recordedBy: row.text(5))
    }
}
