// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Decisions about bank lines that wait for a second officer to decide the same, one a line.
public struct BankLineProposalStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Proposal: Sendable, Hashable {
        /// The decision in one word, as the use case writes it.
        public let decision: String
        /// What it calls a fee or a difference.
        public let amount: Rupiah
        public let signIn: ID<UserAccount>?
        public let at: Instant
        public let by: String

        public init(decision: String, amount: Rupiah, signIn: ID<UserAccount>?, at: Instant, by actor: String) {
            self.decision = decision
            self.amount = amount
            self.signIn = signIn
            self.at = at
            by = actor
        }
    }

    public func find(_ line: ID<BankLineRecord>) throws -> Proposal? {
        try transaction.row(
            """
            SELECT decision, amount, sign_in, recorded_at, recorded_by FROM bank_line_proposal WHERE line = \(line)
            """
        ).map { row in
            try Proposal(
                decision: row.text(0), amount: row.rupiah(1), signIn: row.optionalID(2), at: row.instant(3),
                by: row.text(4))
        }
    }

    /// The latest proposal stands.
    public func save(_ proposal: Proposal, for line: ID<BankLineRecord>) throws {
        try remove(line)
        try transaction.execute(
            """
            INSERT INTO bank_line_proposal (line, decision, amount, sign_in, recorded_at, recorded_by)
            VALUES (\(line), \(proposal.decision), \(proposal.amount), \(proposal.signIn), \(proposal.at),
                \(proposal.by))
            """)
    }

    public func remove(_ line: ID<BankLineRecord>) throws {
        try transaction.execute("DELETE FROM bank_line_proposal WHERE line = \(line)")
    }
}
