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

    /// So many checks go into one statement.
    private static let rowsAtOnce = 50

    /// Stores checks that are not stored yet; answers these.
    public func insert(_ checks: [Check], at now: Instant) throws -> [Check] {
        var stored: Set<ID<Record>> = []
        let whole = checks.count - checks.count % Self.rowsAtOnce
        for start in stride(from: 0, to: whole, by: Self.rowsAtOnce) {
            stored.formUnion(try insertRows(checks[start..<start + Self.rowsAtOnce], at: now))
        }
        for check in checks[whole...] { stored.formUnion(try insertRows([check], at: now)) }
        return checks.filter { stored.contains($0.id) }
    }

    private func insertRows(_ checks: ArraySlice<Check>, at now: Instant) throws -> [ID<Record>] {
        var rows: SQL = ""
        for (index, check) in checks.enumerated() {
            let values: [SQLValue] = [
                check.id.sqlValue, check.person.sqlValue, check.role.sqlValue, check.actor.sqlValue,
                check.mayDepart.sqlValue, check.reasons.sqlValue, check.checkedAt.sqlValue, now.sqlValue,
            ]
            rows = index == 0 ? "(\(list: values))" : "\(part: rows), (\(list: values))"
        }
        return try transaction.rows(
            """
            INSERT INTO clearance_check (id, person, asked_by, actor, may_depart, reasons, checked_at, recorded_at)
            VALUES \(part: rows) ON CONFLICT (id) DO NOTHING RETURNING id
            """
        ).map { try $0.id(0) }
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
