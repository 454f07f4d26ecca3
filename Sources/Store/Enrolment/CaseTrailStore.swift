// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What happened to desk cases beside their decision: put off, or taken back.
public struct CaseTrailStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// One line of a case's trail.
    public struct Line: Sendable {
        public let note: String
        public let at: Instant
        public let by: String
    }

    public func putOff(
        _ deskCase: ID<DeskCaseRecord>, _ id: ID<DeskCaseRecord>, note: String, at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO desk_case_note (id, desk_case, note, recorded_at, recorded_by)
            VALUES (\(id), \(deskCase), \(note), \(now), \(actor))
            """)
    }

    /// How often and why a case was put off, oldest first.
    public func putOffs(_ deskCase: ID<DeskCaseRecord>) throws -> [Line] {
        try transaction.rows(
            "SELECT note, recorded_at, recorded_by FROM desk_case_note WHERE desk_case = \(deskCase) ORDER BY id"
        ).map { try Self.line($0) }
    }

    /// A decision that two records are one person is taken back.
    ///
    /// - Throws: `conflict` `case-already-split`.
    public func split(_ deskCase: ID<DeskCaseRecord>, note: String, at now: Instant, by actor: String) throws {
        guard try split(deskCase) == nil else { throw Failure(.conflict, "case-already-split") }
        try transaction.execute(
            """
            INSERT INTO desk_case_split (desk_case, note, recorded_at, recorded_by)
            VALUES (\(deskCase), \(note), \(now), \(actor))
            """)
    }

    /// Why a decision was taken back; nil where it holds.
    public func split(_ deskCase: ID<DeskCaseRecord>) throws -> Line? {
        try transaction.row(
            "SELECT note, recorded_at, recorded_by FROM desk_case_split WHERE desk_case = \(deskCase)"
        ).map { try Self.line($0) }
    }

    /// How a case was decided; nil while it is open.
    public func decision(_ deskCase: ID<DeskCaseRecord>) throws -> Line? {
        try transaction.row(
            """
            SELECT note, resolved_at, resolved_by FROM desk_case
            WHERE id = \(deskCase) AND resolved_at IS NOT NULL
            """
        ).map { try Self.line($0) }
    }

    /// The pairs of a set of records that decisions still hold to be one person, in the order they were decided.
    public func joins(among persons: [ID<PersonRecord>]) throws -> [(ID<PersonRecord>, ID<PersonRecord>)] {
        try transaction.rows(
            """
            SELECT c.person, c.other FROM desk_case c
            WHERE c.resolution = 'same-person' AND c.person IN (\(list: persons)) AND c.other IN (\(list: persons))
                AND NOT EXISTS (SELECT 1 FROM desk_case_split s WHERE s.desk_case = c.id)
            ORDER BY c.resolved_at, c.id
            """
        ).map { (try $0.id(0), try $0.id(1)) }
    }

    private static func line(_ row: Row) throws -> Line {
        Line(note: try row.optionalText(0) ?? "", at: try row.instant(1), by: try row.text(2))
    }
}
