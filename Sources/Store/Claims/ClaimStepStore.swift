// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Sealing

/// The steps of claims, in order. Steps are only added. Reasons, the doctor's statement and derivations are sealed
/// under the worker's key.
public struct ClaimStepStore {
    /// Marks keys of steps.
    public enum Record {}

    private let transaction: any Transaction
    private let seal: ClaimSeal

    public init(_ transaction: any Transaction, keys: MasterKeys) {
        self.transaction = transaction
        seal = ClaimSeal(transaction, keys: keys)
    }

    /// A step with its time and who recorded it.
    public struct Recorded: Sendable {
        public let step: ClaimStep
        public let at: Instant
        public let by: String

        public init(step: ClaimStep, at: Instant, by: String) {
            self.step = step
            self.at = at
            self.by = by
        }
    }

    public func append(
        _ step: ClaimStep, to claim: ID<ClaimRecord>, id: ID<Record>, signIn: ID<UserAccount>?, at now: Instant,
        by actor: String
    ) throws {
        let row = try ClaimStepRow(step)
        let statement = try row.statementText.map { text in
            try key(of: claim).seal(text, as: ClaimSeal.statement(of: id))
        }
        try transaction.execute(
            """
            INSERT INTO claim_event (id, claim, kind, amount, regulation, article, rules, statement, sign_in,
                recorded_at, recorded_by)
            VALUES (\(id), \(claim), \(row.kind.rawValue), \(row.amount), \(row.regulation), \(row.article),
                \(row.rules), \(statement), \(signIn), \(now), \(actor))
            """)
    }

    /// All steps of a claim, oldest first.
    public func all(of claim: ID<ClaimRecord>) throws -> [Recorded] {
        let rows = try transaction.rows(
            """
            SELECT kind, amount, regulation, article, rules, statement, sign_in, recorded_at, recorded_by, id
            FROM claim_event WHERE claim = \(claim) ORDER BY id
            """)
        guard !rows.isEmpty else { return [] }
        let key = try key(of: claim)
        var proposal: Proposal?
        return try rows.map { row in
            let id: ID<Record> = try row.id(9)
            let statement = try row.optionalBlob(5).map { try key.openText($0, as: ClaimSeal.statement(of: id)) }
            let stored = try ClaimStepRow(row, statement: statement)
            let officer = try row.optionalID(6, UserAccount.self).map {
                ClaimOfficer(account: $0, name: try row.text(8))
            }
            let step = try stored.step(by: officer, after: proposal)
            if case .proposed(let made) = step { proposal = made }
            return Recorded(step: step, at: try row.instant(7), by: try row.text(8))
        }
    }

    private func key(of claim: ID<ClaimRecord>) throws -> DataKey {
        guard let row = try transaction.row("SELECT person FROM claim WHERE id = \(claim)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try seal.key(of: row.id(0))
    }
}
