// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Who was checked at the gate, by whom, with which answer.
public struct ClearanceCheckStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Marks keys of checks.
    public enum Record {}

    public struct Check: Sendable, Hashable {
        /// Made when the check was answered; the same check is stored once.
        public let id: ID<Record>
        public let person: ID<PersonRecord>
        public let actor: String
        public let role: String
        public let mayDepart: Bool
        /// Codes of the checks that failed, with blanks between.
        public let reasons: String
        public let checkedAt: Instant

        public init(
            id: ID<Record>, person: ID<PersonRecord>, actor: String, role: String, mayDepart: Bool, reasons: String,
            checkedAt: Instant
        ) {
            self.id = id
            self.person = person
            self.actor = actor
            self.role = role
            self.mayDepart = mayDepart
            self.reasons = reasons
            self.checkedAt = checkedAt
        }

        /// What the log commits to.
        public var line: [UInt8] {
            Array(
                "\(id)\t\(person)\t\(actor)\t\(role)\t\(mayDepart)\t\(reasons)\t\(checkedAt.microseconds)".utf8)
        }
    }

    /// Stores checks that are not stored yet; answers these.
    public func insert(_ checks: [Check], at now: Instant) throws -> [Check] {
        let stored = try transaction.insertAnswering(
            rows: checks.flatMap { check in
                [
                    check.id.sqlValue, check.person.sqlValue, check.role.sqlValue, check.actor.sqlValue,
                    check.mayDepart.sqlValue, check.reasons.sqlValue, check.checkedAt.sqlValue, now.sqlValue,
                ]
            }, width: 8,
            "INSERT INTO clearance_check (id, person, asked_by, actor, may_depart, reasons, checked_at, recorded_at) "
                + "VALUES ", tail: " ON CONFLICT (id) DO NOTHING RETURNING id"
        ).map { try $0.id(0) as ID<Record> }
        let fresh = Set(stored)
        return checks.filter { fresh.contains($0.id) }
    }

    /// The newest checks, newest first.
    public func newest(limit: Int) throws -> [Check] {
        try transaction.rows(
            """
            SELECT id, person, asked_by, actor, may_depart, reasons, checked_at FROM clearance_check
            ORDER BY id DESC LIMIT \(limit)
            """
        ).map { row in
            Check(
                id: try row.id(0), person: try row.id(1), actor: try row.text(3), role: try row.text(2),
                mayDepart: try row.bool(4), reasons: try row.text(5), checkedAt: try row.instant(6))
        }
    }
}
