// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People

/// What sources said about persons' fields: value, source and time, and what was decided about differences.
public struct ProvenanceStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Standing: String, Sendable, CaseIterable {
        /// Counts from when it was recorded: nobody had said anything before, or the registration itself said it.
        case counts
        /// Says what counts already.
        case agrees
        /// Says something else; an officer takes or leaves it.
        case differs
        /// Came after something that was told later.
        case late
    }

    public struct Statement: Sendable {
        public let id: ID<StatementRecord>
        public let person: ID<PersonRecord>
        public let field: ToldField
        /// Sealed under the person's key as `statement.<field>`, owner is the statement.
        public let sealed: [UInt8]
        /// Equal for values that say the same.
        public let blind: [UInt8]
        public let source: String
        public let report: ID<PartnerReportRecord>?
        public let toldAt: Instant
        public let standing: Standing
        public let recordedAt: Instant
        public let decision: Decision?

        public init(
            id: ID<StatementRecord>, person: ID<PersonRecord>, field: ToldField, sealed: [UInt8], blind: [UInt8],
            source: String, report: ID<PartnerReportRecord>?, toldAt: Instant, standing: Standing, recordedAt: Instant,
            decision: Decision? = nil
        ) {
            self.id = id
            self.person = person
            self.field = field
            self.sealed = sealed
            self.blind = blind
            self.source = source
            self.report = report
            self.toldAt = toldAt
            self.standing = standing
            self.recordedAt = recordedAt
            self.decision = decision
        }
    }

    /// What an officer decided about a difference, and why.
    public struct Decision: Sendable {
        public let taken: Bool
        public let reason: String
        public let at: Instant
        public let by: String
    }

    public func insert(_ statement: Statement, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO statement (id, person, field, sealed, blind, source, report, told_at, standing, recorded_at,
                recorded_by)
            VALUES (\(statement.id), \(statement.person), \(statement.field.rawValue), \(statement.sealed),
                \(statement.blind), \(statement.source), \(statement.report), \(statement.toldAt),
                \(statement.standing.rawValue), \(statement.recordedAt), \(actor))
            """)
    }

    private static let columns: SQL = """
        id, person, field, sealed, blind, source, report, told_at, standing, recorded_at, taken, reason, decided_at,
        decided_by
        """

    /// Everything said about the fields of a set of records, oldest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Statement] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM statement WHERE person IN (\(list: persons)) ORDER BY id"
        ).map(Self.statement)
    }

    /// Differences that nobody has decided, oldest first.
    public func open(limit: Int) throws -> [Statement] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM statement WHERE standing = 'differs' AND decided_at IS NULL
            ORDER BY recorded_at, id LIMIT \(limit)
            """
        ).map(Self.statement)
    }

    /// - Throws: `absent` when there is no such statement.
    public func get(_ id: ID<StatementRecord>) throws -> Statement {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM statement WHERE id = \(id)")
        guard let found = try row.map(Self.statement) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// - Throws: `conflict` `difference-already-decided`.
    public func decide(_ id: ID<StatementRecord>, _ decision: Decision) throws {
        let changed = try transaction.changes(
            """
            UPDATE statement SET taken = \(decision.taken), reason = \(decision.reason), decided_at = \(decision.at),
                decided_by = \(decision.by)
            WHERE id = \(id) AND standing = 'differs' AND decided_at IS NULL
            """)
        guard changed == 1 else { throw Failure(.conflict, "difference-already-decided") }
    }

    private static func statement(_ row: Row) throws -> Statement {
        let decidedAt = try row.optionalInstant(12)
        return Statement(
            id: try row.id(0), person: try row.id(1), field: try row.value(2), sealed: try row.blob(3),
            blind: try row.blob(4), source: try row.text(5), report: try row.optionalID(6), toldAt: try row.instant(7),
            standing: try row.value(8), recordedAt: try row.instant(9),
            decision: try decidedAt.map {
                Decision(taken: try row.bool(10), reason: try row.text(11), at: $0, by: try row.text(13))
            })
    }
}

extension ProvenanceStore.Decision {
    public init(_ taken: Bool, reason: String, at: Instant, by: String) {
        self.taken = taken
        self.reason = reason
        self.at = at
        self.by = by
    }
}
