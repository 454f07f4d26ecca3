// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Protection
import Sealing

/// Claims as filed, and their state for queues. What is asked is sealed under the worker's key; what happened to a
/// claim stands in `ClaimStepStore`.
public struct ClaimStore {
    private let transaction: any Transaction
    private let seal: ClaimSeal

    public init(_ transaction: any Transaction, keys: MasterKeys) {
        self.transaction = transaction
        seal = ClaimSeal(transaction, keys: keys)
    }

    public struct Claim: Sendable {
        public let id: ID<ClaimRecord>
        /// `K-2026-004118`.
        public let number: String
        public let incident: ID<IncidentRecord>
        /// The worker.
        public let person: ID<PersonRecord>
        /// Under whose record the money is claimed: the worker, or an heir who has a record.
        public let claimant: ID<PersonRecord>
        public let bankAccount: ID<BankAccountRecord>?
        public let request: ClaimRequest
        public let state: ClaimState.Name
        public let recordedAt: Instant
        public let recordedBy: String

        public var event: BenefitEvent { request.benefit.event }

        public init(
            id: ID<ClaimRecord>, number: String, incident: ID<IncidentRecord>, person: ID<PersonRecord>,
            claimant: ID<PersonRecord>, bankAccount: ID<BankAccountRecord>?, request: ClaimRequest,
            state: ClaimState.Name, recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.number = number
            self.incident = incident
            self.person = person
            self.claimant = claimant
            self.bankAccount = bankAccount
            self.request = request
            self.state = state
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    private static let columns: SQL = """
        id, number, incident, person, claimant, bank_account, request, state, recorded_at, recorded_by
        """

    /// - Parameter group: what the claim shares with every other that may not be granted beside it.
    public func insert(_ claim: Claim, once group: String) throws {
        let request = try seal.key(of: claim.person).seal(
            try ClaimRequestText.text(claim.request), as: ClaimSeal.request(of: claim.id))
        try transaction.execute(
            """
            INSERT INTO claim (\(part: Self.columns), event, phase, once_group)
            VALUES (\(claim.id), \(claim.number), \(claim.incident), \(claim.person), \(claim.claimant),
                \(claim.bankAccount), \(request), \(claim.state.rawValue),
                \(claim.recordedAt), \(claim.recordedBy), \(claim.event.rawValue),
                \(claim.request.benefit.phase.rawValue), \(group))
            """)
    }

    /// - Throws: `absent` when there is no such claim.
    public func get(_ id: ID<ClaimRecord>) throws -> Claim {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM claim WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try claim(row)
    }

    /// Locks a claim for a step, by bumping its version, and reads it.
    ///
    /// - Throws: `absent` when there is no such claim.
    public func lock(_ id: ID<ClaimRecord>) throws -> Claim {
        try transaction.execute("UPDATE claim SET version = version + 1 WHERE id = \(id)")
        return try get(id)
    }

    public func setState(_ id: ID<ClaimRecord>, _ state: ClaimState.Name) throws {
        try transaction.execute("UPDATE claim SET state = \(state.rawValue) WHERE id = \(id)")
    }

    /// Where the money of a claim is to go from now on.
    public func setAccount(_ id: ID<ClaimRecord>, _ account: ID<BankAccountRecord>) throws {
        try transaction.execute("UPDATE claim SET bank_account = \(account) WHERE id = \(id)")
    }

    /// Claims of these groups that were not refused, oldest first.
    public func alive(in groups: [String]) throws -> [Claim] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM claim
            WHERE once_group IN (\(list: groups)) AND state <> 'refused' ORDER BY id
            """
        ).map(claim)
    }

    /// Claims of an incident, oldest first.
    public func all(of incident: ID<IncidentRecord>) throws -> [Claim] {
        try transaction.rows("SELECT \(part: Self.columns) FROM claim WHERE incident = \(incident) ORDER BY id")
            .map(claim)
    }

    /// Claims about a worker, or made by an heir; newest first.
    public func all(about persons: [ID<PersonRecord>]) throws -> [Claim] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM claim
            WHERE person IN (\(list: persons)) OR claimant IN (\(list: persons)) ORDER BY id DESC LIMIT 200
            """
        ).map(claim)
    }

    /// Claims in some states, oldest first, after a key.
    public func queue(_ states: [ClaimState.Name], after: ID<ClaimRecord>?, limit: Int) throws -> [Claim] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM claim
            WHERE state IN (\(list: states.map(\.rawValue))) AND id > \(after?.number ?? -1)
            ORDER BY id LIMIT \(limit)
            """
        ).map(claim)
    }

    /// Claims for which a condition, with what follows it, holds.
    func claims(_ condition: SQL) throws -> [Claim] {
        try transaction.rows("SELECT \(part: Self.columns) FROM claim WHERE \(part: condition)").map(claim)
    }

    /// How many claims stand in each state.
    public func counts() throws -> [ClaimState.Name: Int] {
        let rows = try transaction.rows("SELECT state, count(*) FROM claim GROUP BY state")
        return try rows.reduce(into: [:]) { counts, row in counts[try row.value(0)] = try row.int(1) }
    }

    private func claim(_ row: Row) throws -> Claim {
        let id: ID<ClaimRecord> = try row.id(0)
        let person: ID<PersonRecord> = try row.id(3)
        let request = try seal.key(of: person).openText(row.blob(6), as: ClaimSeal.request(of: id))
        return try Claim(
            id: id, number: row.text(1), incident: row.id(2), person: person, claimant: row.id(4),
            bankAccount: row.optionalID(5), request: ClaimRequestText.request(request), state: row.value(7),
            recordedAt: row.instant(8), recordedBy: row.text(9))
    }
}
