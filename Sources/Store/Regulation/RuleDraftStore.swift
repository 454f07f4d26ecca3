// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Regulation

/// Drafts of the law and what was decided about them.
public struct RuleDraftStore {
    /// Marks keys of drafts.
    public enum Record {}

    /// What somebody proposed.
    public struct Draft: Sendable {
        public let id: ID<Record>
        public let title: String
        public let reason: String
        /// The hash of the tree that the proposal would have made.
        public let hash: String
        /// The tree that it was made over.
        public let base: String
        public let files: [RuleFile]
        public let recordedAt: Instant
        public let recordedBy: String
        public let decision: Decision?
        /// The tree that counts since the draft's day; nil before it.
        public let activated: String?

        public init(
            id: ID<Record>, title: String, reason: String, hash: String, base: String, files: [RuleFile],
            recordedAt: Instant, recordedBy: String, decision: Decision? = nil, activated: String? = nil
        ) {
            self.id = id
            self.title = title
            self.reason = reason
            self.hash = hash
            self.base = base
            self.files = files
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
            self.decision = decision
            self.activated = activated
        }
    }

    /// What the second officer said.
    public struct Decision: Sendable {
        /// The day from which the draft counts; nil where it was refused.
        public let firstDay: CalendarDay?
        public let reason: String
        public let recordedAt: Instant
        public let recordedBy: String

        public init(firstDay: CalendarDay?, reason: String, recordedAt: Instant, recordedBy: String) {
            self.firstDay = firstDay
            self.reason = reason
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func insert(_ draft: Draft) throws {
        try transaction.execute(
            """
            INSERT INTO rule_draft (id, title, reason, hash, base, files, recorded_at, recorded_by)
            VALUES (\(draft.id), \(draft.title), \(draft.reason), \(draft.hash), \(draft.base),
                \(RuleTree.text(of: draft.files)), \(draft.recordedAt), \(draft.recordedBy))
            """)
    }

    /// - Throws: a constraint fault when the draft was decided before.
    public func decide(_ id: ID<Record>, _ decision: Decision) throws {
        try transaction.execute(
            """
            INSERT INTO rule_draft_decision (draft, first_day, reason, recorded_at, recorded_by)
            VALUES (\(id), \(decision.firstDay), \(decision.reason), \(decision.recordedAt), \(decision.recordedBy))
            """)
    }

    public func activate(_ id: ID<Record>, tree: String, at now: Instant) throws {
        try transaction.execute(
            "INSERT INTO rule_draft_activation (draft, tree, recorded_at) VALUES (\(id), \(tree), \(now))")
    }

    private static let selection: SQL = """
        SELECT d.id, d.title, d.reason, d.hash, d.base, d.files, d.recorded_at, d.recorded_by,
            c.draft, c.first_day, c.reason, c.recorded_at, c.recorded_by, a.tree
        FROM rule_draft d LEFT JOIN rule_draft_decision c ON c.draft = d.id
        LEFT JOIN rule_draft_activation a ON a.draft = d.id
        """

    /// - Throws: `absent` when there is no such draft.
    public func get(_ id: ID<Record>) throws -> Draft {
        guard let row = try transaction.row("\(part: Self.selection) WHERE d.id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.draft(row)
    }

    /// Every draft, newest first.
    public func all() throws -> [Draft] {
        try transaction.rows("\(part: Self.selection) ORDER BY d.id DESC LIMIT 500").map(Self.draft)
    }

    /// Approved drafts whose day has come, in the order in which they lie over each other.
    public func due(on day: CalendarDay) throws -> [Draft] {
        try transaction.rows(
            "\(part: Self.selection) WHERE c.first_day <= \(day) ORDER BY c.first_day, c.recorded_at, d.id"
        ).map(Self.draft)
    }

    /// Every approved draft, also those whose day is to come, in the order in which they lie over each other.
    public func approved() throws -> [Draft] {
        try transaction.rows(
            "\(part: Self.selection) WHERE c.first_day IS NOT NULL ORDER BY c.first_day, c.recorded_at, d.id"
        ).map(Self.draft)
    }

    /// The keys of what `due` finds.
    public func dueIDs(on day: CalendarDay) throws -> [ID<Record>] {
        try transaction.rows(
            """
            SELECT draft FROM rule_draft_decision WHERE first_day <= \(day) ORDER BY first_day, recorded_at, draft
            """
        ).map { try $0.id(0) }
    }

    private static func draft(_ row: Row) throws -> Draft {
        var decision: Decision?
        if try row.optionalInteger(8) != nil {
            decision = Decision(
                firstDay: try row.optionalDay(9), reason: try row.text(10), recordedAt: try row.instant(11),
                recordedBy: try row.text(12))
        }
        return Draft(
            id: try row.id(0), title: try row.text(1), reason: try row.text(2), hash: try row.text(3),
            base: try row.text(4), files: RuleTree(text: try row.text(5)).files, recordedAt: try row.instant(6),
            recordedBy: try row.text(7), decision: decision, activated: try row.optionalText(13))
    }
}
