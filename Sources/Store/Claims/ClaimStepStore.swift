// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel

/// The steps of claims, in order. Steps are only added.
public struct ClaimStepStore {
    /// Marks keys of steps.
    public enum Record {}

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A step with its time and who recorded it.
    public struct Recorded: Sendable {
        public let step: ClaimStep
        public let at: Instant
        public let by: String
    }

    public func append(
        _ step: ClaimStep, to claim: ID<ClaimRecord>, id: ID<Record>, signIn: ID<UserAccount>?, at now: Instant,
        by actor: String
    ) throws {
        let row = try ClaimStepRow(step)
        try transaction.execute(
            """
            INSERT INTO claim_event (id, claim, kind, amount, regulation, article, reason, derivation, rules, details,
                sign_in, recorded_at, recorded_by)
            VALUES (\(id), \(claim), \(row.kind.rawValue), \(row.amount), \(row.regulation), \(row.article),
                \(row.reason), \(row.derivation), \(row.rules), \(row.details), \(signIn), \(now), \(actor))
            """)
    }

    /// All steps of a claim, oldest first.
    public func all(of claim: ID<ClaimRecord>) throws -> [Recorded] {
        let rows = try transaction.rows(
            """
            SELECT kind, amount, regulation, article, reason, derivation, rules, details, sign_in, recorded_at,
                recorded_by
            FROM claim_event WHERE claim = \(claim) ORDER BY id
            """)
        var proposal: Proposal?
        return try rows.map { row in
            let stored = try ClaimStepRow(row)
            let officer = try row.optionalID(8, UserAccount.self).map {
                ClaimOfficer(account: $0, name: try row.text(10))
            }
            let step = try stored.step(by: officer, after: proposal)
            if case .proposed(let made) = step { proposal = made }
            return Recorded(step: step, at: try row.instant(9), by: try row.text(10))
        }
    }
}
