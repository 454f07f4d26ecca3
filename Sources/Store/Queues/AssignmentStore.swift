// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Who works on what, until when. One officer of a desk at a time; an assignment that ran out binds nobody.
public struct AssignmentStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What is worked on.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case claim
        case deskCase = "case"
    }

    public struct Assignment: Sendable, Hashable {
        /// The key of the claim or case.
        public let work: Int64
        /// The login.
        public let officer: String
        public let takenAt: Instant
        public let expiresAt: Instant
    }

    /// Gives a work to an officer, unless another one of the desk has it.
    ///
    /// - Returns: false when another one has it.
    public func assign(
        _ kind: Kind, _ work: Int64, desk: String, to officer: String, at now: Instant, until end: Instant
    ) throws -> Bool {
        try transaction.changes(
            """
            INSERT INTO work_assignment (kind, work, desk, officer, taken_at, expires_at)
            VALUES (\(kind.rawValue), \(work), \(desk), \(officer), \(now), \(end))
            ON CONFLICT (kind, work, desk) DO UPDATE SET
                officer = excluded.officer, taken_at = excluded.taken_at, expires_at = excluded.expires_at
            WHERE work_assignment.officer = excluded.officer OR work_assignment.expires_at <= excluded.taken_at
            """) == 1
    }

    /// Gives a work of one officer to another.
    public func handOver(
        _ kind: Kind, _ work: Int64, desk: String, to officer: String, at now: Instant, until end: Instant
    ) throws {
        try release(kind, work, desk: desk)
        _ = try assign(kind, work, desk: desk, to: officer, at: now, until: end)
    }

    public func release(_ kind: Kind, _ work: Int64, desk: String) throws {
        try transaction.execute(
            "DELETE FROM work_assignment WHERE kind = \(kind.rawValue) AND work = \(work) AND desk = \(desk)")
    }

    /// Who has a work now.
    public func holder(_ kind: Kind, _ work: Int64, desk: String, at now: Instant) throws -> Assignment? {
        try all(kind, [work], desk: desk, at: now)[work]
    }

    /// Who has which of these now.
    public func all(_ kind: Kind, _ works: [Int64], desk: String, at now: Instant) throws -> [Int64: Assignment] {
        let rows = try transaction.rows(
            """
            SELECT work, officer, taken_at, expires_at FROM work_assignment
            WHERE kind = \(kind.rawValue) AND work IN (\(list: works)) AND desk = \(desk) AND expires_at > \(now)
            """)
        return try rows.reduce(into: [:]) { found, row in
            let assignment = Assignment(
                work: try row.integer(0), officer: try row.text(1), takenAt: try row.instant(2),
                expiresAt: try row.instant(3))
            found[assignment.work] = assignment
        }
    }

    /// What an officer has now, oldest first.
    public func held(_ kind: Kind, by officer: String, at now: Instant, limit: Int) throws -> [Int64] {
        try transaction.rows(
            """
            SELECT work FROM work_assignment
            WHERE officer = \(officer) AND kind = \(kind.rawValue) AND expires_at > \(now)
            ORDER BY work LIMIT \(limit)
            """
        ).map { try $0.integer(0) }
    }
}
