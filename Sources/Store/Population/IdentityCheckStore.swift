// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What the population register answered about identities, answer by answer.
public struct IdentityCheckStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The number is there, and everything that was asked fits.
        case verified
        /// The number is there, and something that was asked does not fit.
        case mismatch
        case notFound = "not-found"
        /// The register has its holder as dead.
        case deceased
    }

    public struct Check: Sendable {
        public let id: ID<IdentityCheckRecord>
        public let person: ID<PersonRecord>
        public let outcome: Outcome
        /// Field by field, as `name=match birth-day=match mother=not-asked`; never a value.
        public let fields: String
        public let deskCase: ID<DeskCaseRecord>?
        public let recordedAt: Instant

        public init(
            id: ID<IdentityCheckRecord>, person: ID<PersonRecord>, outcome: Outcome, fields: String,
            deskCase: ID<DeskCaseRecord>?, recordedAt: Instant
        ) {
            self.id = id
            self.person = person
            self.outcome = outcome
            self.fields = fields
            self.deskCase = deskCase
            self.recordedAt = recordedAt
        }
    }

    public func insert(_ check: Check, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO identity_check (id, person, outcome, fields, desk_case, recorded_at, recorded_by)
            VALUES (\(check.id), \(check.person), \(check.outcome.rawValue), \(check.fields), \(check.deskCase),
                \(check.recordedAt), \(actor))
            """)
    }

    /// The answers about a set of records of one person, newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Check] {
        try transaction.rows(
            """
            SELECT id, person, outcome, fields, desk_case, recorded_at FROM identity_check
            WHERE person IN (\(list: persons)) ORDER BY id DESC LIMIT 100
            """
        ).map { row in
            Check(
                id: try row.id(0), person: try row.id(1), outcome: try row.value(2), fields: try row.text(3),
                deskCase: try row.optionalID(4), recordedAt: try row.instant(5))
        }
    }
}
